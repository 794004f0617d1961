import { describe, expect, it } from 'vitest';
import { fillMerged } from '#ingest/fill-merged.ts';

const rows = [
  { number: 1, cells: ['单位', '姓名'], kinds: 'tt' },
  { number: 2, cells: ['办公室', '张伟'], kinds: 'tt' },
  { number: 3, cells: ['', '王芳'], kinds: '-t' },
  { number: 5, cells: ['', '李强'], kinds: '-t' },
];
const merge = { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 };

describe('a value merged over rows', () => {
  it('is repeated inside the merge and nowhere else', () => {
    expect(fillMerged(rows, [merge], 2).map(({ cells }) => cells[0])).toEqual([
      '单位',
      '办公室',
      '办公室',
      '',
    ]);
    expect(fillMerged(rows, [merge], 2)[2]?.kinds).toBe('tt');
  });

  it('is left alone in the heading, in kept columns and across one row', () => {
    expect(fillMerged(rows, [{ ...merge, firstRow: 1 }], 2)).toBe(rows);
    expect(fillMerged(rows, [merge], 2, [0])).toBe(rows);
    expect(fillMerged(rows, [{ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 1 }], 2)).toBe(rows);
  });

  it('does not overwrite what a covered cell holds', () => {
    const full = [rows[1], { number: 3, cells: ['干部科', '王芳'] }].flatMap((row) => row ?? []);
    expect(fillMerged(full, [merge], 2)[1]?.cells[0]).toBe('干部科');
  });

  it('does not make two people of one written over two lines', () => {
    const lines = [
      { number: 2, cells: ['1', '张伟', '男', '1985.03', '大学', '学士'], kinds: 'tttttt' },
      { number: 3, cells: ['', '', '', '', '研究生', '硕士'], kinds: '----tt' },
    ];
    const merges = [0, 1, 2, 3].map((column) => ({
      firstRow: 2,
      lastRow: 3,
      firstColumn: column,
      lastColumn: column,
    }));
    expect(fillMerged(lines, merges, 2)).toEqual(lines);
  });

  it('is filled into text rows without kinds', () => {
    const plain = rows.map(({ number, cells }) => ({ number, cells }));
    expect(fillMerged(plain, [merge], 2)[2]).toEqual({ number: 3, cells: ['办公室', '王芳'] });
  });
});
