import type { Answers, Filter, Question } from '#analyses/analysis.ts';
import type { Cells } from '#analyses/plan/cells.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { evaluateTable } from '#analyses/plan/evaluate.ts';
import { groupingOf, sumsOf } from '#analyses/plan/plan.ts';
import { training } from '#analyses/training/index.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { IsoDate } from '#core/month.ts';
import { NO_RECORDS } from '#core/record-columns.ts';
import type { SettingValue } from '#core/setting.ts';
import type { CellValue, StatTable, TableRow } from '#core/table.ts';

/** A person or a record by the words of its dimensions; what is not told is unknown. */
export type PlainRow = Readonly<Record<string, CellValue>>;

export interface PlainData {
  readonly learners?: readonly PlainRow[];
  readonly lessons?: readonly PlainRow[];
  readonly monthly?: readonly PlainRow[];
}

export interface PlainAsk {
  readonly asOf?: IsoDate;
  readonly filters?: readonly Filter[];
  readonly choices?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, SettingValue>>;
}

function cellsOf(rows: readonly PlainRow[], table: TableDefinition): Cells {
  const dims = groupingOf(table);
  const coded = dims.map((id) => {
    const words = [...new Set(rows.map((row) => row[id] ?? null))];
    return { words, codes: Uint32Array.from(rows, (row) => words.indexOf(row[id] ?? null)) };
  });
  const sums = sumsOf(table).map((name) => [name, Float64Array.from(rows, (row) => Number(row[name] ?? 0))]);
  return {
    dims,
    words: coded.map(({ words }) => words),
    codes: coded.map(({ codes }) => codes),
    counts: new Float64Array(rows.length).fill(1),
    sums: Object.fromEntries(sums) as Cells['sums'],
  };
}

/** Answers out of plain rows, each table counted when it is first read. */
export function answersOn(data: PlainData, ask: PlainAsk = {}): Answers {
  const { asOf = '2026-10-31', filters = [], choices, settings = {} } = ask;
  const question: Question = { asOf, filters, ...(choices ? { choices } : {}) };
  const made = new Map<string, StatTable>();
  const passes = (row: PlainRow) =>
    filters.every(({ dimension, values }) => values.includes(row[dimension] ?? null));
  const compute = (id: string): StatTable => {
    const counted = training.tables.find((table) => table.id === id);
    if (counted) {
      const rows = data[counted.population as keyof PlainData] ?? [];
      return evaluateTable(counted, cellsOf(rows.filter(passes), counted));
    }
    const derived = training.derived.find((table) => table.id === id);
    if (!derived) throw new Error(`no table ${id}`);
    const { title, dims, measures, from } = derived;
    const table = (wanted: string) => {
      if (!from.includes(wanted)) throw new Error(`${id} reads ${wanted} undeclared`);
      return answers.table(wanted);
    };
    return {
      ...{ id, title, personal: false, measures: measures.map(({ name }) => name) },
      dims: ['scope_type', 'scope', ...dims.map(({ name }) => name)],
      rows: derived.derive({ ...answers, table }),
    };
  };
  const setting = (id: string): SettingValue => {
    if (id in settings) return settings[id] ?? null;
    const found = training.settings.find((each) => each.id === id);
    if (!found) throw new Error(`no setting ${id}`);
    return found.default;
  };
  const answers: Answers = {
    ...{ question, since: null, earlier: [] },
    ...{ setting, settingAt: setting, records: () => NO_RECORDS },
    choice: (id) => choices?.[id] ?? '',
    table: (id) => {
      const table = made.get(id) ?? compute(id);
      made.set(id, table);
      return table;
    },
  };
  return answers;
}

/** A figure that reads no other tables than it declares. */
export function figureOn(answers: Answers, id: string, findings: readonly Finding[] = []): FigureSpec {
  const figure = training.figures.find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  const table = (wanted: string) => {
    if (!figure.tables.includes(wanted)) throw new Error(`${id} reads ${wanted} undeclared`);
    return answers.table(wanted);
  };
  return figure.build({ ...answers, table }, findings);
}

export const titleOf = ({ title }: FigureSpec): string => title.map(({ text }) => text).join('');

export const times = (count: number, row: PlainRow): readonly PlainRow[] =>
  Array.from({ length: count }, () => row);

export const whole = (rest: TableRow = {}): TableRow => ({ scope_type: '全部', scope: '全部', ...rest });
export const unit = (scope: string, rest: TableRow = {}): TableRow => ({
  scope_type: '单位',
  scope,
  ...rest,
});

/** A finding with this sentence about this row. */
export const saying = (id: string, text: string, where: TableRow): Finding => ({
  ...{ id, severity: 'high', table: 'training.coverage', where, value: null },
  parts: [{ text: text.slice(0, 2), told: true }, { text: text.slice(2) }],
});
