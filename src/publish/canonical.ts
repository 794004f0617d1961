import { Sha256 } from '#core/sha256.ts';
import type { Snapshot } from './snapshot.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Keys of the file in the order in which a person reads it; all others follow by their letters. */
const ORDER = [
  ...['format', 'product', 'city', 'asOf', 'issue', 'sample', 'checksum', 'sources', 'marks', 'disclosure'],
  ...['pages', 'units', 'walk', 'followUps', 'settings', 'tables'],
  ...['id', 'table', 'where', 'measure', 'title', 'unit', 'level', 'label', 'headline', 'text', 'lead'],
  ...['numbers', 'scope_type', 'scope', 'dims', 'measures', 'personal', 'rows', 'row', 'hidden'],
];
const PLACES = new Map(ORDER.map((key, place) => [key, place]));

function compareKeys(a: string, b: string): number {
  const [left, right] = [PLACES.get(a) ?? ORDER.length, PLACES.get(b) ?? ORDER.length];
  return left === right ? (a < b ? -1 : a > b ? 1 : 0) : left - right;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function entriesOf(value: {
  readonly [key: string]: Json | undefined;
}): readonly (readonly [string, Json])[] {
  return Object.entries(value)
    .flatMap(([key, own]): readonly (readonly [string, Json])[] => (own === undefined ? [] : [[key, own]]))
    .sort(([a], [b]) => compareKeys(a, b));
}

function printFlat(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(printFlat).join(', ')}]`;
  const parts = entriesOf(value).map(([key, own]) => `${JSON.stringify(key)}: ${printFlat(own)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** What is deeper, or long, is broken into lines; a row of a table stays one line. */
const LINE = 120;

function print(value: Json, indent: string, path: readonly string[]): string {
  const flat = printFlat(value);
  const isRow = path[path.length - 2] === 'rows';
  if (value === null || typeof value !== 'object' || isRow || flat.length + indent.length <= LINE)
    return flat;
  const inner = `${indent} `;
  const lines = isList(value)
    ? value.map((each, place) => print(each, inner, [...path, String(place)]))
    : entriesOf(value).map(([key, own]) => `${JSON.stringify(key)}: ${print(own, inner, [...path, key])}`);
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.map((line) => `${inner}${line}`).join(',\n')}\n${indent}${close}`;
}

/** The same content gives the same text, in whatever order its keys came; a row of a table is one line. */
export function canonicalText(content: object): string {
  // A snapshot is plain JSON: what has no place in JSON is left out by going through it.
  const json = JSON.parse(JSON.stringify(content)) as Json;
  return `${print(json, '', [])}\n`;
}

/** SHA-256 of the canonical text without the line of the checksum. */
export function checksumOf(content: Omit<Snapshot, 'checksum'> & { readonly checksum?: string }): string {
  const { checksum: _, ...rest } = content;
  return new Sha256().update(new TextEncoder().encode(canonicalText(rest))).digestHex();
}

/** The file: its text is the same for the same content, and carries its own checksum. */
export function sealSnapshot(content: Omit<Snapshot, 'checksum'>): {
  readonly snapshot: Snapshot;
  readonly text: string;
} {
  const snapshot: Snapshot = { ...content, checksum: checksumOf(content) };
  return { snapshot, text: canonicalText(snapshot) };
}
