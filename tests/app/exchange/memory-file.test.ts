import { describe, expect, it } from 'vitest';
import { openMemoryFile, parseMemoryFile, printMemoryFile } from '#app/exchange/memory-file.ts';
import type { EntryContent, LedgerEntry } from '#app/ledger/entry.ts';

function ledger(...contents: readonly EntryContent[]): readonly LedgerEntry[] {
  return contents.map((content, i) => ({ ...content, id: `e${i}`, at: '2026-11-21T08:00:00Z' }));
}

const mapping = (fields: Readonly<Record<string, string | null>>): EntryContent => ({
  ...{ type: 'remembered', kind: 'roster' },
  fields,
});
const alias = (from: string, to: string | null): EntryContent => ({ type: 'alias', field: 'unit', from, to });

const theirs = printMemoryFile(
  ledger(
    mapping({ 最终学历情况: 'education', 备用: null }),
    mapping({ 参工: 'work_date' }),
    alias('县委组织部', '平陵县委组织部'),
    alias('望川组织部', '望川县委组织部'),
    alias('望川组织部', null),
  ),
);

describe('a memory file', () => {
  it('brings headings and spellings to another workspace, and what was taken back does not travel', () => {
    expect(openMemoryFile(theirs, [])).toEqual({
      entries: [
        mapping({ 最终学历情况: 'education', 备用: null, 参工: 'work_date' }),
        alias('县委组织部', '平陵县委组织部'),
      ],
      differences: [],
    });
  });

  it('gives the same file again once it was opened', () => {
    const { entries } = openMemoryFile(theirs, []);
    expect(printMemoryFile(ledger(...entries))).toBe(theirs);
  });

  it('changes nothing that is decided here, and says what differs', () => {
    const here = ledger(mapping({ 最终学历情况: 'ft_education' }), alias('县委组织部', '安川县委组织部'));
    expect(openMemoryFile(theirs, here)).toEqual({
      entries: [mapping({ 备用: null, 参工: 'work_date' })],
      differences: [
        { what: '花名册表头“最终学历情况”', here: '全日制学历', there: '最高学历' },
        { what: '单位“县委组织部”', here: '安川县委组织部', there: '平陵县委组织部' },
      ],
    });
  });

  it('is not taken for one when it is something else', () => {
    for (const content of ['', '{}', '[]', 'null', '{"product":"组工镜"}', '<html>']) {
      expect(() => parseMemoryFile(content)).toThrow('不是组工镜的字段对应文件');
    }
  });

  it('of a newer version or of a kind nobody knows asks for an upgrade', () => {
    expect(() => parseMemoryFile(theirs.replace('"format": 1', '"format": 2'))).toThrow('更新的版本');
    expect(() => parseMemoryFile(theirs.replace('"roster"', '"rooster"'))).toThrow('更新的版本');
    expect(() => parseMemoryFile(theirs.replace('"mappings"', '"more": [], "mappings"'))).toThrow(
      '更新的版本',
    );
  });

  it('is refused with fields that a kind does not have, wrong types or names that reach into objects', () => {
    const put = (from: string, to: string) => () => parseMemoryFile(theirs.replace(from, to));
    expect(put('"education"', '"toString"')).toThrow('文件内容不对');
    expect(put('"education"', '7')).toThrow('文件内容不对');
    expect(put('"最终学历情况"', '"__proto__"')).toThrow('文件内容不对');
    expect(put('"县委组织部"', '["县委组织部"]')).toThrow('文件内容不对');
  });
});
