import type { StatTable, TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { ALL_LESSONS, BY_BOTH, BY_CATEGORY, BY_FORM } from './network-tables.ts';
import { rulesOf } from './read.ts';

export const NETWORK = 'training.network';

const isNetwork = (words: readonly string[], value: TableRow[string] | undefined) =>
  typeof value === 'string' && words.some((word) => value.includes(word));

/** Each record once: those of a category, and those of a form, less those of both. */
function adder(answers: Answers) {
  const words = rulesOf(answers).networkWords;
  const of = (table: string) => rowsByScope(answers.table(table));
  const [categories, forms, both] = [of(BY_CATEGORY), of(BY_FORM), of(BY_BOTH)];
  return (scope: TableRow, measure: string): number => {
    const sum = (groups: ReturnType<typeof of>, columns: readonly string[]) =>
      rowsAt(groups, scope)
        .filter((row) => columns.every((column) => isNetwork(words, row[column])))
        .reduce((total, row) => total + Number(row[measure] ?? 0), 0);
    return sum(categories, ['category']) + sum(forms, ['form']) - sum(both, ['category', 'form']);
  };
}

function derive(answers: Answers): readonly TableRow[] {
  const add = adder(answers);
  return answers.table(ALL_LESSONS).rows.flatMap((row): TableRow[] => {
    if (Number(row['n'] ?? 0) === 0) return [];
    const all = Number(row['hours'] ?? 0);
    const hours = add(row, 'hours');
    return [{ ...scopeName(row), n: add(row, 'n'), hours, all, share: all === 0 ? null : hours / all }];
  });
}

function cellsOf(table: StatTable, column: string, words: readonly string[], where: TableRow) {
  return rowsAt(rowsByScope(table), where)
    .filter((row) => isNetwork(words, row[column]))
    .map((row) => ({
      table: table.id,
      where: { ...scopeName(where), [column]: row[column] ?? null },
      measure: 'n',
    }));
}

function behind(where: TableRow, measure: string, answers: Answers): Behind {
  if (measure === 'all') return { cells: [{ table: ALL_LESSONS, where: scopeName(where), measure: 'n' }] };
  const words = rulesOf(answers).networkWords;
  return {
    cells: [
      ...cellsOf(answers.table(BY_CATEGORY), 'category', words, where),
      ...cellsOf(answers.table(BY_FORM), 'form', words, where),
    ],
  };
}

/** What was taken over the network: told apart, because it does not count toward the duty. */
export const networkTable: DerivedTable = {
  id: NETWORK,
  title: '网络培训学时',
  dims: [],
  measures: [
    {
      ...{ name: 'n', label: '网络培训人次', unit: '人次' },
      formula: '类别或形式属网络培训的记录数，只计在册人员',
    },
    {
      ...{ name: 'hours', label: '网络培训学时', unit: '学时', caveat: '不计入第十四条的学时要求' },
      formula: '类别或形式属网络培训的记录学时之和，只计在册人员；学时未填的记录不加',
    },
    { name: 'all', label: '全部学时', unit: '学时', formula: '在册人员全部培训记录的学时之和' },
    {
      ...{ name: 'share', label: '网络培训占全部学时', unit: '%' },
      formula: '网络培训学时 ÷ 全部学时',
    },
  ],
  from: [ALL_LESSONS, BY_CATEGORY, BY_FORM, BY_BOTH],
  derive,
  behind,
};
