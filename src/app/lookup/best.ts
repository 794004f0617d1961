import { formatCount } from '#core/format.ts';
import type { LookupAnswer, LookupFigure } from '../api/lookup.ts';
import { compareFigures, figureText } from './figure-text.ts';
import { scopeName } from './counted.ts';
import type { Best } from './reading.ts';

interface Among {
  readonly best: Best;
  /** 30岁及以下占比 */
  readonly label: string;
  readonly minBase: number;
  readonly levelOf: ReadonlyMap<string, string>;
  /** The same number of all together, to hold it against. */
  readonly whole: LookupFigure | null;
}

const MOST_NAMED = 3;
const MOST_ROWS = 8;
const END_WORDS = { high: ['最高', '最多'], low: ['最低', '最少'] } as const;

function named(figures: readonly LookupFigure[]): string {
  const names = figures.slice(0, MOST_NAMED).map(({ label }) => label);
  return `${names.join('、')}${figures.length > MOST_NAMED ? `等${figures.length}个单位` : ''}`;
}

/** 2/31人: what a share is made of. */
const made = ({ format, n, known }: LookupFigure): string =>
  format === 'share' && n !== null && known !== null ? `，${formatCount(n)}/${formatCount(known)}人` : '';

export function isWithin({ within }: Best, unit: string, levelOf: Among['levelOf']): boolean {
  return within.type === '全部' || levelOf.get(unit) === within.name;
}

/** The units at one end of a number, all of them where they are equal, and who comes next. */
export function bestOf(
  figures: readonly LookupFigure[],
  { best, label, minBase, levelOf, whole }: Among,
): Pick<LookupAnswer, 'problem' | 'notes'> & Partial<LookupAnswer> {
  const own = figures.filter((figure) => isWithin(best, figure.label, levelOf));
  const valued = own.filter(({ value }) => value !== null);
  const all = best.within.type === '全部' ? '' : scopeName(best.within);
  const left = own.length - valued.length;
  const notes = left > 0 ? [`另有${left}个单位不足${minBase}人或没有填，不参加比较`] : [];
  if (valued.length < 2) return { problem: `${all}可比的单位不到两个，比不出${label}的高低`, notes };
  const sign = best.end === 'high' ? -1 : 1;
  const sorted = [...valued].sort((a, b) => sign * compareFigures(a, b));
  const [first] = sorted;
  if (!first) return { problem: null, notes };
  const top = sorted.filter((each) => compareFigures(each, first) === 0);
  const next = sorted[top.length];
  const word = END_WORDS[best.end][first.format === 'count' ? 1 : 0];
  const text = (figure: LookupFigure) => figureText(figure, minBase);
  const among = `${all}${formatCount(valued.length)}个单位中`;
  if (!next)
    return { problem: null, notes, ...rowsOf(sorted), sentence: `${among}，${label}都是${text(first)}。` };
  const tied = top.length > 1 ? '并列' : '';
  const second = sorted.filter((each) => compareFigures(each, next) === 0);
  // Whoever comes after has nobody either.
  const after =
    best.end === 'high' && next.value === 0
      ? '其余单位都没有'
      : `其次是${named(second)}（${text(next)}${second.length > 1 ? '' : made(next)}）`;
  const beside = whole && whole.value !== null ? `；${whole.label}${text(whole)}` : '';
  return {
    ...{ problem: null, notes, ...rowsOf(sorted, whole) },
    sentence: `${among}，${label}${word}的是${named(top)}（${tied}${tied ? '，' : ''}${text(first)}${tied ? '' : made(first)}），${after}${beside}。`,
  };
}

function rowsOf(sorted: readonly LookupFigure[], whole: LookupFigure | null = null) {
  const [first, ...rest] = sorted.slice(0, MOST_ROWS);
  if (!first) return { figure: null, rows: [] };
  const figure = { ...first, isAsked: true };
  return { figure, rows: [figure, ...rest, ...(whole ? [whole] : [])] };
}
