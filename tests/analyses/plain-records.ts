import type { Analysis, Answers } from '#analyses/analysis.ts';
import type { FigureSpec } from '#core/figure.ts';
import { type Finding, findingText } from '#core/finding.ts';
import { NO_RECORDS, type RecordColumns } from '#core/record-columns.ts';
import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import type { CellValue, StatTable } from '#core/table.ts';

export type PlainRecord = Readonly<Record<string, CellValue | undefined>>;

const isSaid = (value: CellValue | undefined) => value !== undefined && value !== null;

/** Records as columns: numbers where they are numbers, anything else words. */
export function recordsOf(rows: readonly PlainRecord[]): RecordColumns {
  return {
    count: rows.length,
    words: (field) => {
      const words = [...new Set(rows.flatMap((row) => (isSaid(row[field]) ? [String(row[field])] : [])))];
      return { words, codes: Int32Array.from(rows, (row) => words.indexOf(String(row[field]))) };
    },
    numbers: (field) => Float64Array.from(rows, (row) => Number(row[field] ?? Number.NaN)),
  };
}

export interface RecordAsk {
  readonly asOf?: string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, SettingValue>>;
}

/** Answers of an analysis that works out its tables of records alone. */
export function answersOn(
  { derived, pages, settings }: Analysis,
  kinds: Readonly<Record<string, readonly PlainRecord[]>>,
  { asOf = '2026-10-31', choices = {}, settings: set = {} }: RecordAsk = {},
  others: readonly SettingDefinition[] = [],
): Answers {
  const made = new Map<string, StatTable>();
  const loaded = new Map(Object.entries(kinds).map(([kind, rows]) => [kind, recordsOf(rows)]));
  const setting = (id: string): SettingValue => {
    if (id in set) return set[id] ?? null;
    const found = [...settings, ...others].find((each) => each.id === id);
    if (!found) throw new Error(`no setting ${id}`);
    return found.default;
  };
  const compute = (id: string): StatTable => {
    const found = derived.find((each) => each.id === id);
    if (!found) throw new Error(`no table ${id}`);
    const { title, dims, measures, from, records = [] } = found;
    const declared = (list: readonly string[], wanted: string) => {
      if (!list.includes(wanted)) throw new Error(`${id} reads ${wanted} undeclared`);
    };
    const own: Answers = {
      ...answers,
      table: (wanted) => (declared(from, wanted), answers.table(wanted)),
      records: (kind) => (declared(records, kind), answers.records(kind)),
    };
    return {
      ...{ id, title, personal: false, dims: dims.map(({ name }) => name) },
      measures: measures.map(({ name }) => name),
      rows: found.derive(own),
    };
  };
  const answers: Answers = {
    ...{ question: { asOf, filters: [], choices }, since: null, earlier: [], setting },
    settingAt: setting,
    records: (kind) => loaded.get(kind) ?? NO_RECORDS,
    choice: (id) => {
      const choice = pages.flatMap((page) => page.choices ?? []).find((each) => each.id === id);
      if (!choice) throw new Error(`no choice ${id}`);
      return choices[id] ?? choice.options[0]?.value ?? '';
    },
    table: (id) => {
      const table = made.get(id) ?? compute(id);
      made.set(id, table);
      return table;
    },
  };
  return answers;
}

function reading(answers: Answers, id: string, tables: readonly string[]): Answers {
  const table = (wanted: string) => {
    if (!tables.includes(wanted)) throw new Error(`${id} reads ${wanted} undeclared`);
    return answers.table(wanted);
  };
  return { ...answers, table };
}

export function findingOn({ findings }: Analysis, answers: Answers, id: string): Finding | null {
  const found = findings.find((each) => each.id === id);
  if (!found) throw new Error(`no finding ${id}`);
  return found.find(reading(answers, id, found.tables));
}

export function sayOn(analysis: Analysis, answers: Answers, id: string): string | null {
  const found = findingOn(analysis, answers, id);
  return found && findingText(found);
}

export function figureOn(analysis: Analysis, answers: Answers, id: string): FigureSpec {
  const figure = analysis.figures.find((each) => each.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  const found = analysis.findings.flatMap((each) => findingOn(analysis, answers, each.id) ?? []);
  return figure.build(reading(answers, id, figure.tables), found);
}

export const titleOf = ({ title }: FigureSpec): string => title.map(({ text }) => text).join('');
