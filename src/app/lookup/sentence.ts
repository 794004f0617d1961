import { formatCount, formatOneDecimal, formatPoints, formatShare, roundHalfUp } from '#core/format.ts';
import type { LookupFigure } from '../api/lookup.ts';
import { compareFigures, figureText } from './figure-text.ts';

/** Sentences in the office's words. Whatever they say is read off figures. */

/** 低于县级13.4个百分点. */
export function comparison(own: LookupFigure, other: LookupFigure, isNarrowed: boolean): string | null {
  if (own.value === null || other.value === null) return null;
  const name = isNarrowed ? `${other.label}同口径` : other.label;
  const sign = compareFigures(own, other);
  const difference = Math.abs(own.value - other.value);
  const isShare = own.format === 'share';
  if (sign === 0) return `与${name}相同`;
  const shown = isShare ? formatPoints(difference) : formatOneDecimal(difference);
  const unit = isShare ? '个百分点' : own.unit;
  if (Number(shown) === 0) return `与${name}基本持平（相差不到0.1${unit}）`;
  return `${sign < 0 ? '低于' : '高于'}${name}${shown}${unit}`;
}

/** Where a figure stands among those of its peers, itself among them. */
export interface Rank {
  /** 县级 */
  readonly level: string;
  readonly peers: readonly LookupFigure[];
}

/** 在县级12个单位中最低; null where nothing can be said. */
export function rankText(own: LookupFigure, { level, peers }: Rank): string | null {
  if (own.value === null || peers.length < 2) return null;
  const above = peers.filter((peer) => compareFigures(peer, own) > 0).length;
  const same = peers.filter((peer) => compareFigures(peer, own) === 0).length;
  const below = peers.length - above - same;
  const among = `在${level}${formatCount(peers.length)}个单位中`;
  if (above === 0 && below === 0) return `${level}${formatCount(peers.length)}个单位都相同`;
  const tied = same > 1 ? '并列' : '';
  if (above === 0) return `${among}${tied}最高`;
  if (below === 0) return `${among}${tied}最低`;
  return `${among}${tied}由高到低居第${above + 1}位`;
}

/** Who is counted before the class is: 平陵县委组织部在职31人. */
export function baseText(name: string, narrowing: readonly string[], people: number): string {
  const all = `${formatCount(people)}人`;
  return narrowing.length > 0 ? `${name}在职人员中，${narrowing.join('、')}${all}` : `${name}在职${all}`;
}

export interface ClassFacts {
  readonly base: string;
  readonly headcount: number;
  readonly isNarrowed: boolean;
  readonly label: string;
  /** What is unknown of the rest: 年龄段. */
  readonly dimension: string;
  /** A share, whatever number was asked for. */
  readonly share: LookupFigure;
  readonly minBase: number;
  readonly tail: readonly string[];
}

export function classSentence(facts: ClassFacts): string {
  const { base, headcount, isNarrowed, label, dimension, share, minBase, tail } = facts;
  const n = share.n ?? 0;
  const known = share.known ?? 0;
  if (known === 0) return `${base}，${dimension}都没有填或不能确定，算不出${label}的占比。`;
  const unknown = headcount - known;
  const said = `${base}，${isNarrowed ? '其中' : ''}${label}${formatCount(n)}人`;
  if (share.isSmall) {
    const who = unknown > 0 ? `${dimension}已知的只有${formatCount(known)}人，` : '';
    return `${said}；${who}不足${minBase}人，不作占比和比较。`;
  }
  const left = unknown > 0 ? `（${dimension}未填或不能确定${formatCount(unknown)}人，不计入占比）` : '';
  return `${[`${said}，占${formatShare(share.value)}${left}`, ...tail].join('，')}。`;
}

export function numberSentence(
  base: string,
  label: string,
  figure: LookupFigure,
  minBase: number,
  tail: readonly string[],
): string {
  if (figure.isSmall)
    return `${base}；可用来算${label}的只有${formatCount(figure.known ?? 0)}人，不足${minBase}人，不作比较。`;
  if (figure.value === null) return `${base}，算不出${label}：需要的数据没有填。`;
  return `${[base, `${label}${figureText(figure, minBase)}`, ...tail].join('，')}。`;
}

const MOST_CLASSES = 6;

/** 平陵县委组织部在职31人，最高学历：大学本科25人（80.6%）、研究生1人（3.2%）。 */
export function spreadSentence(
  base: string,
  dimension: string,
  headcount: number,
  classes: readonly LookupFigure[],
): string {
  const known = classes[0]?.known ?? 0;
  const shown = classes.filter(({ n }) => (n ?? 0) > 0);
  if (known === 0) return `${base}，${dimension}都没有填。`;
  const cut = shown.length === MOST_CLASSES + 1 ? shown.length : MOST_CLASSES;
  const parts = shown.slice(0, cut).map((each) => {
    const n = `${each.label}${formatCount(each.n ?? 0)}人`;
    return each.value === null ? n : `${n}（${formatShare(each.value)}）`;
  });
  const rest = shown.slice(cut);
  const others = rest.reduce((sum, { n }) => sum + (n ?? 0), 0);
  const more = rest.length > 0 ? `，另${rest.length}类共${formatCount(others)}人` : '';
  const unknown = headcount - known;
  const left = unknown > 0 ? `；未填或不能确定${formatCount(unknown)}人，不计入占比` : '';
  return `${base}，${dimension}：${parts.join('、')}${more}${left}。`;
}

export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '—' : formatShare(roundHalfUp(part / whole, 12));
}
