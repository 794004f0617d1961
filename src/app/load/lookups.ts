import type { Severity } from '#core/issue.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { NormalValue } from '#datasets/kind.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import type { RawRow } from '#ingest/sheet.ts';
import type { TextTally } from '#ingest/text/column-tally.ts';
import { wordsAt } from './cell-codes.ts';
import type { ClassifiedRows } from './classify-rows.ts';
import { aliasName } from './alias-name.ts';
import { isPlainCell, oddCells, plainCondition } from './plain.ts';
import { cellColumn, kindOf } from './raw-table.ts';
import {
  fromDataRows,
  lookupTable,
  MANY_ROWS,
  type MappedField,
  mappedFields,
  type StageInput,
} from './stage-input.ts';
import { createValuesTable } from './values-table.ts';

/** One source spelling of one column, and what became of it. */
export interface Spelling {
  readonly text: string;
  readonly cellKind: string;
  readonly count: number;
  readonly firstRow: number;
  readonly normal: NormalValue;
  /** What the text was read as before the person said that it means something else. */
  readonly before?: string;
  /** True where a code stands for somebody's name. */
  readonly isCoded?: boolean;
}

export interface ColumnLookup extends MappedField {
  /** Spellings that needed a look; plain values of the column are not among them. */
  readonly spellings: readonly Spelling[];
}

const MOST_FACTS = 5_000;

/** A person's word on a spelling, or on what it is read as, goes before the rules. */
function readAliased(
  read: (text: string) => NormalValue,
  text: string,
  aliases: ReadonlyMap<string, string> | undefined,
): Pick<Spelling, 'normal' | 'before'> {
  const normal = read(text);
  const word = typeof normal.value === 'string' ? normal.value : text.trim();
  const meant = aliases?.get(text.trim()) ?? aliases?.get(word);
  return meant === undefined || meant === word ? { normal } : { normal: read(meant), before: word };
}

function printSpellings(input: StageInput, mapped: MappedField, aside: boolean): string {
  const plain = plainCondition(mapped.field);
  const cell = cellColumn(mapped.index);
  const kind = input.raw.hasKinds ? [`${kindOf(input.raw, mapped.index)} AS kind`] : [];
  const cells = `SELECT ${[`${cell} AS v`, ...kind, `${input.raw.row} AS row`].join(', ')} ${fromDataRows(input, aside)} AND ${cell} IS NOT NULL`;
  // A number that looks like an ID has lost its last digits, whatever its checksum says by chance.
  const isText = input.raw.hasKinds ? ` AND kind = 't'` : '';
  const odd = plain
    ? `(SELECT ${['*', ...plain.helpers].join(', ')} FROM (${cells})) WHERE NOT (coalesce(${plain.condition}, FALSE)${isText})`
    : `(${cells})`;
  const [keys, shown] = input.raw.hasKinds ? ['v, kind', 'v, kind'] : ['v', `v, 't' AS kind`];
  return `SELECT ${mapped.index} AS c, ${shown}, CAST(${input.saidBy === null ? 'count(*)' : 'count(DISTINCT row)'} AS INTEGER) AS n, CAST(min(row) AS INTEGER) AS first FROM ${odd} GROUP BY ${keys}`;
}

function readSpellings(input: StageInput, mapped: MappedField, rows: readonly SpellingRow[]): ColumnLookup {
  const texts = rows.slice(0, MOST_FACTS).filter((row) => row['kind'] === 't');
  const column = { spellings: texts.map((row) => String(row['v'])) };
  const aliases = input.aliases.get(aliasName(mapped.field));
  const spellings = rows.map((row): Spelling => {
    const text = String(row['v']);
    const cellKind = String(row['kind']);
    const read = (words: string) =>
      mapped.field.normalise(words, {
        ...{ cellKind, column, asOf: input.asOf, year: input.year },
        is1904: input.raw.is1904,
      });
    const spelling = { text, cellKind, count: Number(row['n']), firstRow: Number(row['first']) };
    return { ...spelling, ...readAliased(read, text, aliases) };
  });
  return { ...mapped, spellings };
}

type SpellingRow = ReturnType<typeof toRows>[number];

/** What the engine would say of a column's spellings, out of the tally; null when only the engine can. */
function talliedSpellings(tally: TextTally | null, { field, index }: MappedField): SpellingRow[] | null {
  const column = tally?.columns[index];
  const odd = column && oddCells(field, column);
  if (!odd) return null;
  return odd.map((i) => ({
    v: column.cells[i] ?? '',
    kind: 't',
    n: column.counts[i] ?? 0,
    first: column.firsts[i] ?? 0,
  }));
}

/** The same of rows that were fetched. */
function fetchedSpellings(rows: readonly RawRow[], { field, index }: MappedField): SpellingRow[] {
  const found = new Map<string, { v: string; kind: string; n: number; first: number }>();
  for (const { cells, kinds, number } of rows) {
    const v = cells[index] ?? '';
    const kind = kinds?.[index] ?? 't';
    if (v === '' || (kind === 't' && isPlainCell(field, v))) continue;
    const spelling = found.get(kind + v);
    if (spelling) spelling.n++;
    else found.set(kind + v, { v, kind, n: 1, first: number });
  }
  return [...found.values()];
}

/**
 * Normalises each column by its distinct spellings: the rules are in one place, in TypeScript, and run
 * a few hundred times instead of a million. Free text is read as it stands when it is shown.
 */
export async function lookUpColumns(
  engine: Engine,
  input: StageInput,
  { blank, noData, tally, rows: fetched }: ClassifiedRows,
  job: Job,
): Promise<ColumnLookup[]> {
  const read = (input.kind.derived ?? []).flatMap((rule) => (rule.how === 'read' ? [rule.from] : []));
  const all = mappedFields(input).filter(
    ({ field }) =>
      field.storage !== 'text' ||
      field.plain !== undefined ||
      field.also !== undefined ||
      read.includes(field.name),
  );
  const known = new Map<MappedField, ColumnLookup>();
  for (const mapped of all) {
    const rows = fetched ? fetchedSpellings(fetched, mapped) : talliedSpellings(tally, mapped);
    if (rows) known.set(mapped, readSpellings(input, mapped, rows));
  }
  const fields = all.filter((mapped) => !known.has(mapped));
  const asked = await askSpellings(engine, input, fields, blank + noData > 0, job);
  fields.forEach((mapped, i) => asked[i] && known.set(mapped, asked[i]));
  return all.flatMap((mapped) => known.get(mapped) ?? []);
}

async function askSpellings(
  engine: Engine,
  input: StageInput,
  fields: readonly MappedField[],
  aside: boolean,
  job: Job,
): Promise<ColumnLookup[]> {
  const perStatement = input.raw.recordCount < MANY_ROWS ? fields.length : 1;
  const lookups: ColumnLookup[] = [];
  while (lookups.length < fields.length) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '统一写法', done: lookups.length, total: fields.length, unit: '步' });
    const batch = fields.slice(lookups.length, lookups.length + perStatement);
    const sql = batch.map((mapped) => printSpellings(input, mapped, aside)).join('\nUNION ALL\n');
    const rows = toRows(await engine.query(`${sql}\nORDER BY c, first, v`, job));
    for (const mapped of batch) {
      lookups.push(
        readSpellings(
          input,
          mapped,
          rows.filter((row) => row['c'] === mapped.index),
        ),
      );
    }
  }
  return lookups;
}

const asText = (value: string | number | null | undefined) => (typeof value === 'string' ? value : null);
const asNumber = (value: string | number | null | undefined) => (typeof value === 'number' ? value : null);

/** One table for all columns: what each spelling became, and the issue it raises. Of a column that is read by the places of its words, issues alone. */
export async function storeLookups(
  engine: Engine,
  input: StageInput,
  lookups: readonly ColumnLookup[],
): Promise<void> {
  const rows = lookups.flatMap(({ field, index, spellings }) => {
    const isReadByPlace = wordsAt(input.raw, index) !== undefined;
    const needed = isReadByPlace ? spellings.filter(({ normal }) => normal.issue) : spellings;
    return needed.flatMap(({ text, cellKind, normal }) => {
      const issue = normal.issue;
      const own = [
        field.name,
        index,
        text,
        cellKind,
        asText(normal.value),
        asNumber(normal.value),
        normal.to ?? null,
      ];
      const also = Object.entries(normal.also ?? {}).map(([name, value]) => [
        ...[name, index, text, cellKind, asText(value), asNumber(value), null],
        ...[null, null, null],
      ]);
      return [[...own, issue?.code ?? null, issue?.severity ?? null, issue?.message ?? null], ...also];
    });
  });
  const types = [
    'VARCHAR',
    'INTEGER',
    'VARCHAR',
    'VARCHAR',
    'VARCHAR',
    'DOUBLE',
    'INTEGER',
    'VARCHAR',
    'VARCHAR',
    'VARCHAR',
  ] as const;
  const names = ['field', 'column', 'v', 'kind', 'word', 'number', 'upto', 'code', 'severity', 'message'];
  await createValuesTable(
    engine,
    lookupTable(input.stage),
    names.map((name, i) => ({ name, type: types[i] ?? 'VARCHAR' })),
    rows,
  );
}

export function hasIssues(lookup: ColumnLookup, severities: readonly Severity[]): boolean {
  return lookup.spellings.some(({ normal }) => normal.issue && severities.includes(normal.issue.severity));
}
