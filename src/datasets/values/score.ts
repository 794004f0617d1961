import type { NormaliseValue } from '../kind.ts';
import { isMissingMark, toCompact } from './clean.ts';
import { number } from './number.ts';
import { NOTHING, withIssue } from './outcome.ts';

const ABSENT = /^(未参评|未考核|未评|未报送|未报|请假|免考|免评|不参评|不参与|不计分|暂缓|弃权|作废|未得分)$/;

/** True for what says that there is no score: 缺考, 未参评, a dash. */
export const isNoScore = (text: string): boolean => isMissingMark(text) || ABSENT.test(toCompact(text));

/** 90, 90分, 95.5%; 缺考, 未参评 and the like are missing, not zero. Numbers below zero are refused. */
export const score: NormaliseValue = (text, context) => {
  if (isNoScore(text)) return NOTHING;
  const found = number(toCompact(text).replace(/^(得|计|扣)(?=\d)/, ''), context);
  if (typeof found.value !== 'number')
    return withIssue('value.unknown', 'warning', `“${text.trim()}”不是得分`);
  if (found.value >= 0 && !toCompact(text).startsWith('扣')) return found;
  return withIssue('value.out_of_range', 'warning', `得分“${text.trim()}”不应小于0`);
};

/** What 100, 20分 or 满分20 says. */
export const fullMark: NormaliseValue = (text, context) => {
  const found = number(toCompact(text).replace(/^满分:?/, ''), context);
  if (typeof found.value !== 'number' || found.value > 0) return found;
  return withIssue('value.out_of_range', 'warning', `满分“${text.trim()}”应大于0`);
};
