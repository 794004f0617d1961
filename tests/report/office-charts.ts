import { type OfficeChart, PLAIN_AXIS } from '#report/chart-parts/office-chart.ts';

/** A small chart of each form, with words that a file format might trip over. */
export const HOSTILE = '<b>&"李\u0001😀</b>';

export const bars: OfficeChart = {
  ...{ form: 'bars', stacked: false, alt: `来源${HOSTILE}`, heading: '类别', format: '#,##0' },
  categories: ['甲', HOSTILE, '丙'],
  series: [
    {
      ...{ label: HOSTILE, color: '938B7D', values: [12, 3.5, null], labels: 'all' },
      points: [{ at: 1, color: 'B23A22', outlined: true }],
    },
  ],
  ...{ axis: PLAIN_AXIS, legend: false, heightMm: 60 },
};

export const pyramid: OfficeChart = {
  ...bars,
  ...{ stacked: true, format: '#,##0;#,##0', categories: ['30岁', '31岁'], legend: true },
  series: [
    { label: '男', color: '2A6CA3', values: [-4, -2], labels: 'none' },
    { label: '女', color: 'AC8420', values: [1, 3], labels: [1] },
  ],
  axis: { shown: true, min: -5, max: 5, reversed: false, upward: true },
};

export const lines: OfficeChart = {
  ...bars,
  ...{ form: 'lines', format: '0.0%', categories: ['2024', '2025', '2026（推算）'], legend: true },
  series: [
    {
      label: '市级',
      color: 'B23A22',
      values: [0.1, null, 0.2],
      labels: 'last',
      width: 'thick',
      dashedFrom: 2,
    },
    { label: '县级', color: '938B7D', values: [0.3, 0.25, 0.2], labels: 'all', named: true },
  ],
  axis: { shown: true, min: 0, max: null, reversed: false, upward: false },
};

export const columns: OfficeChart = {
  ...bars,
  ...{ form: 'columns', stacked: true, categories: ['期初', '新进', '期末'], legend: true },
  series: [
    { label: '起点', color: 'FFFFFF', unseen: true, values: [null, 10, null], labels: 'none' },
    { label: '人数', color: '938B7D', values: [10, 2, 12], labels: 'all' },
  ],
};

export const CHARTS = { bars, pyramid, lines, columns };
