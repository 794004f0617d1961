import type { SheetColumn, SheetRow } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';

import { chance, plain, tableOf } from './invent.ts';
import type { SampleSource } from './samples.ts';

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  '': ['总数'],
  民族: ['汉族', '少数民族'],
  政治面貌: ['中共党员', '民主党派', '群众'],
  年龄: ['30岁及以下', '31–35岁', '36–40岁', '41–45岁', '46–50岁', '51–55岁', '56岁及以上'],
  学历: ['研究生', '大学本科', '大专', '中专及以下'],
};
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  级别: ['正处', '副处', '正科', '副科', '其他'],
  性别: ['男', '女'],
};

const rows: readonly SheetRow[] = Object.entries(GROUPS).flatMap(([group, labels]) => [
  ...labels.map((label) => ({ group, label, where: { line: label } })),
  ...(group === '年龄'
    ? [
        {
          group,
          label: '平均年龄',
          where: { line: '总数' },
          measure: 'mean_age',
          format: 'years' as const,
        },
      ]
    : []),
]);

const columns: readonly SheetColumn[] = [
  { group: '总体', label: '人数', where: { part: '总体' }, measure: 'n', format: 'count' },
  { group: '总体', label: '比率', where: { part: '总体' }, measure: 'share', format: 'share' },
  ...Object.entries(COLUMNS).flatMap(([group, labels]) =>
    labels.map((label) => ({
      group,
      label,
      where: { part: label },
      measure: 'n',
      format: 'count' as const,
    })),
  ),
];

function cells(): readonly TableRow[] {
  const next = chance(3);
  const lines = Object.values(GROUPS).flat();
  const parts = ['总体', ...Object.values(COLUMNS).flat()];
  return lines.flatMap((line) =>
    parts.map((part) => {
      const n = Math.floor(next() * next() * (part === '总体' ? 516 : 90));
      return { line, part, n, share: n / 516, mean_age: 34 + next() * 9 };
    }),
  );
}

export const sheetSamples: readonly SampleSource[] = [
  {
    spec: {
      id: 'sheet',
      form: 'sheet',
      title: plain('组工干部基本情况统计表'),
      subtitle: '人、%；点任一格看名单',
      notes: ['百分比按四舍五入取值，未填不计'],
      table: 'sheet',
      where: {},
      rows,
      columns,
    },
    tables: [tableOf('sheet', ['line', 'part'], cells())],
  },
];
