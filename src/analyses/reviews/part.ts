import type { EmptyFigure, FigureFrame, FigureSpec, ValueFormat } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import { asTitle, words } from '../structure/sentence.ts';

/** Scores have one decimal, as years have. */
export const SCORE: ValueFormat = 'years';

export const nothing = (frame: Omit<FigureFrame, 'subtitle' | 'notes'>, reason: string): EmptyFigure => ({
  ...frame,
  ...{ form: 'empty', subtitle: '', notes: [], reason },
});

/** The sentence of a finding, else a neutral title. */
export function titleOf(findings: readonly Finding[], id: string, neutral: string): FigureSpec['title'] {
  const found = findings.find((finding) => finding.id === id);
  return found ? asTitle(found.parts) : [words(neutral)];
}

export const NO_REVIEW = '还没有评议记录：导入百人评议、述职评议等评议表后再看';
export const NO_MUTUAL = '还没有双向互评的记录：导入有打分方和被评方的互评表后再看';
export const ONLY_REFERENCE = '评议个人的结果仅供参考，不代替组织考察';
