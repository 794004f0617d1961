import { GRADE_SCALES, GRADES_WITHOUT_RANK } from '#core/codes.ts';
import type { ReviewGrade } from '#core/figure.ts';

export type GradePoints = ReadonlyMap<string, number>;

const LISTED: readonly string[] = [...new Set<string>(GRADE_SCALES.flat())];
const NO_RANK: ReadonlySet<string> = new Set<string>(GRADES_WITHOUT_RANK);
/** Left of the middle: what the scales put behind the grades of approval. */
const NEGATIVE: ReadonlySet<string> = new Set(
  '基本称职 不称职 基本合格 不合格 一般 较差 差 不满意'.split(' '),
);

/** 好=100; null for words that say no such thing. */
export function parsePoints(text: string): readonly [string, number] | null {
  const match = /^(.+?)\s*[=＝:：]\s*(\d+(?:\.\d+)?)分?$/.exec(text.normalize('NFKC').trim());
  const points = Number(match?.[2]);
  return match && points <= 100 ? [(match[1] ?? '').trim(), points] : null;
}

export function pointsFrom(words: readonly string[]): GradePoints {
  return new Map(words.flatMap((word) => [parsePoints(word) ?? []].filter((pair) => pair.length === 2)));
}

/** The grade if it says something of the object; 弃权, 不了解 and the like do not. */
export const rankedOf = (grade: string | null): string | null =>
  grade === null || NO_RANK.has(grade) ? null : grade;

/** Grades of one review, best first: by their points, else as the scales list them. */
export function orderGrades(grades: Iterable<string>, points: GradePoints): readonly string[] {
  const place = (grade: string) => {
    const listed = LISTED.indexOf(grade);
    return listed < 0 ? LISTED.length : listed;
  };
  return [...new Set(grades)].sort(
    (a, b) => (points.get(b) ?? -1) - (points.get(a) ?? -1) || place(a) - place(b),
  );
}

export const toReviewGrade = (label: string): ReviewGrade => ({
  label,
  side: NEGATIVE.has(label) ? 'negative' : 'positive',
});
