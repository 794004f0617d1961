import { describe, expect, it } from 'vitest';

import { sampleTexts } from '#views/import/column-words.ts';
import { wholeRows } from '#views/import/preview-window.ts';
import { startTitle, waitingText } from '#views/import/start-words.ts';

const batch = (setAside: number | null, removed = false) => ({
  removed,
  counts: setAside === null ? null : { read: 10 + setAside, loaded: 10, setAside },
});

describe('the import page without a draft', () => {
  it('says that no table waits, and apart how many rows of the imported ones do', () => {
    const batches = [batch(2), batch(0), batch(3), batch(7, true), batch(null)];
    expect(startTitle(batches)).toBe('已导入4张表，没有等待导入的');
    expect(waitingText(batches)).toBe('其中2张表共5行待核实，未计入');
    expect(waitingText([batch(0), batch(9, true)])).toBeNull();
    expect(startTitle([batch(1, true)])).toBe('把表格拖到这里');
  });
});

describe('what is shown of a sheet', () => {
  it('ends between two lines, with a scroll bar under them too', () => {
    expect(wholeRows(2) - 2).toBe(10 * 24);
    expect(wholeRows(17) - 17).toBe(10 * 24);
  });

  it('says the rows of a sample where they were counted', () => {
    const samples = ['男', '女'];
    expect(sampleTexts({ samples, sampleRows: [1313, 207] })).toEqual([
      { text: '男', rows: '1,313行' },
      { text: '女', rows: '207行' },
    ]);
    expect(sampleTexts({ samples, sampleRows: null }).map(({ rows }) => rows)).toEqual(['', '']);
  });
});
