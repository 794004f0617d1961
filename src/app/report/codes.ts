import type { Question } from '#analyses/analysis.ts';
import { Sha256 } from '#core/sha256.ts';
import type { CellRef, CellValue } from '#core/table.ts';

/** Without letters that are taken for digits or for each other when they are read aloud. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
/** What is asked for, and what it was answered from. */
const ASKED = 6;
const ANSWERED = 2;

/** Letters that stand for a text. */
export function codeLetters(text: string, count: number): string {
  const hex = new Sha256().update(new TextEncoder().encode(text)).digestHex();
  const bits = [...hex.slice(0, Math.ceil((count * BITS) / 4) + 1)]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('');
  return Array.from(
    { length: count },
    (_, i) => LETTERS[Number.parseInt(bits.slice(i * BITS, i * BITS + BITS), 2)],
  ).join('');
}

const sorted = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

export type CodedQuestion = Pick<Question, 'asOf' | 'filters' | 'choices'>;

/** Names a cell of a question: the same cell at the same date has the same code on every machine. */
export function cellCode(
  { table, where, measure }: CellRef,
  { asOf, filters, choices = {} }: CodedQuestion,
): string {
  const asked = [
    table,
    sorted(where),
    measure,
    asOf,
    filters.map((each) => sorted({ ...each })),
    sorted(choices),
  ];
  return codeLetters(JSON.stringify(asked), ASKED);
}

/** What can be told of a source without its name: another name or place of the same file is the same. */
export interface CodedSource {
  readonly sheet: string | null;
  readonly bytes: number;
  readonly rows: number;
  readonly edits: number;
}

/** Changes with the value of the cell and with what it was counted of. */
export function sourceMark(value: CellValue, sources: readonly CodedSource[]): string {
  const told = sources
    .map(({ sheet, bytes, rows, edits }) => JSON.stringify([sheet, bytes, rows, edits]))
    .sort();
  return codeLetters(JSON.stringify([value, told]), ANSWERED);
}

/** K7M2QD-4X, K7M2QD-4X-7Q3 where the report is of a part of the people or of another time. */
export const joinCode = (asked: string, answered: string, scope = ''): string =>
  [asked, answered, ...(scope === '' ? [] : [scope])].join('-');

const GAP = '[-－—–\\s]?';
const CODE = new RegExp(
  `^([${LETTERS}]{${ASKED}})${GAP}(?:([${LETTERS}]{${ANSWERED}})${GAP}([${LETTERS}]{3})?)?$`,
);

export interface ParsedCode {
  readonly asked: string;
  readonly answered: string | null;
  /** Of whom and of what time the report is; null of the whole. */
  readonly scope: string | null;
}

/** The parts of a code as somebody typed it; null where it is none. */
export function parseCode(text: string): ParsedCode | null {
  const typed = text.trim().toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/U/g, 'V');
  const found = CODE.exec(typed);
  return found?.[1] === undefined
    ? null
    : { asked: found[1], answered: found[2] ?? null, scope: found[3] ?? null };
}
