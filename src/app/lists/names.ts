import { type Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { throwIfCancelled, type Job } from '#core/progress.ts';
import type { HeldTable } from '../holdings.ts';
import { cellColumn, type RawTable } from '../load/raw-table.ts';
import { type MappedField, mappedFields } from '../load/stage-input.ts';
import { readCell } from '../query/row-reader.ts';

export interface NamedRow {
  readonly name: string;
  readonly post: string | null;
}

/** Where a person's row stands. */
export interface ListPlace {
  readonly stage: number;
  readonly row: number;
}

const NAME = 'name';
/** The first that is filled in is the post. */
const POSTS = ['post', 'unit_post'] as const;
const AT_ONCE = 2_000;
/** A sheet is read whole when more than one row in so many is wanted of it. */
const ALL_ABOVE = 20;

export const placeKey = ({ stage, row }: ListPlace): string => `${stage} ${row}`;

/** Reads cells of one roster; a spelling that was met is not looked up again. */
class CellReader {
  private readonly known = new Map<string, string | null>();

  constructor(private readonly held: HeldTable) {}

  read({ field, index }: MappedField, text: string, kinds: string): string | null {
    if (text === '') return null;
    const { raw } = this.held.staged.input;
    const kind = raw.hasKinds ? (kinds[index] ?? '-') : 't';
    const key = `${field.name} ${kind} ${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { value } = readCell(this.held.staged, field, text, kind);
    const read = value === null ? null : String(value);
    this.known.set(key, read);
    return read;
  }
}

/** Conditions that together hold for all of the rows: a few at a time, or, of many, every row of the sheet at once. */
function conditionsOf({ row, recordCount }: RawTable, rows: readonly number[]): readonly string[] {
  if (rows.length > AT_ONCE && rows.length * ALL_ABOVE > recordCount) return ['TRUE'];
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, i) => {
    const some = rows.slice(i * AT_ONCE, (i + 1) * AT_ONCE);
    return `${row} IN (${some.join(', ')})`;
  });
}

async function readRoster(
  engine: Engine,
  held: HeldTable,
  rows: readonly number[],
  found: Map<string, NamedRow>,
  job: Job,
): Promise<void> {
  const { raw, stage } = held.staged.input;
  const all = mappedFields(held.staged.input);
  const fields = [NAME, ...POSTS].flatMap((name) => all.filter(({ field }) => field.name === name));
  const reader = new CellReader(held);
  const columns = fields.map(({ index }, i) => `${cellColumn(index)} AS f${i}`);
  const kinds = raw.hasKinds ? 'k' : `''`;
  const wanted = new Set(rows);
  for (const condition of conditionsOf(raw, rows)) {
    throwIfCancelled(job.signal);
    const result = await engine.query(
      `SELECT ${[`CAST(${raw.row} AS INTEGER) AS r`, `${kinds} AS k`, ...columns].join(', ')} FROM ${quoteName(raw.name)} WHERE ${condition}`,
      job,
    );
    for (let i = 0; i < result.rowCount; i++) {
      const at = (column: number) => String(result.columns[column]?.[i] ?? '');
      const row = Number(at(0));
      if (!wanted.has(row)) continue;
      const values = fields.map((mapped, f) => reader.read(mapped, at(f + 2), at(1)));
      const of = (name: string) => values[fields.findIndex(({ field }) => field.name === name)] ?? null;
      found.set(placeKey({ stage, row }), { name: of(NAME) ?? '', post: of(POSTS[0]) ?? of(POSTS[1]) });
    }
  }
}

/** Names and posts of rows, as the rosters have them. */
export async function readNames(
  engine: Engine,
  rosters: readonly HeldTable[],
  places: readonly ListPlace[],
  job: Job,
): Promise<ReadonlyMap<string, NamedRow>> {
  const found = new Map<string, NamedRow>();
  for (const held of rosters) {
    const own = places.filter(({ stage }) => stage === held.staged.input.stage).map(({ row }) => row);
    if (own.length > 0) await readRoster(engine, held, own, found, job);
  }
  return found;
}
