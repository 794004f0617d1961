import type { Measure, TableDefinition } from '../../plan/definition.ts';

/** Cells whose people the lists name: nothing that a figure shows. */
export const ATTENDANCE_TABLE = 'training.list_attendance';
export const TIMES_TABLE = 'training.list_times';
export const LACKING_TABLE = 'training.list_lacking';

const count = (formula: string, over: string): Measure => ({
  ...{ name: 'n', label: '人数', unit: '人', formula },
  expression: { op: 'count', over: [over], known: [over] },
});

const listTable = (id: string, title: string, column: string, dimension: string, formula: string) =>
  ({
    ...{ id, title, population: 'learners', scopes: ['全部'] },
    dims: [{ name: column, dimension }],
    measures: [count(formula, dimension)],
    ...{ personal: false, internal: true },
  }) satisfies TableDefinition;

export const listTables: readonly TableDefinition[] = [
  listTable(ATTENDANCE_TABLE, '参训与未参训', 'attended', 'attended', '期内参训或未参训的在职人数'),
  listTable(TIMES_TABLE, '参训班次数', 'times', 'class_count', '期内参训这么多班次的在职人数'),
  listTable(LACKING_TABLE, '所选类别', 'lacks', 'lacks_chosen', '期内参加过或未参加所选类别的在职人数'),
];
