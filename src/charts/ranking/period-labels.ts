/** A period on an axis: its part, and the year below the first of each year. */
export interface PeriodLabel {
  readonly part: string;
  readonly year: string;
}

const IN_YEAR = /^(\d{4}年)(.+)$/;

/** 2026年三季度 is 三季度 over 2026年 where a year begins; whole years and other texts stand alone. */
export function periodLabels(xs: readonly string[]): readonly PeriodLabel[] {
  let last = '';
  return xs.map((x) => {
    const [, year, part] = IN_YEAR.exec(x) ?? [];
    if (year === undefined || part === undefined) return { part: x, year: '' };
    const isNew = year !== last;
    last = year;
    return { part, year: isNew ? year : '' };
  });
}
