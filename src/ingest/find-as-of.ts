import type { IsoDate } from '#core/month.ts';
import { isIsoDate, lastDayOfMonth, toMonthIndex } from '#core/month.ts';

const LABEL =
  /(填报日期|填表日期|填报时间|填表时间|截至日期|截止日期|截至时间|截止时间|统计时间|统计日期|计算年龄时间|数据日期|截至|截止)/;

/** The day that a table is about: a labelled date in any text above its heading, else the period of a title. */
export function findAsOf(texts: readonly string[], titles = texts): IsoDate | null {
  for (let i = 0; i < texts.length; i++) {
    const text = unified(texts[i] ?? '');
    const label = LABEL.exec(text);
    if (!label) continue;
    const after = text.slice(label.index + label[0].length);
    const found =
      findDate(after) ?? findDate(text) ?? (after.length < 4 ? findDate(unified(texts[i + 1] ?? '')) : null);
    if (found) return found;
  }
  for (const text of titles) {
    const found = INSTRUCTION.test(text) ? null : findAsOfInName(text);
    if (found) return found;
  }
  return null;
}

/** 出生年月写成 1985.03 is about how to fill in, 10月31日前报送 is a deadline. */
const INSTRUCTION = /日?前(报|上报|完成|反馈|提交|将)|以前|逾期|写成|填写|格式|如[：:1-2]|例如|例[：:]|出生/;

/** The last day of the period that a file's or sheet's name or a title names; a year alone is no date. */
export function findAsOfInName(name: string): IsoDate | null {
  const text = unified(name);
  return findDate(text) ?? findPeriodEnd(text);
}

function unified(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').replace(/[〇○]/g, '0');
}

function findDate(text: string): IsoDate | null {
  const day =
    /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})[日号]/.exec(text) ??
    /(?:^|\D)((?:19|20)\d{2})([-./_])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ??
    /(?:^|\D)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(text);
  if (day) {
    const [year, month, date] = day.slice(1).filter((part) => /^\d+$/.test(part));
    const iso = `${year}-${pad(month)}-${pad(date)}`;
    if (isIsoDate(iso)) return iso;
  }
  const month =
    /((?:19|20)\d{2})年(\d{1,2})月/.exec(text) ??
    /(?:^|\D)((?:19|20)\d{2})[-./](0?[1-9]|1[0-2])(?![\d.])/.exec(text) ??
    /(?:^|\D)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/.exec(text);
  return month ? endOf(month[1], Number(month[2])) : null;
}

const QUARTERS: Readonly<Record<string, number>> = {
  一: 3,
  二: 6,
  三: 9,
  四: 12,
  '1': 3,
  '2': 6,
  '3': 9,
  '4': 12,
};

function findPeriodEnd(text: string): IsoDate | null {
  const quarter = /((?:19|20)\d{2})年?度?第?([一二三四1-4])季度?/.exec(text);
  if (quarter) return endOf(quarter[1], QUARTERS[quarter[2] ?? ''] ?? 0);
  const half = /((?:19|20)\d{2})年?度?([上下])半年/.exec(text);
  if (half) return endOf(half[1], half[2] === '上' ? 6 : 12);
  const end = /((?:19|20)\d{2})年?度?(?:年?底|年?末|年终)/.exec(text);
  return end ? endOf(end[1], 12) : null;
}

function endOf(year: string | undefined, month: number): IsoDate | null {
  return month >= 1 && month <= 12 ? lastDayOfMonth(toMonthIndex(Number(year), month)) : null;
}

function pad(part: string | undefined): string {
  return (part ?? '').padStart(2, '0');
}
