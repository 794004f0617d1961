import type { MonthIndex } from '#core/month.ts';
import { formatMonth, toMonthIndex } from '#core/month.ts';
import type { NormaliseValue, NormalValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { NOTHING, orMissing, withIssue } from './outcome.ts';
import { parseMonth } from './parse-month.ts';

/** A month: exact, a whole year, or two candidates. */
export const month: NormaliseValue = orMissing((text, context) => {
  const { asOf } = context;
  if (/^(至今|今|现在)$/.test(toCompact(text))) return NOTHING;
  const reading = parseMonth(text, context);
  switch (reading.kind) {
    case 'exact':
      return exact(reading.month);
    case 'year': {
      const value = toMonthIndex(reading.year, 1);
      return uncertain(value, value + 11, '只写了年份，月份未知', String(reading.year));
    }
    case 'either': {
      const { january, october } = reading;
      const message = `“${text.trim()}”可能是${formatMonth(january)}，也可能是${formatMonth(october)}（末位的0丢失），请核对`;
      return uncertain(january, october, message);
    }
    case 'shortYear': {
      const value = asOf !== null && reading.month > asOf ? reading.month - 1200 : reading.month;
      return uncertain(
        value,
        value,
        `年份只写了两位，按${formatMonth(value)}理解，请核对`,
        formatMonth(value),
      );
    }
    case 'unclear':
      return withIssue('date.ambiguous', 'warning', `“${text.trim()}”${reading.doubt}，请核对`);
    case 'invalid':
      return withIssue('date.invalid', 'warning', `“${text.trim()}”不是有效的年月，应写成 1985.03`);
  }
});

/** As `month`; nobody is born after the as-of date. */
export const birthMonth: NormaliseValue = (text, context) => {
  const found = month(text, context);
  const isFuture = context.asOf !== null && typeof found.value === 'number' && found.value > context.asOf;
  return isFuture ? withIssue('date.future', 'error', '出生年月晚于截至日期') : found;
};

/** 入党时间 may hold a party instead of, or before, the date. */
export const partyMonth: NormaliseValue = (text, context) => {
  const compact = toCompact(text);
  const date = compact.replace(
    /^(中共|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|无党派(人士)?|群众)[;；,，、:：]?/,
    '',
  );
  if (date === compact) return month(text, context);
  if (date !== '') return month(date, context);
  return withIssue('value.unknown', 'warning', `“${text.trim()}”是党派，不是时间；如没有政治面貌列，请另列`);
};

function exact(value: MonthIndex): NormalValue {
  return { value, to: value, spelled: formatMonth(value) };
}

function uncertain(value: MonthIndex, to: MonthIndex, message: string, spelled?: string): NormalValue {
  return { value, to, spelled, issue: { code: 'date.ambiguous', severity: 'warning', message } };
}
