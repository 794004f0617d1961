import type { StatTable, TableRow } from '#core/table.ts';

export function tableOf(id: string, dims: readonly string[], rows: readonly TableRow[]): StatTable {
  return { id, title: id, dims, measures: ['n', 'known', 'share'], personal: false, rows };
}

export const frame = { id: 'f', title: [{ text: '标题' }], subtitle: '副题', notes: [] } as const;

/** 市级 2 of 10 young, 县级 9 of 20; nobody in the middle band of 市级. */
export const bandTable = tableOf(
  'bands',
  ['scope_type', 'scope', 'band'],
  [
    { scope_type: '层级', scope: '市级', band: '30岁及以下', n: 2, known: 10, share: 0.2 },
    { scope_type: '层级', scope: '市级', band: '36–40岁', n: 8, known: 10, share: 0.8 },
    { scope_type: '层级', scope: '县级', band: '30岁及以下', n: 9, known: 20, share: 0.45 },
    { scope_type: '层级', scope: '县级', band: '31–35岁', n: 1, known: 20, share: 0.05 },
    { scope_type: '层级', scope: '县级', band: '36–40岁', n: 10, known: 20, share: 0.5 },
    { scope_type: '单位', scope: '甲县委组织部', band: '30岁及以下', n: 1, known: 8, share: 0.125 },
    { scope_type: '单位', scope: '乙县委组织部', band: '30岁及以下', n: 8, known: 12, share: 2 / 3 },
    { scope_type: '单位', scope: '丙县委组织部', band: '30岁及以下', n: 0, known: 0, share: null },
  ],
);
