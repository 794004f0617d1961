import type { MatrixFigure } from '#core/figure.ts';

import { chance, plain, tableOf, UNITS } from './invent.ts';
import type { SampleSource } from './samples.ts';

const YEARS = Array.from({ length: 10 }, (_, index) => 2026 + index);

function matrix(id: string, part: Partial<MatrixFigure>, keep = 1): SampleSource {
  const next = chance(5);
  const columns = part.columns ?? YEARS;
  const rows = (part.rows ?? UNITS).flatMap((unit, place) =>
    columns.map((year) => {
      const n = Math.floor(next() * next() * 9);
      return { scope: unit, year, n, known: place === 3 ? 4 : 24, share: n / 24, change: (n - 2) / 24 };
    }),
  );
  return {
    spec: {
      id,
      form: 'matrix',
      title: plain('两年内到龄最多的是东岭区'),
      subtitle: '各单位逐年达到法定退休年龄的人数，人',
      notes: [],
      table: id,
      where: {},
      row: 'scope',
      rows: UNITS,
      column: 'year',
      columns: YEARS,
      value: 'n',
      format: 'count',
      base: null,
      minBase: 5,
      totals: true,
      ...part,
    },
    tables: [
      tableOf(
        id,
        ['scope', 'year'],
        rows.filter((row) => row.n > 0 || keep > 1),
      ),
    ],
  };
}

function strips(): SampleSource {
  const next = chance(11);
  const rows = UNITS.map((scope) => ({
    scope_type: '单位',
    scope,
    n: Math.round(next() * 9),
    known: 31,
    mean_age: 36 + Math.round(next() * 40) / 10,
    women: 0.3 + next() * 0.2,
  })).map((row) => ({ ...row, share: row.n / row.known, post: Math.round(row.n / 4) / row.known }));
  const whole = { scope_type: '层级', scope: '县级', share: 0.198, post: 0.078, mean_age: 37.7, women: 0.41 };
  const mean = (measure: string) => ({
    label: '平均',
    cell: { table: 'strips', where: { scope_type: '层级', scope: '县级' }, measure },
  });
  const fraction = { count: 'n', base: 'known' };
  const row = { table: 'strips', where: {}, format: 'share' as const, fraction, told: false };
  return {
    spec: {
      id: 'strips',
      form: 'strips',
      title: plain('30岁及以下仅2人，为12个县（市、区）最低'),
      subtitle: '一点一个县（市、区），竖线为县级平均；大点为本县',
      notes: [],
      table: 'strips',
      where: { scope_type: '单位' },
      unit: '平陵县委组织部',
      peers: UNITS,
      rows: [
        {
          ...row,
          label: '30岁及以下',
          about: '占在职人数',
          measure: 'share',
          mean: mean('share'),
          told: true,
        },
        { ...row, label: '研究生学历', about: '占学历已填', measure: 'post', mean: mean('post') },
        {
          ...row,
          label: '平均年龄',
          about: '周岁',
          measure: 'mean_age',
          format: 'years',
          fraction: null,
          mean: mean('mean_age'),
        },
        { ...row, label: '女性', about: '占在职人数', measure: 'women', mean: mean('women') },
      ],
    },
    tables: [tableOf('strips', ['scope_type', 'scope'], [...rows, whole])],
  };
}

const cell = (scope: string) => ({ table: 'posts', where: { scope }, measure: 'n' });

export const unitSamples: readonly SampleSource[] = [
  strips(),
  {
    spec: {
      id: 'posts',
      form: 'posts',
      title: plain('空编3名，科级领导职务空缺1名'),
      subtitle: '一格一名，空心为空缺；竖线右边为超出核定的人数',
      notes: [],
      table: 'posts',
      where: {},
      rows: [
        { label: '行政编制', established: 24, filled: 22, cell: cell('行政') },
        { label: '事业编制', established: 10, filled: 13, cell: cell('事业') },
        { label: '科级领导职数', established: 6, filled: 5, cell: cell('科级') },
        { label: '工勤', established: null, filled: 2, cell: cell('工勤') },
        { label: '全市行政编制', established: 320, filled: 301, cell: cell('全市') },
        { label: '全市乡镇（街道）', established: 2400, filled: 2150, cell: cell('乡镇') },
      ],
    },
    tables: [tableOf('posts', ['scope'], [])],
  },
  matrix('matrix', {}),
  matrix('matrix.share', {
    title: plain('来源构成，按单位'),
    subtitle: '各来源占本单位来源已填人数，%；不足5人不着色',
    columns: ['党政机关交流', '乡镇（街道）选拔', '公开遴选', '其他'],
    value: 'share',
    format: 'share',
    base: 'known',
    totals: false,
  }),
  matrix(
    'matrix.points',
    {
      title: plain('与上一期比，30岁及以下占比'),
      subtitle: '百分点',
      columns: ['总体', '男', '女', '党员', '研究生'],
      value: 'change',
      format: 'points',
      totals: false,
    },
    2,
  ),
  matrix('matrix.huge', {
    rows: Array.from({ length: 90 }, (_, index) => `第${index + 1}个乡镇（街道）组织办`),
    columns: Array.from({ length: 25 }, (_, index) => 2026 + index),
  }),
];
