import type { NormaliseValue } from '../kind.ts';
import { isMissingMark, toHalfWidth } from './clean.ts';
import { NOTHING, withIssue } from './outcome.ts';

const HAN_NAME = /^[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]{2,4}$/u;

/** 张  三 → 张三, 买买提．吐尔逊 → 买买提·吐尔逊; a remark in brackets is left off. Two to four Han characters stay. */
export const personName: NormaliseValue = (text) => {
  if (HAN_NAME.test(text)) return { value: text, spelled: text };
  if (isMissingMark(text)) return NOTHING;
  const whole = toHalfWidth(text);
  const bare = whole.replace(/\([^)]*\)?/g, '').trim() || whole;
  const joined = bare.replace(/ /g, '');
  const dotted = joined.replace(/[•‧・･⋅∙●]/g, '·');
  const name = /[\u3400-\u9fff]/.test(bare)
    ? dotted.replace(/([\u3400-\u9fff])\.(?=[\u3400-\u9fff])/g, '$1·')
    : bare;
  if (!/[\p{L}×]/u.test(name)) return withIssue('value.unknown', 'warning', `“${text.trim()}”不是姓名`);
  return { value: name, spelled: name };
};
