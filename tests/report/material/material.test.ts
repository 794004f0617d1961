import { describe, expect, it } from 'vitest';

import { type Material, type MaterialTable, toMaterial } from '#report/material/material.ts';
import { writeWord } from '#report/word/write-word.ts';
import { textsOf } from '../bulletin/sources.ts';

const tableOf = (columns: number, more: Partial<MaterialTable> = {}): MaterialTable => ({
  ...{ title: `${columns}列`, headings: Array.from({ length: columns }, (_, i) => `栏${i}`) },
  ...{
    rows: [['甲', ...Array.from({ length: columns - 1 }, (_, i) => String(i))]],
    notes: ['在职人员'],
    refusal: null,
  },
  ...more,
});

const materialOf = (...tables: readonly MaterialTable[]): Material => ({
  ...{ tables, asOf: '2026年10月31日', made: '2026年11月1日', office: '市委组织部研究室', sample: false },
});

describe('tables put aside for a report', () => {
  it('are numbered in their order, each with whom it counts', () => {
    const texts = textsOf(toMaterial(materialOf(tableOf(3), tableOf(4, { notes: [] }))));
    expect(texts).toEqual([
      ...[
        '报告材料',
        '（截至2026年10月31日）',
        '表1　3列',
        '栏0',
        '栏1',
        '栏2',
        '甲',
        '0',
        '1',
        '注：在职人员。',
      ],
      ...['表2　4列', '栏0', '栏1', '栏2', '栏3', '甲', '0', '1', '2', '市委组织部研究室', '2026年11月1日'],
    ]);
  });

  it('stand across where they are wide, neighbours of one width together, signed once at the end', () => {
    const { sections } = toMaterial(materialOf(tableOf(3), tableOf(12), tableOf(11), tableOf(2)));
    expect(sections.map(({ landscape }) => landscape)).toEqual([false, true, false]);
    expect(sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'signature'))).toHaveLength(
      1,
    );
    const wideFirst = toMaterial(materialOf(tableOf(12)));
    expect(wideFirst.sections.map(({ landscape }) => landscape)).toEqual([false, true]);
  });

  it('say why one of them is not there', () => {
    const texts = textsOf(toMaterial(materialOf(tableOf(3, { refusal: '没有人填了民族，列不成表' }))));
    expect(texts).toContain('没有人填了民族，列不成表。');
    expect(texts).not.toContain('栏0');
  });

  it('say that they are a demonstration where they are', () => {
    expect(textsOf(toMaterial({ ...materialOf(tableOf(2)), sample: true }))).toContain(
      '（演示数据，截至2026年10月31日）',
    );
  });

  it('are a document even without rows', () => {
    expect(writeWord(toMaterial(materialOf(tableOf(2, { rows: [] })))).length).toBeGreaterThan(1000);
  });
});
