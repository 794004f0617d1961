import type { FigureFrame, FigureSpec, HonoursFigure, MarkedObject } from '#core/figure.ts';

import { plain, tableOf } from './invent.ts';
import { courseRows, dimensionRows, DIMENSIONS, objectsOf, QUARTERS } from './league.ts';
import type { SampleSource } from './samples.ts';

type Form = 'bump' | 'slope' | 'ranks' | 'ranges' | 'spread';

const TITLES: Readonly<Record<Form, readonly [title: string, subtitle: string]>> = {
  bump: ['东岭区升至第1位，云台市连续多期居前3名', '县（市、区）综合排名，第1位在上；▲为较上季度前移位数'],
  slope: ['三季度5个县（市、区）进位，4个后移', '名次，第1位在上；按变动排列'],
  ranks: ['望川县下降3位，居第6位', '综合得分为各项得分率按权重平均，满分100；得分相同的名次并列'],
  spread: ['重点工作、亮点工作均为东岭区第1', '一点一个县（市、区），60至100分；竖线为中位数'],
  ranges: ['第2至第4位之间难分先后', '各项权重在±10%内变动时可能的名次'],
};

function markedOf(count: number): readonly MarkedObject[] {
  const [first, second, third, , , sixth] = objectsOf(count);
  return [
    { object: first ?? '', tone: 'rise' },
    ...(count > 3 ? [{ object: sixth ?? '', tone: 'told' as const }] : []),
    { object: second ?? '', tone: 'lead' },
    { object: third ?? '', tone: 'lead' },
  ];
}

function specOf(form: Form, frame: FigureFrame, count: number, periods: readonly string[]): FigureSpec {
  const [last, before] = [periods[periods.length - 1] ?? '', periods[periods.length - 2] ?? ''];
  const marked = markedOf(count);
  const common = { object: 'object', marked };
  switch (form) {
    case 'bump':
      return {
        ...frame,
        ...common,
        form,
        x: 'period',
        xs: periods,
        value: 'rank',
        of: 'of',
        change: 'change',
      };
    case 'slope':
      return {
        ...{ ...frame, ...common, form, format: 'rank' },
        before: { label: before.slice(5), where: { period: before }, value: 'rank' },
        after: { label: last.slice(5), where: { period: last }, value: 'rank' },
      };
    case 'spread':
      return {
        ...{ ...frame, ...common, form, table: `${frame.id}.dimensions`, value: 'score', rank: 'rank' },
        ...{ from: 60, to: 100, middle: { measure: 'median', label: '中位数' } },
        rows: DIMENSIONS.map((label, place) => ({ label, where: { dimension: label }, missing: place % 3 })),
      };
    case 'ranges':
      return {
        ...{ ...frame, ...common, form, where: { period: last } },
        ...{ rank: 'rank', best: 'best', worst: 'worst', band: 'band' },
      };
    case 'ranks':
      return {
        ...{ ...frame, ...common, form, where: { period: last }, kind: '单位' },
        ...{ rank: 'rank', of: 'of', score: 'score', scoreLabel: '综合得分' },
        changes: [
          { label: '较上季', measure: 'change' },
          { label: '较上年', measure: 'year_change' },
        ],
        columns: DIMENSIONS.map((label) => ({
          ...{ label, table: `${frame.id}.dimensions`, where: { dimension: label } },
          ...{ measure: 'score', format: 'score' as const, quarter: 'quarter' },
        })),
        course: {
          ...{ label: `近${periods.length}个季度`, table: frame.table, where: {}, x: 'period', xs: periods },
          ...{ value: 'rank', format: 'rank' },
        },
      };
  }
}

function sample(form: Form, id: string, count: number, quarters: number): SampleSource {
  const periods = QUARTERS.slice(-quarters);
  const [title, subtitle] = TITLES[form];
  const frame = { id, title: plain(title), subtitle, notes: ['排名仅供参考'], table: id, where: {} };
  return {
    spec: specOf(form, frame, count, periods),
    tables: [
      tableOf(id, ['object', 'period'], courseRows(count, periods)),
      tableOf(`${id}.dimensions`, ['object', 'dimension'], dimensionRows(count, periods)),
    ],
  };
}

const HONOURS = [
  ['2026-09-12', '国家级', '“整乡推进”抓党建促乡村振兴先进集体', '云台市委组织部'],
  ['2026-08-30', '省级', '组工信息工作先进单位', '东岭区委组织部'],
  [
    '2026-09-25',
    '省级',
    '组织工作调研课题一等奖《关于新时代基层干部队伍梯次配备与源头储备机制的调查与思考》',
    '研究室',
  ],
  ['2026-07-18', '省级', '人才“云聘会”引才机制', '南浦区委组织部'],
  ['2026-09-01', '市级', '组织工作“擂台比武”', '云台市委组织部'],
  [null, '县级', '党员教育电视片展播', '平陵县委组织部'],
] as const;

function honours(id: string, times: number): SampleSource {
  const spec: HonoursFigure = {
    id,
    form: 'honours',
    title: plain('三季度获荣誉5项，云台市2项'),
    subtitle: '按级别，同一级别按日期先后，新的在前',
    notes: [],
    ...{ table: id, where: {}, date: 'date', level: 'level', honour: 'title' },
    ...{ object: 'object', levels: ['国家级', '省级', '市级'], count: 'n', told: ['云台市委组织部'] },
  };
  const rows = Array.from({ length: times }, (_, round) =>
    HONOURS.map(([date, level, title, object], place) => ({
      ...{ date, level, object, n: place === 3 ? 2 : 1 },
      title: round === 0 ? title : `${title}（${round}）`,
    })),
  ).flat();
  return { spec, tables: [tableOf(id, ['date', 'level', 'title', 'object'], rows)] };
}

export const rankingSamples: readonly SampleSource[] = [
  sample('bump', 'bump', 12, 8),
  sample('bump', 'bump.few', 3, 4),
  sample('bump', 'bump.thirty', 30, 24),
  sample('bump', 'bump.many', 200, 24),
  sample('bump', 'bump.empty', 0, 8),
  sample('slope', 'slope', 12, 8),
  sample('slope', 'slope.few', 3, 2),
  sample('slope', 'slope.thirty', 30, 8),
  sample('slope', 'slope.many', 200, 2),
  sample('slope', 'slope.empty', 0, 2),
  sample('ranks', 'ranks', 12, 8),
  sample('ranks', 'ranks.few', 3, 4),
  sample('ranks', 'ranks.thirty', 30, 24),
  sample('ranks', 'ranks.many', 200, 24),
  sample('ranks', 'ranks.empty', 0, 8),
  sample('ranges', 'ranges', 12, 2),
  sample('ranges', 'ranges.few', 3, 2),
  sample('ranges', 'ranges.thirty', 30, 2),
  sample('ranges', 'ranges.many', 200, 2),
  sample('ranges', 'ranges.empty', 0, 2),
  sample('spread', 'spread', 12, 2),
  sample('spread', 'spread.few', 3, 2),
  sample('spread', 'spread.many', 200, 2),
  sample('spread', 'spread.empty', 0, 2),
  honours('honours', 1),
  honours('honours.many', 34),
  honours('honours.empty', 0),
];
