import { describe, expect, it } from 'vitest';

import { parseEntries } from '#app/exchange/parse-entry.ts';
import type { LedgerEntry } from '#app/ledger/entry.ts';
import { foldLedger } from '#app/ledger/fold.ts';
import { cellKey } from '#app/publication/entries.ts';
import { toHistory } from '#app/office/history.ts';

const AT = '2026-11-21T08:00:00.000Z';
const CHECKSUM = 'ab'.repeat(32);
const cell = { table: 'structure.sources', where: { scope: '全部', source: '企业' }, measure: 'n' };
const approval = (id: string, reason: string | null): LedgerEntry => ({
  ...{ id, at: AT, type: 'approval', cell, label: '来源 · 企业', reason },
});
const publication: LedgerEntry = {
  ...{ id: 'p1', at: AT, type: 'publication', origin: 'made', issue: '第12期', asOf: '2026-10-31' },
  ...{ checksum: CHECKSUM, hiddenCells: 7, text: '{}' },
};
const WORDS = {
  rows: () => null,
  heading: () => null,
  kindLabel: (kind: string) => kind,
  fieldLabel: (field: string) => field,
  settingLabel: (setting: string) => setting,
};

describe('publishing in the ledger', () => {
  it('keeps the last word on a small cell, in whatever order its dimensions are said', () => {
    const turned = { ...cell, where: { source: '企业', scope: '全部' } };
    expect(cellKey(turned)).toBe(cellKey(cell));
    const { approvals } = foldLedger([
      approval('a', '旧理由'),
      { ...approval('b', '关键数字'), cell: turned } as LedgerEntry,
    ]).publishing;
    expect(approvals.map(({ reason }) => reason)).toEqual(['关键数字']);
  });

  it('takes an approval back by an entry without a reason, and by undoing it', () => {
    const undo: LedgerEntry = { id: 'u', at: AT, type: 'undo', entry: 'a' };
    expect(foldLedger([approval('a', '理由'), approval('b', null)]).publishing.approvals).toEqual([]);
    expect(foldLedger([approval('a', '理由'), undo]).publishing.approvals).toEqual([]);
  });

  it('keeps files in the order in which they were made', () => {
    const second = { ...publication, id: 'p2', issue: '第13期' } as LedgerEntry;
    const { publications } = foldLedger([publication, second]).publishing;
    expect(publications.map(({ entry, issue }) => [entry, issue])).toEqual([
      ['p1', '第12期'],
      ['p2', '第13期'],
    ]);
  });

  it('comes through a workspace file as it was', () => {
    const wall = { id: '1', name: '大厅', entries: [], distance: 6, height: 1.3, safe: 0, seams: [50] };
    const entries: readonly LedgerEntry[] = [
      publication,
      approval('a', '关键数字'),
      {
        ...{ id: 's', at: AT, type: 'publish-sheet' },
        sheet: { issue: '第12期', drafter: '研究室', reviewer: '', followed: ['x|y'] },
      },
      {
        ...{ id: 'l', at: AT, type: 'playlist' },
        playlist: { format: 1, snapshot: 'data/snapshot.json', walls: [{ ...wall, ranking: '前列' }] },
      },
    ];
    expect(parseEntries(JSON.parse(JSON.stringify(entries)))).toEqual(entries);
  });

  it('is refused from a file where it is not what it says', () => {
    const broken = { ...publication, checksum: 'x' };
    expect(() => parseEntries([broken])).toThrow('不对');
    const noPlace = {
      id: 'l',
      at: AT,
      type: 'playlist',
      playlist: { format: 1, snapshot: 'http://x/y.json' },
    };
    expect(() => parseEntries([noPlace])).toThrow('网页旁边');
  });

  it('is told in the history without naming anybody', () => {
    const lines = toHistory([publication, approval('a', '关键数字'), approval('b', null)], WORDS);
    expect(lines.map(({ text }) => text)).toEqual([
      '不再公布“来源 · 企业”',
      '允许公布“来源 · 企业”：关键数字',
      '生成上屏文件（第12期，截至2026年10月31日，校验码abababab，隐去7格）',
    ]);
  });
});
