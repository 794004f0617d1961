import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { number } from './number.ts';
import { NOTHING, withIssue } from './outcome.ts';

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

const wholeDays = inUnit('天数', /(学时|课时|小时|周|月|年)$/, amountWithin('天数', 0, 1_500));

/** 5, 5天, 半天, 2天半, 3个半天. */
export const days: NormaliseValue = (text, context) => {
  const compact = toCompact(text);
  if (/^半[天日]$/.test(compact)) return { value: 0.5 };
  const match = /^(.+?)(?:[天日](半)|个半[天日])$/.exec(compact);
  const found = match ? wholeDays(match[1] ?? '', context) : wholeDays(text, context);
  if (!match || typeof found.value !== 'number') return found;
  return { value: match[2] ? found.value + 0.5 : found.value / 2 };
};

/** 三天, 半天, 2天半. */
export const saysDays = (text: string): boolean =>
  /[\d.零〇一二两三四五六七八九十半][天日]半?$/.test(text.trim());

/** Parts of a cell of hours that may tell days too: 16学时/2天, 2天（16学时）. */
const partsOf = (text: string): readonly string[] =>
  text.split(/[/／、，,；;（）()\s]+/).filter((part) => part !== '');

/** In a column of hours whose cells may name days instead. */
export const hoursBesideDays: NormaliseValue = (text, context) => {
  const parts = partsOf(text);
  const told = parts.filter((part) => !saysDays(part));
  if (told.length === parts.length) return hours(text, context);
  return told.length === 0 ? NOTHING : hours(told.join(''), context);
};

/** Only what names days: a bare number in a column of hours is hours. */
export const daysBesideHours: NormaliseValue = (text, context) => {
  const told = partsOf(text).find(saysDays);
  return told === undefined ? NOTHING : days(told, context);
};

/** Days and hours are never converted into each other: local rules differ (6, 7.5 or 8 hours a day). */
function inUnit(label: string, other: RegExp, normalise: NormaliseValue): NormaliseValue {
  return (text, context) =>
    other.test(text.trim())
      ? withIssue('value.unknown', 'warning', `“${text.trim()}”不是${label}，请核对单位`)
      : normalise(text, context);
}
