import type { Answers } from '../../analysis.ts';
import { ABOUT } from '../tables/about.ts';
import { SHOWN } from '../tables/shown.ts';

export const NO_CAUSE = '描述关联，不代表因果；排名仅供参考';

export const NOTED = [ABOUT, SHOWN];

/** Whose scores the thirds are of, who is not in them, and what a link does not mean. */
export function linkageNotes(answers: Answers): readonly string[] {
  const years = new Set(answers.table(SHOWN).rows.map((row) => row['year']));
  const about = answers.table(ABOUT).rows.filter((row) => years.has(row['year'] ?? null));
  const said = about.map(({ year, people, unlinked, by_unit: byUnit }) => {
    const whose = byUnit === 1 ? '只有单位得分，各人按所在单位的名次分档' : '按个人综合得分在同组内分档';
    const left = Number(unlinked) > 0 ? `；另有${String(unlinked)}人有结果、没有对应的得分，未计入` : '';
    return `${String(year)}年${whose}，共${String(people)}人${left}`;
  });
  return [...said, NO_CAUSE];
}

export const NO_LINKAGE = '没有同一年度的得分和考核任用结果：导入这两种表，得分最好有个人的';
