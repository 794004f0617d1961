import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { type Block, body, GAP, note, type Table } from '#report/word/document.ts';
import { keptRows } from '#report/word/keeping.ts';
import { pagesOf } from '#report/word/pages.ts';
import { writeWord } from '#report/word/write-word.ts';

const PAGE = 1000;

const tableOf = (count: number): Table => ({
  kind: 'table',
  columns: [{ heading: '单位', width: 1, align: 'left' }],
  rows: Array.from({ length: count }, (_, i) => [`第${i + 1}行`]),
  empty: '没有',
});
const heightsOf = (count: number, height: number) => Array.from({ length: count + 1 }, () => height);

function textOf(blocks: readonly Block[]): string {
  const files = unzipSync(writeWord({ title: '测试', sections: [{ blocks }] }));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
}

/** Paragraphs in order: their text, and whether they stay with the next. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, own = '']) => ({
    text: [...own.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
    kept: own.includes('<w:keepNext/>'),
  }));

describe('what stays on one page', () => {
  it('is the whole of a small table, and its note', () => {
    expect(keptRows(tableOf(3), heightsOf(3, 100), PAGE, false)).toEqual([true, true, true, false]);
    expect(keptRows(tableOf(3), heightsOf(3, 100), PAGE, true)).toEqual([true, true, true, true]);
  });

  it('is the beginning and the end of a large table, not its middle', () => {
    expect(keptRows(tableOf(6), heightsOf(6, 100), PAGE, true)).toEqual([
      ...[true, true, false, false, false, true],
      true,
    ]);
  });

  it('is a table without rows with its headings', () => {
    expect(keptRows(tableOf(0), heightsOf(1, 100), PAGE, false)).toEqual([true, false]);
  });

  it('are the last paragraph, the list of annexes, the name and the date', () => {
    const xml = textOf([
      body('前面一段'),
      body('最后一段'),
      GAP,
      { kind: 'attachments', names: ['排名', '口径'] },
      { kind: 'signature', by: '研究室', date: '2026年11月22日' },
    ]);
    const said = paragraphs(xml).filter(({ text }) => text !== '');
    expect(said.map(({ text, kept }) => [text, kept])).toEqual([
      ['前面一段', false],
      ['最后一段', true],
      ['附件：1.排名', true],
      ['　　　2.口径', true],
      ['研究室', true],
      ['2026年11月22日', false],
    ]);
    const empty = paragraphs(xml).filter(({ text }) => text === '');
    // The last one ends the section.
    expect(empty.slice(0, -1).every(({ kept }) => kept)).toBe(true);
  });

  it('goes to the next page together, also in the table of contents', () => {
    const lines = Array.from({ length: 18 }, () => body('一行'));
    const table = tableOf(6);
    const under = note('注');
    const pages = pagesOf({ title: '', sections: [{ blocks: [...lines, table, under] }] });
    expect([pages.get(table), pages.get(under)]).toEqual([2, 2]);
    const large = tableOf(30);
    const broken = pagesOf({ title: '', sections: [{ blocks: [...lines, large, under] }] });
    expect([broken.get(large), broken.get(under)]).toEqual([1, 2]);
  });
});
