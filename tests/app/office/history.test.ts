import { describe, expect, it } from 'vitest';
import type { BatchEntry, EntryContent } from '#app/ledger/entry.ts';
import { toHistory } from '#app/office/history.ts';

const batch: BatchEntry = {
  ...{ type: 'batch', batch: 'b1', original: 'o1', file: '平陵县.xls', bytes: 10, hash: null },
  ...{ encoding: null, sheet: null, kind: 'roster', headerRows: [1], lastDataRow: null, columns: null },
  ...{ mapping: {}, headings: {}, wide: [], sheetwide: {}, asOf: null, sample: false },
};

function history(...contents: readonly EntryContent[]) {
  const entries = contents.map((content, i) => ({ ...content, id: `e${i}`, at: `t${i}` }));
  return toHistory(entries, {
    rows: (id) => (id === 'b1' ? 1520 : null),
    heading: (_, column) => (column === 3 ? '出生年月' : null),
    kindLabel: () => '花名册',
    fieldLabel: () => '单位',
    settingLabel: () => '年轻干部占比目标',
  });
}

const texts = (...contents: readonly EntryContent[]) => history(...contents).map(({ text }) => text);

describe('what was done', () => {
  it('is told newest first in plain words', () => {
    expect(
      texts(
        batch,
        { type: 'cell-edit', batch: 'b1', edits: [{ row: 14, column: 3, text: '1985.03' }] },
        { type: 'row-decision', batch: 'b1', rows: [3, 5, 7, 9], decision: 'set-aside' },
        { type: 'alias', field: 'unit', from: '县委组织部', to: '平陵县委组织部' },
        { type: 'removal', batch: 'b1', replacedBy: null },
        { type: 'closing', kind: 'roster', period: '2026年9月', closed: false, batches: [], reason: '漏报' },
      ),
    ).toEqual([
      '重新打开花名册2026年9月：漏报',
      '撤销导入平陵县.xls',
      '单位“县委组织部”读作“平陵县委组织部”',
      '暂存平陵县.xls第3、5、7等4行',
      '更正平陵县.xls第14行“出生年月”为“1985.03”',
      '导入平陵县.xls（1,520行）',
    ]);
  });

  it('tells by what category somebody is to retire', () => {
    const said = { type: 'retirement', batch: 'b1', row: 5 } as const;
    expect(texts(batch, { ...said, category: '女60' }, { ...said, category: null }).slice(0, 2)).toEqual([
      '平陵县.xls第5行的退休类别改回推定',
      '平陵县.xls第5行的退休类别定为女60',
    ]);
  });

  it('never names an ID number', () => {
    const [text] = texts(batch, { type: 'identity', batch: 'b1', row: 2, person: 'id:990126197411142119' });
    expect(text).toBe('平陵县.xls第2行对应身份证号相符的人');
  });

  it('tells a second mapping of the same batch apart from its import', () => {
    expect(texts(batch, { ...batch, headerRows: [2] })[0]).toBe('重新对应平陵县.xls（1,520行）');
  });

  it('marks what was taken back, and not what was brought into force again', () => {
    const cells = [1, 2].map((row) => ({ row, column: 3, text: '1985.03' }));
    const edit: EntryContent = { type: 'cell-edit', batch: 'b1', edits: cells };
    const undone = history(batch, edit, { type: 'undo', entry: 'e1' });
    expect(undone.map((line) => [line.undone, line.canUndo])).toEqual([
      [false, false],
      [true, true],
      [false, true],
    ]);
    const again = history(batch, edit, { type: 'undo', entry: 'e1' }, { type: 'undo', entry: 'e2' });
    expect(again.map((line) => line.undone)).toEqual([false, true, false, false]);
    expect(again.map(({ text }) => text).slice(0, 2)).toEqual(['恢复撤回的操作', '撤回“更正平陵县.xls2处”']);
  });

  it('names the batch that took the place even when it was imported after the removal', () => {
    const newer = { ...batch, batch: 'b2', file: '平陵县（补）.xls' };
    const removal: EntryContent = { type: 'removal', batch: 'b1', replacedBy: 'b2' };
    expect(texts(batch, newer, removal)[0]).toBe('撤销导入平陵县.xls，由平陵县（补）.xls替换');
    expect(texts(batch, removal, newer)[1]).toBe('撤销导入平陵县.xls，由平陵县（补）.xls替换');
  });
});
