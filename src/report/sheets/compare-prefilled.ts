import { toComparable } from './comparable.ts';
import { NO_CHANGE, type PrefilledColumn } from './prefilled-plan.ts';
import type { PrefilledRow } from './returned-prefilled.ts';

export interface ChangedCell {
  readonly field: string;
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

/** A row of what was sent that came back different, or with something chosen under 变动情况. */
export interface ChangedRow {
  readonly sent: readonly string[];
  readonly returned: PrefilledRow;
  readonly cells: readonly ChangedCell[];
}

export interface PrefilledDifferences {
  readonly changed: readonly ChangedRow[];
  /** Sent, but not among what came back. */
  readonly missing: readonly (readonly string[])[];
  readonly added: readonly PrefilledRow[];
  /** Rows that came back as they were sent. */
  readonly unchanged: number;
  /** Of these, the rows where nothing is chosen under 变动情况. */
  readonly unconfirmed: number;
  /** What cannot be compared, each in a sentence; these rows are in none of the lists. */
  readonly problems: readonly string[];
}

/**
 * What differs between the rows sent and the rows that came back. Rows are the same when all `keys` (places
 * of columns) are; a key that stands twice on either side is reported, never guessed.
 */
export function comparePrefilled(
  columns: readonly PrefilledColumn[],
  sent: readonly (readonly string[])[],
  returned: readonly PrefilledRow[],
  keys: readonly number[],
): PrefilledDifferences {
  const refusal = whyNot(columns, returned, keys);
  if (refusal !== null) return { ...NOTHING, problems: [refusal] };
  const before = byKey(sent, (row) => keys.map((key) => row[key] ?? ''));
  const nameless = returned.filter(({ cells }) => keys.every((key) => cells[key] === ''));
  const after = byKey(
    returned.filter((row) => !nameless.includes(row)),
    ({ cells }) => keys.map((key) => cells[key] ?? ''),
  );
  const changed: ChangedRow[] = [];
  const missing: (readonly string[])[] = [];
  const problems = [...nameless.map(saysNoKey), ...repeatedKeys(before, after)];
  let unchanged = 0;
  let unconfirmed = 0;
  for (const [key, rows] of before) {
    const found = after.get(key) ?? [];
    const [was, now] = [rows[0], found[0]];
    if (!was || rows.length > 1 || found.length > 1) continue;
    if (!now) {
      missing.push(was);
      continue;
    }
    const cells = changedCells(columns, was, now);
    if (cells.length > 0 && now.change === NO_CHANGE) {
      problems.push(`第${now.number ?? '?'}行选了“${NO_CHANGE}”，但改了${namesOf(cells)}，请核实`);
    }
    if (cells.length > 0 || !['', NO_CHANGE].includes(now.change)) {
      changed.push({ sent: was, returned: now, cells });
    } else {
      unchanged++;
      if (now.change === '') unconfirmed++;
    }
  }
  const added = [...after].flatMap(([key, rows]) => (before.has(key) || rows.length > 1 ? [] : rows));
  return { changed, missing, added, unchanged, unconfirmed, problems };
}

const NOTHING = { changed: [], missing: [], added: [], unchanged: 0, unconfirmed: 0 } as const;

function whyNot(
  columns: readonly PrefilledColumn[],
  returned: readonly PrefilledRow[],
  keys: readonly number[],
): string | null {
  if (returned.length === 0) return '没有读到任何一行，没有比对';
  const absent = keys.filter((key) => returned.some(({ cells }) => (cells[key] ?? null) === null));
  if (absent.length === 0) return keys.length === 0 ? '没有指定认人的列，没有比对' : null;
  return `缺少认人的“${absent.map((key) => columns[key]?.label ?? '').join('”“')}”列，没有比对`;
}

function saysNoKey({ number }: PrefilledRow): string {
  return `第${number ?? '?'}行没有填认人的列，没有比对`;
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row).map(toComparable));
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
}

function repeatedKeys(
  before: ReadonlyMap<string, readonly unknown[]>,
  after: ReadonlyMap<string, readonly PrefilledRow[]>,
): string[] {
  const problems: string[] = [];
  for (const [key, rows] of before) {
    if (rows.length > 1) problems.push(`发出的表里“${inWords(key)}”有${rows.length}行，分不清是哪一行`);
  }
  for (const [key, rows] of after) {
    if (rows.length === 1 || (before.get(key)?.length ?? 0) > 1) continue;
    const numbers = rows.map(({ number }) => number ?? '?').join('、');
    problems.push(`第${numbers}行是同一个“${inWords(key)}”，分不清以哪一行为准`);
  }
  return problems;
}

function inWords(key: string): string {
  return (JSON.parse(key) as readonly string[]).filter((part) => part !== '').join('，');
}

function changedCells(
  columns: readonly PrefilledColumn[],
  was: readonly string[],
  { cells }: PrefilledRow,
): ChangedCell[] {
  return columns.flatMap(({ field, label }, i) => {
    const [before, now] = [toComparable(was[i] ?? ''), cells[i] ?? null];
    return now === null || now === before ? [] : [{ field, label, was: before, now }];
  });
}

function namesOf(cells: readonly ChangedCell[]): string {
  return `“${cells.map(({ label }) => label).join('”“')}”`;
}
