import { clauseLines, emWidth, fitEm, linesOf } from './measure.ts';

export interface SetText {
  /** In u. */
  readonly size: number;
  readonly lines: number;
  readonly height: number;
  /** False where it is cut. */
  readonly fits: boolean;
}

interface Setting {
  readonly width: number;
  /** From the largest. */
  readonly sizes: readonly number[];
  readonly most: number;
  readonly leading: number;
  /** Clauses stay together, as in headlines. */
  readonly clauses?: boolean;
}

/** The largest of the sizes in which a text takes at most so many lines; else the smallest, cut. */
export function setText(text: string, { width, sizes, most, leading, clauses }: Setting): SetText {
  const count = (size: number) => (clauses ? clauseLines : linesOf)(text, width / size - 0.3);
  const size = sizes.find((each) => count(each) <= most) ?? sizes[sizes.length - 1] ?? 22;
  const lines = text === '' ? 0 : Math.min(most, Math.max(1, count(size)));
  return { size, lines, height: lines * size * leading, fits: count(size) <= most };
}

const GAP = 28;
const LEAST_EM = 10;

/** Notes that fit into one line, in their order; the short ones first get their room, the longest is cut. */
export function fittingNotes(notes: readonly string[], width: number, size: number): readonly string[] {
  let free = width;
  const texts = new Map<string, string>();
  for (const note of [...notes].sort((a, b) => emWidth(a) - emWidth(b))) {
    const em = free / size - 0.5;
    if (em < LEAST_EM && emWidth(note) > em) continue;
    const text = fitEm(note, em);
    texts.set(note, text);
    free -= emWidth(text) * size + GAP;
  }
  return notes.flatMap((note) => texts.get(note) ?? []);
}

/** The same with others behind them, of which only those stand that fit whole and say more than a note does. */
export function withAsides(
  notes: readonly string[],
  asides: readonly string[],
  width: number,
  size: number,
): readonly string[] {
  const said = [...fittingNotes(notes, width, size)];
  const room = (text: string) => emWidth(text) * size + GAP;
  let free = width - said.reduce((sum, text) => sum + room(text), 0);
  for (const aside of new Set(asides)) {
    if (notes.some((note) => aside.startsWith(note)) || room(aside) > free) continue;
    said.push(aside);
    free -= room(aside);
  }
  return said;
}
