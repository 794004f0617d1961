export const FORMATS = ['csv', 'gbk', 'xlsx', 'irregular'] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  readonly people: number;
  readonly columns: number;
  readonly format: Format;
  readonly out: string;
  readonly training: boolean;
}

export const USAGE = `usage: --people N --out DIR [--columns 20] [--format ${FORMATS.join('|')}] [--training]`;

/** Throws with what is wrong. */
export function parseArguments(words: readonly string[]): Options {
  const given = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (!/^--(people|columns|format|out|training)$/.test(word)) throw new Error(`unknown argument ${word}`);
    given.set(word.slice(2), word === '--training' ? 'yes' : (words[++i] ?? ''));
  }
  const people = wholeNumber('people', given.get('people'), 1, 4_000_000);
  const columns = wholeNumber('columns', given.get('columns') ?? '20', 4, 29);
  const format = FORMATS.find((candidate) => candidate === (given.get('format') ?? 'csv'));
  const out = given.get('out');
  if (!format) throw new Error(`unknown format ${given.get('format')}`);
  if (!out) throw new Error('--out is missing');
  if (format === 'xlsx' && people > 1_048_000) throw new Error('a sheet has at most 1,048,576 rows');
  return { people, columns, format, out, training: given.has('training') };
}

function wholeNumber(name: string, text: string | undefined, low: number, high: number): number {
  const value = Number(text?.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new Error(`--${name} is ${text}, expected ${low} to ${high}`);
  }
  return value;
}
