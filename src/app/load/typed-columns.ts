import type { Derivation, FieldStorage } from '#datasets/kind.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { codeColumn, printList, wordsAt } from './cell-codes.ts';
import { enumType, isCodable } from './enum-type.ts';
import type { ColumnLookup } from './lookups.ts';
import { cellColumn, kindOf } from './raw-table.ts';
import { lookupTable, type StageInput } from './stage-input.ts';

/** A column of the typed rows: its SQL over `t` (the raw table) and the joins that the SQL needs. */
export interface TypedColumn {
  readonly name: string;
  readonly storage: FieldStorage;
  readonly sql: string;
  readonly joins: readonly string[];
  /** Words that can occur, for category columns. */
  readonly words: readonly string[];
  /** SQL that gives the ENUM of `words` itself, where that is at hand. */
  readonly coded?: string;
  /** SQL of its value as an ENUM of a rule's order, where that is at hand. */
  readonly ranked?: string;
  /** SQL by name that `sql` refers to instead of to the raw table: worked out once a row, however often used. */
  readonly over?: Readonly<Record<string, string>>;
}

const alias = (field: string) => quoteName(`l_${field}`);

/** The order by which a rule picks the highest of a field and others. */
function rankingOf(input: StageInput, field: string): readonly string[] | null {
  const rules = (input.kind.derived ?? []).filter((rule) => rule.how === 'highest');
  return rules.find((rule) => rule.of.includes(field))?.order ?? null;
}

/**
 * Joins a column to what its spellings became. Words become ENUM codes on this side of the join: a cast of
 * a few hundred spellings instead of every row.
 */
function joinLookup(input: StageInput, field: string, index: number, words: readonly string[] = []): string {
  const order = rankingOf(input, field);
  const codes = [
    ...(isCodable(words) ? [`CAST(word AS ${enumType(words)}) AS code`] : []),
    ...(order ? [`CAST(word AS ${enumType(order)}) AS rank`] : []),
  ];
  const kind = input.raw.hasKinds
    ? ` AND ${alias(field)}.kind = ${kindOf(input.raw, index).replace('(k', '(t.k')}`
    : '';
  const rows = `(SELECT ${['v', 'kind', 'word', 'number', 'upto', ...codes].join(', ')} FROM ${lookupTable(input.stage)} WHERE field = ${quoteText(field)} AND "column" = ${index})`;
  return `LEFT JOIN ${rows} ${alias(field)} ON ${alias(field)}.v = t.${cellColumn(index)}${kind}`;
}

/** SQL of what the cells of a column became, and the joins that it needs. */
interface Told {
  readonly word: string;
  readonly number: string;
  /** The number where all of them are whole. */
  readonly whole: string;
  readonly upto: string;
  /** The word as an ENUM of the words that can occur. */
  readonly code: string;
  /** The word as an ENUM of a rule's order. */
  readonly rank: string;
  /** The word, or the cell itself where nothing became of it. */
  readonly text: string;
  readonly joins: readonly string[];
}

function toldByJoin(input: StageInput, name: string, index: number, words: readonly string[]): Told {
  const own = alias(name);
  return {
    ...{ word: `${own}.word`, number: `${own}.number`, upto: `${own}.upto` },
    whole: `CAST(${own}.number AS INTEGER)`,
    ...{ code: `${own}.code`, rank: `${own}.rank` },
    text: `CASE WHEN ${own}.v IS NULL THEN t.${cellColumn(index)} ELSE ${own}.word END`,
    joins: [joinLookup(input, name, index, words)],
  };
}

/** By the place of a cell among the words of its column: what each of them became stands in a list. */
function toldByPlace(
  input: StageInput,
  { field, index, spellings }: ColumnLookup,
  name: string,
  { cells, words }: { readonly cells: readonly string[]; readonly words: readonly string[] },
): Told {
  const normals = new Map(spellings.map(({ text, normal }) => [text, normal]));
  const isOwn = name === field.name;
  const values = cells.map((cell) => {
    const normal = normals.get(cell);
    return (isOwn ? normal?.value : normal?.also?.[name]) ?? null;
  });
  const texts = values.map((value) => (typeof value === 'string' ? value : null));
  const pick = (list: string, type: string) => `CAST(${list} AS ${type}[])[t.${codeColumn(index)}]`;
  const numbers = (list: readonly unknown[]) =>
    `[${list.map((value) => (typeof value === 'number' ? value : 'NULL')).join(', ')}]`;
  const known = (order: readonly string[]) => {
    const among = new Set(order);
    const list = texts.map((text) => (text !== null && among.has(text) ? text : null));
    return pick(printList(list), enumType(order));
  };
  // Each is a long list, and a column wants one or two of them.
  return {
    get word() {
      return pick(printList(texts), 'VARCHAR');
    },
    get number() {
      return pick(numbers(values), 'DOUBLE');
    },
    get whole() {
      return pick(numbers(values), 'INTEGER');
    },
    get upto() {
      return pick(numbers(cells.map((cell) => (isOwn ? normals.get(cell)?.to : null))), 'INTEGER');
    },
    get code() {
      return known(words);
    },
    get rank() {
      return known(rankingOf(input, name) ?? []);
    },
    get text() {
      const kept = cells.map((cell, i) => (normals.has(cell) ? (texts[i] ?? null) : cell));
      return pick(printList(kept), 'VARCHAR');
    },
    joins: [],
  };
}

function tellColumn(input: StageInput, lookup: ColumnLookup, name: string, words: readonly string[]): Told {
  const cells = wordsAt(input.raw, lookup.index);
  return cells
    ? toldByPlace(input, lookup, name, { cells, words })
    : toldByJoin(input, name, lookup.index, words);
}

function wordsOf(lookup: ColumnLookup, name: string): readonly string[] {
  const words = new Set<string>();
  for (const { normal } of lookup.spellings) {
    const value = name === lookup.field.name ? normal.value : (normal.also?.[name] ?? null);
    if (typeof value === 'string') words.add(value);
  }
  return [...words];
}

function codesOf(
  input: StageInput,
  field: string,
  words: readonly string[],
  told: Told,
): Partial<TypedColumn> {
  return {
    ...(isCodable(words) ? { coded: told.code } : {}),
    ...(rankingOf(input, field) ? { ranked: told.rank } : {}),
  };
}

function columnsOfLookup(input: StageInput, lookup: ColumnLookup): TypedColumn[] {
  const { field, index } = lookup;
  const words = field.storage === 'category' ? wordsOf(lookup, field.name) : [];
  const own = tellColumn(input, lookup, field.name, words);
  const cell = `t.${cellColumn(index)}`;
  const columns: TypedColumn[] = [];
  const add = (
    name: string,
    storage: FieldStorage,
    sql: string,
    joins = own.joins,
    more: Partial<TypedColumn> = {},
  ) => columns.push({ name, storage, sql, joins, words: [], ...more });
  if (field.storage === 'month') {
    add(field.name, 'month', own.whole);
    add(`${field.name}_to`, 'month', own.upto);
  } else if (field.storage === 'date') {
    add(field.name, 'date', own.whole);
  } else if (field.storage === 'number') {
    add(field.name, 'number', own.number);
  } else if (field.storage === 'text') {
    if (lookup.spellings.length === 0) add(field.name, 'text', cell, []);
    else add(field.name, 'text', own.text);
  } else {
    const isAsItStands = lookup.spellings.every(({ text, normal }) => normal.value === text);
    const codes = codesOf(input, field.name, words, own);
    if (!isAsItStands) add(field.name, 'category', own.word, own.joins, { words, ...codes });
    else if (own.joins.length > 0) add(field.name, 'category', cell, [], { words });
    else add(field.name, 'category', cell, [], { words, ...codes });
  }
  for (const [name, storage] of Object.entries(field.also ?? {})) {
    const its = storage === 'category' ? wordsOf(lookup, name) : [];
    if (storage === 'category' && its.length === 0) {
      add(name, storage, 'CAST(NULL AS VARCHAR)', []);
      continue;
    }
    const told = tellColumn(input, lookup, name, its);
    const isWord = storage === 'category' || storage === 'text';
    const codes = storage === 'category' ? codesOf(input, name, its, told) : {};
    add(name, storage, isWord ? told.word : told.number, told.joins, {
      words: wordsOf(lookup, name),
      ...codes,
    });
  }
  return columns;
}

/** ENUMs compare by the order of their words, senior first: the highest is the least. */
function deriveHighest(
  rule: Extract<Derivation, { how: 'highest' }>,
  columns: readonly TypedColumn[],
): TypedColumn | null {
  const sources = columns.filter(({ name }) => rule.of.includes(name));
  if (sources.length === 0) return null;
  const values = sources.map(({ sql, ranked }) => ranked ?? `CAST(${sql} AS ${enumType(rule.order)})`);
  const sql = values.length === 1 ? String(values[0]) : `least(${values.join(', ')})`;
  const joins = sources.flatMap((source) => source.joins);
  return { name: rule.field, storage: 'category', sql, joins, words: rule.order, coded: sql };
}

function deriveRead(
  rule: Extract<Derivation, { how: 'read' }>,
  columns: ReadonlyMap<string, TypedColumn>,
): TypedColumn | null {
  const read = columns.get(readName(rule));
  if (!read) return null;
  const own = columns.get(rule.field);
  return {
    ...read,
    name: rule.field,
    coded: own ? undefined : read.coded,
    ranked: undefined,
    sql: own ? `coalesce(${own.sql}, ${read.sql})` : read.sql,
    joins: [...(own?.joins ?? []), ...read.joins],
    words: [...new Set([...(own?.words ?? []), ...read.words])],
  };
}

const readName = ({ field, from }: Extract<Derivation, { how: 'read' }>) => `${field}_from_${from}`;

/** Adds to a lookup what a rule reads off its values (a level off a unit's name). */
function withReading(lookup: ColumnLookup, rules: readonly Derivation[], city: string | null): ColumnLookup {
  const own = rules.filter((rule) => rule.how === 'read').filter((rule) => rule.from === lookup.field.name);
  if (own.length === 0) return lookup;
  const spellings = lookup.spellings.map((spelling) => {
    const { value } = spelling.normal;
    const read = own.map((rule): [string, string | null] => [
      readName(rule),
      typeof value === 'string' ? rule.read(value, city) : null,
    ]);
    return {
      ...spelling,
      normal: { ...spelling.normal, also: { ...spelling.normal.also, ...Object.fromEntries(read) } },
    };
  });
  const also = {
    ...lookup.field.also,
    ...Object.fromEntries(own.map((rule) => [readName(rule), 'category' as const])),
  };
  return { ...lookup, field: { ...lookup.field, also }, spellings };
}

export function withReadings(lookups: readonly ColumnLookup[], input: StageInput): ColumnLookup[] {
  return lookups.map((lookup) => withReading(lookup, input.kind.derived ?? [], input.city));
}

/** All typed columns of a sheet, worked-out ones included; helper columns are left out at the end. */
export function typedColumns(input: StageInput, lookups: readonly ColumnLookup[]): readonly TypedColumn[] {
  const columns = lookups.flatMap((lookup) => columnsOfLookup(input, lookup));
  const result = new Map(columns.map((column) => [column.name, column]));
  for (const rule of input.kind.derived ?? []) {
    if (rule.how === 'highest' && result.has(rule.field)) continue;
    const derived = rule.how === 'highest' ? deriveHighest(rule, columns) : deriveRead(rule, result);
    if (derived) result.set(rule.field, derived);
    if (rule.how === 'read') result.delete(readName(rule));
  }
  return [...result.values()];
}
