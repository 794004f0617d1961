import type { Answers, Question } from '#analyses/analysis.ts';
import { reviews } from '#analyses/reviews/index.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { RecordColumns } from '#core/record-columns.ts';
import type { SettingValue } from '#core/setting.ts';
import type { StatTable, TableRow } from '#core/table.ts';

/** A row of a review as the office writes it; what is not told is unknown. */
export interface PlainBallot {
  readonly kind?: string | null;
  readonly round?: string | null;
  readonly type?: string | null;
  readonly object?: string | null;
  readonly item?: string | null;
  readonly group?: string | null;
  readonly voter?: string | null;
  readonly direction?: string | null;
  readonly score?: number | null;
  readonly grade?: string | null;
  readonly votes?: number | null;
  readonly issued?: number | null;
  readonly returned?: number | null;
}

const COLUMNS: Readonly<Record<string, keyof PlainBallot>> = {
  ...{ review_kind: 'kind', round: 'round', object_type: 'type', object: 'object', item: 'item' },
  ...{ voter_group: 'group', voter: 'voter', direction: 'direction', grade: 'grade' },
  ...{ score: 'score', votes: 'votes', issued: 'issued', returned: 'returned' },
};

export function recordsOf(rows: readonly PlainBallot[]): RecordColumns {
  const valuesOf = (field: string) => {
    const column = COLUMNS[field];
    if (column === undefined) throw new Error(`no field ${field}`);
    return rows.map((row) => row[column] ?? null);
  };
  return {
    count: rows.length,
    words: (field) => {
      const values = valuesOf(field);
      const words = [...new Set(values.filter((value) => value !== null).map(String))];
      const codes = Int32Array.from(values, (value) => (value === null ? -1 : words.indexOf(String(value))));
      return { words, codes };
    },
    numbers: (field) => Float64Array.from(valuesOf(field), (value) => (value === null ? NaN : Number(value))),
  };
}

export interface PlainAsk {
  readonly settings?: Readonly<Record<string, SettingValue>>;
  readonly choices?: Readonly<Record<string, string>>;
}

/** Answers out of plain ballots; a table that reads what it does not declare throws. */
export function answersOn(rows: readonly PlainBallot[], { settings = {}, choices }: PlainAsk = {}): Answers {
  const question: Question = { asOf: '2026-10-31', filters: [], ...(choices ? { choices } : {}) };
  const records = recordsOf(rows);
  const made = new Map<string, StatTable>();
  const setting = (id: string): SettingValue => {
    if (id in settings) return settings[id] ?? null;
    const found = reviews.settings.find((each) => each.id === id);
    if (!found) throw new Error(`no setting ${id}`);
    return found.default;
  };
  const readable = (tables: readonly string[], kinds: readonly string[]): Answers => ({
    ...{ question, since: null, earlier: [], setting, settingAt: setting },
    choice: (id) => choices?.[id] ?? '',
    records: (kind) => {
      if (!kinds.includes(kind)) throw new Error(`records of ${kind} were read but not declared`);
      return records;
    },
    table: (id) => {
      if (!tables.includes(id)) throw new Error(`table ${id} was read but not declared`);
      return compute(id);
    },
  });
  const compute = (id: string): StatTable => {
    const known = made.get(id);
    if (known) return known;
    const derived = reviews.derived.find((table) => table.id === id);
    if (!derived) throw new Error(`no table ${id}`);
    const table = {
      ...{ id, title: derived.title, personal: false, dims: derived.dims.map(({ name }) => name) },
      measures: derived.measures.map(({ name }) => name),
      rows: derived.derive(readable(derived.from, derived.records ?? [])),
    };
    made.set(id, table);
    return table;
  };
  return readable(
    reviews.derived.map(({ id }) => id),
    ['reviews'],
  );
}

/** What is behind a cell: null where nothing is opened. */
export function behindOf(
  rows: readonly PlainBallot[],
  table: string,
  where: TableRow,
  measure: string,
  ask: PlainAsk = {},
) {
  const derived = reviews.derived.find(({ id }) => id === table);
  if (!derived) throw new Error(`no table ${table}`);
  const answers = answersOn(rows, ask);
  const within: Answers = {
    ...answers,
    table: (id) => {
      if (!derived.from.includes(id)) throw new Error(`table ${id} was read but not declared`);
      return answers.table(id);
    },
  };
  return derived.behind(where, measure, within);
}

export function figureOn(answers: Answers, id: string, findings: readonly Finding[] = []): FigureSpec {
  const figure = reviews.figures.find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  const table = (wanted: string) => {
    if (!figure.tables.includes(wanted)) throw new Error(`${id} reads ${wanted} undeclared`);
    return answers.table(wanted);
  };
  return figure.build({ ...answers, table }, findings);
}

export function findingOn(answers: Answers, id: string): Finding | null {
  const definition = reviews.findings.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`no finding ${id}`);
  const table = (wanted: string) => {
    if (!definition.tables.includes(wanted)) throw new Error(`${id} reads ${wanted} undeclared`);
    return answers.table(wanted);
  };
  return definition.find({ ...answers, table });
}

export const times = (count: number, row: PlainBallot): readonly PlainBallot[] =>
  Array.from({ length: count }, () => row);
