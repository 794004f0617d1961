import { GRADES_WITHOUT_RANK, GRADE_SCALES } from '#core/codes.ts';
import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { closedList } from './outcome.ts';
import { spellingsOf } from './spellings.ts';
import { words } from './words.ts';

export const GRADES: readonly string[] = [...new Set<string>(GRADE_SCALES.flat()), ...GRADES_WITHOUT_RANK];

const spellings = spellingsOf(GRADES, {
  优秀: '优 优秀等次 优秀等级',
  良好: '良 良好等次',
  称职: '称职等次',
  基本称职: '基本称职等次',
  不称职: '不称职等次',
  合格: '合格等次 及格',
  基本合格: '基本合格等次',
  不合格: '不合格等次 不及格',
  一般: '一般等次 中',
  较差: '较差等次',
  好: '很好 好等次',
  较好: '比较好 较好等次',
  满意: '很满意 非常满意',
  基本满意: '比较满意 较满意 一般满意',
  不满意: '很不满意',
  弃权: '弃权票 弃票',
  不了解: '不清楚 不熟悉',
  不定等次: '不确定等次 未定等次 不评定等次 不定档次',
  未参加: '未参加考核 不参加考核',
  空白票: '空票 白票 空白',
  废票: '无效票 无效 作废 作废票 废',
});

export function findGrade(text: string): string | null {
  return spellings.get(toCompact(text).replace(/\(.*\)$/, '')) ?? null;
}

/** Words of the scales in use; a scale's own words are never mapped to another scale's. */
export const grade = closedList('等次', ['优秀', '称职', '好', '满意', '…'], findGrade);

/** A grade where it is one; a new post, a rank or a commendation as found. */
export const gradeOrWords: NormaliseValue = (text, context) => {
  const found = findGrade(text);
  return found === null ? words(text, context) : { value: found, spelled: found };
};
