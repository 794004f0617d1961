import type { Answers } from '#analyses/analysis.ts';
import { ranking } from '#analyses/ranking/index.ts';
import type { IsoDate } from '#core/month.ts';
import type { RecordColumns, WordColumn } from '#core/record-columns.ts';
import type { DatedValue, SettingValue } from '#core/setting.ts';
import type { StatTable, TableRow } from '#core/table.ts';

export interface PlainScore {
  readonly object: string | null;
  readonly period: string | null;
  readonly dimension?: string | null;
  readonly score: number | null;
  readonly full_mark?: number;
  readonly group?: string | null;
  readonly object_type?: string | null;
  readonly unit?: string | null;
  readonly office?: string | null;
}

export interface PlainAsk {
  readonly asOf?: IsoDate;
  readonly choices?: Readonly<Record<string, string>>;
  /** A value that has always held, or values from days on. */
  readonly settings?: Readonly<Record<string, SettingValue | readonly DatedValue[]>>;
}

export function recordsFrom(scores: readonly PlainScore[]): RecordColumns {
  const words = (field: string): WordColumn => {
    const found: string[] = [];
    const codes = scores.map((score) => {
      const word = score[field as keyof PlainScore];
      if (typeof word !== 'string') return -1;
      if (!found.includes(word)) found.push(word);
      return found.indexOf(word);
    });
    return { codes: Int32Array.from(codes), words: found };
  };
  const numbers = (field: string): Float64Array =>
    Float64Array.from(scores, (score) => {
      const value = score[field as keyof PlainScore];
      return typeof value === 'number' ? value : Number.NaN;
    });
  return { count: scores.length, words, numbers };
}

const isDated = (value: SettingValue | readonly DatedValue[] | undefined): value is readonly DatedValue[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object');

/** What the analysis reads, made of rows without an engine. */
export function answersOn(scores: readonly PlainScore[], ask: PlainAsk = {}): Answers {
  const asOf = ask.asOf ?? '2026-12-31';
  const records = recordsFrom(scores);
  const made = new Map<string, StatTable>();
  const settingAt = (id: string, date: IsoDate): SettingValue => {
    const definition = ranking.settings.find((setting) => setting.id === id);
    if (!definition) throw new Error(`no setting ${id}`);
    const said = ask.settings?.[id];
    if (said === undefined) return definition.default;
    if (!isDated(said)) return said;
    const holding = said.filter(({ from }) => from <= date);
    return holding[holding.length - 1]?.value ?? definition.default;
  };
  const choices = ranking.pages.flatMap((page) => page.choices ?? []);
  const answers: Answers = {
    ...{ question: { asOf, filters: [], choices: ask.choices }, since: null, earlier: [], settingAt },
    setting: (id) => settingAt(id, asOf),
    choice: (id) => {
      const choice = choices.find((each) => each.id === id);
      if (!choice) throw new Error(`no choice ${id}`);
      return ask.choices?.[id] ?? choice.options[0]?.value ?? '';
    },
    records: (kind) => {
      if (kind !== 'scores') throw new Error(`no records of ${kind}`);
      return records;
    },
    table: (id) => {
      const known = made.get(id);
      if (known) return known;
      const derived = ranking.derived.find((table) => table.id === id);
      if (!derived) throw new Error(`no table ${id}`);
      const rows = derived.derive(answers);
      const table: StatTable = {
        ...{ id, title: derived.title, rows, dims: derived.dims.map(({ name }) => name) },
        measures: derived.measures.map(({ name }) => name),
        personal: derived.personalRow !== undefined && rows.some(derived.personalRow),
      };
      made.set(id, table);
      return table;
    },
  };
  return answers;
}

export const rowsOf = (answers: Answers, table: string): readonly TableRow[] => answers.table(table).rows;

/** A column by the name of the object, of the rows that are as asked. */
export function byObject(
  answers: Answers,
  table: string,
  measure: string,
  where: TableRow = {},
): Readonly<Record<string, unknown>> {
  const wanted = Object.entries(where);
  const rows = rowsOf(answers, table).filter((row) => wanted.every(([name, value]) => row[name] === value));
  return Object.fromEntries(rows.map((row) => [String(row['object']), row[measure]]));
}

/** Scores of one period written as a small table: an object, then its scores; null is missing. */
export function sheet(
  period: string,
  dimensions: readonly string[],
  lines: Readonly<Record<string, readonly (number | null)[]>>,
  rest: Partial<PlainScore> = {},
): readonly PlainScore[] {
  return Object.entries(lines).flatMap(([object, scores]) =>
    scores.flatMap((score, d) =>
      score === null ? [] : [{ object, period, dimension: dimensions[d] ?? null, score, ...rest }],
    ),
  );
}
