import { UNKNOWN_LABEL } from '#core/codes.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { scopeName } from '../scope-counts.ts';
import { BY_AGE } from './by-age.ts';
import { FORECAST_YEARS, forecast } from './forecast.ts';
import { byBand, PROJECTED_BANDS, rangeOver } from './read-course.ts';
import type { Course, ScopeCourses } from './scenarios.ts';

const AGE_BANDS_TABLE = 'structure.age_bands';

function bandsAt(course: Course<number | null>, year: number) {
  const point = course[year];
  const bands = point ? byBand({ point, older: year }) : new Map<string, number>();
  const n = (band: string) => bands.get(band) ?? 0;
  const known = PROJECTED_BANDS.reduce((sum, band) => (band === UNKNOWN_LABEL ? sum : sum + n(band)), 0);
  return { n, known };
}

function rowsOf({ scope, base, all }: ScopeCourses<number | null>): readonly TableRow[] {
  return FORECAST_YEARS.flatMap((year) => {
    const own = bandsAt(base, year);
    const varied = all.map((course) => bandsAt(course, year));
    return PROJECTED_BANDS.map((band): TableRow => {
      const isUnknown = band === UNKNOWN_LABEL;
      const share = ({ n, known }: typeof own) => (isUnknown || known === 0 ? null : n(band) / known);
      const persons = rangeOver(varied.map(({ n }) => n(band)));
      const shares = rangeOver(varied.map(share));
      return {
        ...{ ...scope, year, band, n: own.n(band), low: persons.low, high: persons.high },
        ...{ known: own.known, share: share(own), share_low: shares.low, share_high: shares.high },
      };
    });
  });
}

const SUPPOSED =
  '现有人员逐年加一岁，到最晚退休月的当月起不再计入，再减其他减员、加补充；人数为期望值，设了减员占比时可有小数';

/** How many people of each age band there will be, year by year from now (year 0) on. */
export const projectionTable: DerivedTable = {
  id: 'structure.projection',
  title: '年龄结构推算',
  beyond: 'projection',
  dims: [
    { name: 'year', label: '年后' },
    { name: 'band', label: '年龄段' },
  ],
  measures: [
    { name: 'n', label: '推算人数', unit: '人', formula: SUPPOSED, caveat: '推算，非考核目标' },
    {
      name: 'low',
      label: '推算下限',
      unit: '人',
      formula: '补充与其他减员各按设定上下浮动的几种组合中最少的',
    },
    {
      name: 'high',
      label: '推算上限',
      unit: '人',
      formula: '补充与其他减员各按设定上下浮动的几种组合中最多的',
    },
    { name: 'known', label: '年龄可推算', unit: '人', formula: '同一年各年龄段推算人数之和，不含未填' },
    { name: 'share', label: '推算占比', unit: '%', formula: '该年龄段推算人数 ÷ 年龄可推算的人数' },
    { name: 'share_low', label: '占比下限', unit: '%', formula: '上下浮动的几种组合中最低的占比' },
    { name: 'share_high', label: '占比上限', unit: '%', formula: '上下浮动的几种组合中最高的占比' },
  ],
  from: [...BY_AGE.tables, AGE_BANDS_TABLE],
  derive: (answers: Answers) => forecast(answers, BY_AGE).flatMap(rowsOf),
  behind: (where, measure) => {
    if (where['year'] !== 0 || where['band'] === UNKNOWN_LABEL) return null;
    const scope = scopeName(where);
    if (measure === 'known') return { cells: [{ table: AGE_BANDS_TABLE, where: { ...scope }, measure }] };
    const band = where['band'] ?? null;
    return { cells: [{ table: AGE_BANDS_TABLE, where: { ...scope, band }, measure: 'n' }] };
  },
};
