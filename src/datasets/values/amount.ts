import type { NormaliseValue } from '../kind.ts';
import { number } from './number.ts';
import { withIssue } from './outcome.ts';

/** A number with or without its unit (24学时, 5天) that must lie within bounds. */
export function amountWithin(label: string, least: number, most: number): NormaliseValue {
  return (text, context) => {
    const found = number(text, context);
    if (typeof found.value !== 'number') return found;
    if (found.value >= least && found.value <= most) return found;
    return withIssue('value.out_of_range', 'warning', `${label}“${text.trim()}”应在${least}至${most}之间`);
  };
}

/** 40, 40学时, 5天 (written in a column of hours it is not hours: unknown). */
export const hours: NormaliseValue = inUnit('学时', /[天日周月年]$/, amountWithin('学时', 0, 3_000));

export const days: NormaliseValue = inUnit(
  '天数',
  /(学时|课时|小时|周|月|年)$/,
  amountWithin('天数', 0, 1_500),
);

/** Days and hours are never converted into each other: local rules differ (6, 7.5 or 8 hours a day). */
function inUnit(label: string, other: RegExp, normalise: NormaliseValue): NormaliseValue {
  return (text, context) =>
    other.test(text.trim())
      ? withIssue('value.unknown', 'warning', `“${text.trim()}”不是${label}，请核对单位`)
      : normalise(text, context);
}
