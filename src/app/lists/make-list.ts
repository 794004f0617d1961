import type { Ask, ListDefinition } from '#analyses/analysis.ts';
import { maskName, maskNumbers, type Naming, NAMING_WORDS } from '#core/mask.ts';
import { formatDateLong, type IsoDate } from '#core/month.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import { compareByPlace } from '#core/order.ts';
import {
  buildPeopleList,
  buildUnitLists,
  type ListSheetRow,
  type PeopleListPlan,
  type UnitRows,
} from '#report/sheets/list.ts';
import type { Workbook } from '#report/workbook/workbook.ts';
import type { UnitOrder } from '#analyses/plan/official-order.ts';
import type { MadeFile } from '../api/ledger.ts';
import type { ListPage, ListRow } from '../api/lists.ts';
import { toWorkbookFile } from '../exports/made-file.ts';
import { filterText } from '../filter-words.ts';
import type { ListSource } from './list-source.ts';
import { readColumns, readListRows } from './read-list.ts';
import { marksOf } from './spell-value.ts';

export interface ListFacts {
  readonly ask: Ask;
  /** 制表 */
  readonly made: IsoDate;
  readonly sample: boolean;
  readonly naming: Exclude<Naming, 'none'>;
  /** On top of every page; absent: nothing. */
  readonly watermark?: string | null;
}

/** More sheets than that no program opens with ease. */
const MOST_SHEETS = 250;
const NO_UNIT = '单位未填';

function toSheetRow({ name, unit, post, values }: ListRow, columns: ListPage['columns']): ListSheetRow {
  return {
    ...{ name, unit, post },
    values: values.map((value, i) => (columns[i]?.form === 'marks' ? marksOf(value) : value)),
  };
}

/** Units in the official order, those without a place behind, people without a unit last. */
export function groupByUnit(rows: readonly ListSheetRow[], units: UnitOrder): readonly UnitRows[] {
  const groups = new Map<string, ListSheetRow[]>();
  const unknown: ListSheetRow[] = [];
  for (const row of rows) {
    const group = row.unit === null ? unknown : groups.get(row.unit);
    if (group) group.push(row);
    else if (row.unit !== null) groups.set(row.unit, [row]);
  }
  const compare = compareByPlace(units);
  const named = [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([unit, own]): UnitRows => ({ unit, rows: own }));
  return unknown.length === 0 ? named : [...named, { unit: NO_UNIT, rows: unknown }];
}

function named(row: ListSheetRow, naming: ListFacts['naming']): ListSheetRow {
  if (naming === 'full') return row;
  const values = row.values.map((value) => (typeof value === 'string' ? maskNumbers(value) : value));
  return { ...row, name: maskName(row.name), values };
}

function notesOf(columns: ListPage['columns'], { ask, sample, naming }: ListFacts): readonly string[] {
  const marks = columns.find(({ form, words }) => form === 'marks' && words.length > 0);
  const scope = ask.filters.map(filterText).join('；');
  return [
    ...(marks ? [`${marks.label}：●为参加过，○为没有参加。“—”为未填或不适用。`] : ['“—”为未填或不适用。']),
    ...(scope === '' ? [] : [`范围：${scope}`]),
    `名单${NAMING_WORDS[naming]}。`,
    ...(sample ? ['演示数据'] : []),
  ];
}

/** All of a list as it is written down. */
export async function readListPlan(
  source: ListSource,
  list: ListDefinition,
  facts: ListFacts,
  job: Job,
): Promise<PeopleListPlan> {
  const columns = await readColumns(source, list, job);
  job.progress?.({ stage: '读取名单', done: 0, total: null, unit: '行' });
  const slice = { search: '', sort: list.sort, limit: null, offset: 0 };
  const rows = (await readListRows(source, list, slice, job)).map((row) =>
    named(toSheetRow(row, columns), facts.naming),
  );
  const { asOf } = source.answers.question;
  return {
    ...{ title: list.title, about: list.about(source.answers), columns, rows, empty: list.empty },
    asOf: `截至${formatDateLong(asOf)}`,
    made: formatDateLong(facts.made),
    notes: [...notesOf(columns, facts), ...source.notesOf(null)],
    ownNotes: notesOf(columns, facts),
    header: facts.watermark ?? null,
  };
}

/** A workbook of a whole list: on one sheet, or a sheet a unit. */
export async function makeListFile(
  source: ListSource,
  list: ListDefinition,
  byUnit: boolean,
  facts: ListFacts,
  job: Job,
): Promise<MadeFile> {
  const { file } = list;
  if (!file || (byUnit && !file.byUnit)) throw new Error(`${list.title}不能这样导出`);
  const plan = await readListPlan(source, list, facts, job);
  const { rows } = plan;
  const { asOf } = source.answers.question;
  const name = `${file.name}（${formatDateLong(asOf)}）`;
  if (!byUnit) return toWorkbookFile(name, buildPeopleList(plan));
  const units = groupByUnit(rows, source.units);
  if (units.length > MOST_SHEETS) {
    throw new Error(
      `名单涉及${units.length}个单位，一个文件最多分${MOST_SHEETS}个工作表。请先按层级或单位筛选，或者导出全部`,
    );
  }
  const noted = units.map((each) => ({ ...each, notes: source.notesOf(each.unit) }));
  return toWorkbookFile(`${name}分单位`, counted(buildUnitLists(plan, noted), job));
}

/** Tells how many sheets are written while their rows are asked for, and stops where that is wanted. */
function counted(workbook: Workbook, { progress, signal }: Job): Workbook {
  const total = workbook.sheets.length;
  const sheets = workbook.sheets.map((sheet, done) => ({
    ...sheet,
    rows: {
      [Symbol.iterator]: () => {
        throwIfCancelled(signal);
        progress?.({ stage: '写分单位名单', done, total, unit: '份' });
        return sheet.rows[Symbol.iterator]();
      },
    },
  }));
  return { ...workbook, sheets };
}
