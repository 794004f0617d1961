import type { NormaliseValue } from '../kind.ts';
import { isMissingMark, toHalfWidth } from './clean.ts';
import { NOTHING, withIssue } from './outcome.ts';

const HAN_NAME = /^[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]{2,4}$/u;

/** 男：5人, 46岁. */
const NO_NAME = /[\u3400-\u9fff]\s*[:：=]|\d[人名岁]/;

/** 李四/王五, 张三等2位. */
const SEVERAL = /[\u3400-\u9fff][、/,，;；\\|+&][\u3400-\u9fff]|等\d+位$/;

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
  if (!/[\p{L}×]/u.test(name) || NO_NAME.test(name))
    return withIssue('value.unknown', 'warning', `“${text.trim()}”不是姓名`);
  if (SEVERAL.test(name)) {
    const message = `“${text.trim()}”像是几个人，请一人一行填写`;
    return { value: name, spelled: name, issue: { code: 'value.unknown', severity: 'warning', message } };
  }
  return { value: name, spelled: name };
};
