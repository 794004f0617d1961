const RANK = /^(综合|总)?(名次|排名|位次)$/;
const SCORE = /得分|分数|成绩|积分|分值|评分/;

/** Why a table with ranks and no scores is taken for none; null for any other table. */
export function ranksOnly(headings: readonly string[]): string | null {
  const plain = headings.map((heading) => heading.normalize('NFKC').replace(/\s/g, ''));
  const hasRanks = plain.some((heading) => RANK.test(heading));
  return hasRanks && !plain.some((heading) => SCORE.test(heading))
    ? '只有名次，没有得分；名次由系统按得分计算，请提供得分'
    : null;
}
