import { source, type SampleFile } from '../file.ts';
import { createRandom } from '../random.ts';
import { rowOf, titleMerge } from '../rosters/table.ts';
import { CITY_OFFICES, COUNTY_UNITS } from '../units.ts';
import type { Cell } from '../write/cell.ts';
import { toCsv } from '../write/csv.ts';
import { toGbk, toUtf8 } from '../write/text.ts';
import { toWorkbook } from '../write/workbook.ts';
import { makeCountyScores, type UnitScores } from './scores.ts';
import { DIMENSIONS, QUARTERS } from './story.ts';

const GROUP = '县（市、区）';

export function scoreFiles(): SampleFile[] {
  const all = makeCountyScores();
  const early = all.filter(({ period }) => period < '2026');
  const late = all.filter(({ period }) => period >= '2026');
  return [wideFile(early), longFile(late), officeFile()];
}

/** 2024 and 2025: one row a unit and quarter, one column a dimension; 缺 where nothing was reported. */
function wideFile(scores: readonly UnitScores[]): SampleFile {
  const width = DIMENSIONS.length + 4;
  const body = scores.map(({ period, unit, scores: byDimension }, index): Cell[] => [
    (index % COUNTY_UNITS.length) + 1,
    period,
    GROUP,
    unit,
    ...DIMENSIONS.map((dimension) => byDimension.get(dimension) ?? '缺'),
  ]);
  const rows = [
    rowOf(width, { 0: '县（市、区）委组织部晾晒评议得分（2024年四季度至2025年四季度）' }),
    ['序号', '期间', '组别', '单位', ...DIMENSIONS],
    ...body,
    rowOf(width, { 0: '备注：各项满分100分，“缺”为未报送。' }),
  ];
  const merges = [titleMerge(0, width), titleMerge(rows.length - 1, width)];
  return {
    path: 'scores/2024q4-2025q4.xlsx',
    name: '晾晒得分2024四季度至2025四季度.xlsx',
    history: false,
    bytes: toWorkbook([{ name: '得分', rows, merges }], 'xlsx'),
    sources: [source('得分', 'scores', body.length, 1)],
  };
}

/** 2026: one row a score, GBK, a blank or — where nothing was reported. */
function longFile(scores: readonly UnitScores[]): SampleFile {
  const body = scores.flatMap(({ period, unit, scores: byDimension }) =>
    DIMENSIONS.map((dimension): Cell[] => [
      period,
      GROUP,
      '单位',
      unit,
      dimension,
      byDimension.get(dimension) ?? (unit.startsWith('石桥') ? '缺' : '—'),
      100,
    ]),
  );
  const rows = [['期间', '组别', '对象类型', '对象', '指标', '得分', '满分'], ...body];
  return {
    path: 'scores/2026.csv',
    name: '晾晒得分2026.csv',
    history: false,
    bytes: toGbk(toCsv(rows)),
    sources: [source(null, 'scores', body.length, 0)],
  };
}

/** Offices of the city department, four quarters, a group of their own. */
function officeFile(): SampleFile {
  const random = createRandom('office scores');
  const strength = new Map(CITY_OFFICES.map((office) => [office, random.between(800, 930) / 10]));
  const body = QUARTERS.slice(-4).flatMap((period) =>
    CITY_OFFICES.flatMap((office) =>
      ['工作实绩', '协作配合', '信息调研'].map((dimension): Cell[] => {
        const score = (strength.get(office) ?? 80) + random.between(-40, 40) / 10;
        return [period, '市委组织部科室', '科室', office, dimension, Math.round(score * 10) / 10, 100];
      }),
    ),
  );
  const rows = [['期间', '组别', '对象类型', '对象', '指标', '得分', '满分'], ...body];
  return {
    path: 'scores/offices.csv',
    name: '科室考核得分.csv',
    history: false,
    bytes: toUtf8(toCsv(rows), 'mark'),
    sources: [source(null, 'scores', body.length, 0)],
  };
}
