import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { type Block, body, numbered, type WordDocument } from '#report/word/document.ts';
import { pagesOf } from '#report/word/pages.ts';
import { writeWord } from '#report/word/write-word.ts';
import { CHARTS, HOSTILE } from '../office-charts.ts';
import { packageFaults } from '../package-faults.ts';

const png = new Uint8Array([137, 80, 78, 71]);
const table: Block = {
  kind: 'table',
  columns: [
    { heading: '单位', width: 2, align: 'left' },
    { heading: '占比', width: 1, align: 'center' },
  ],
  rows: [
    ['甲', { text: '20', shade: '143E68' }],
    [HOSTILE, { text: '' }],
  ],
  empty: '没有',
};
const whole: WordDocument = {
  title: HOSTILE,
  headerLine: `征求意见稿${HOSTILE}`,
  sections: [
    { blocks: [{ kind: 'contents' }] },
    {
      blocks: [
        { kind: 'title', lines: ['调研报告'] },
        numbered(1, 1, `基本情况${HOSTILE}`),
        numbered(2, 1, '年龄结构'),
        body('一段'),
        ...Object.values(CHARTS).flatMap((chart, i): readonly Block[] => [
          { kind: 'chart', chart },
          { kind: 'text', look: 'figure-note', text: '人' },
          { kind: 'numbered-caption', label: '图', number: i + 1, text: '最低' },
        ]),
        { kind: 'picture', png, alt: HOSTILE, heightMm: 50 },
        { kind: 'numbered-caption', label: '表', number: 1, text: HOSTILE },
        table,
        numbered(1, 2, '存在问题'),
      ],
    },
    { landscape: true, blocks: [{ kind: 'text', look: 'label', text: '附件1' }, table] },
  ],
};
const bytes = writeWord(whole);
const files = unzipSync(bytes);
const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array());

describe('a report in Word', () => {
  it('has nothing in it that Office would repair', () => {
    expect(packageFaults(bytes)).toEqual([]);
  });

  it('is found faulty where a chart has lost its workbook, or an element its place', () => {
    const { 'word/embeddings/chart1.xlsx': _gone, ...rest } = files;
    expect(packageFaults(zipSync(rest))).toContain('word/embeddings/chart1.xlsx: typed, not there');
    const turned = xml('word/document.xml').replace(
      /(<w:headerReference[^>]*>)(.*?)(<w:docGrid[^>]*>)(<\/w:sectPr>)/,
      '$3$1$2$4',
    );
    const faulty = zipSync({ ...files, 'word/document.xml': strToU8(turned) });
    expect(packageFaults(faulty).join()).toContain('w:headerReference late');
  });

  it('is found faulty where a chart shows another number than its workbook', () => {
    const chart = xml('word/charts/chart1.xml').replace('<c:v>12</c:v>', '<c:v>13</c:v>');
    const faulty = zipSync({ ...files, 'word/charts/chart1.xml': strToU8(chart) });
    expect(packageFaults(faulty).join()).toContain('is not what the workbook holds');
  });

  it('carries a workbook for every chart, which opens by itself', () => {
    const books = Object.keys(files).filter((path) => path.endsWith('.xlsx'));
    expect(books).toHaveLength(Object.keys(CHARTS).length);
    for (const path of books) expect(packageFaults(files[path] ?? new Uint8Array())).toEqual([]);
  });

  it('says what every drawing shows', () => {
    const described = [...xml('word/document.xml').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      ([, text]) => text,
    );
    expect(described).toHaveLength(Object.keys(CHARTS).length + 1);
    expect(described.every((text) => text !== '')).toBe(true);
  });

  it('counts figures and tables by fields', () => {
    const fields = [...xml('word/document.xml').matchAll(/SEQ (.) \\\* ARABIC/g)].map(([, label]) => label);
    expect(fields).toEqual(['图', '图', '图', '图', '表']);
  });

  it('has a table of contents that is filled and can be made anew', () => {
    const document = xml('word/document.xml');
    expect(document).toContain('TOC \\o &quot;1-2&quot; \\h \\z \\u');
    const entries = [...document.matchAll(/<w:hyperlink w:anchor="(\w+)".*?<\/w:hyperlink>/g)];
    expect(entries).toHaveLength(3);
    expect(entries[0]?.[0]).toContain('一、基本情况');
    expect(entries[0]?.[0]).toMatch(/<w:t xml:space="preserve">2<\/w:t>/);
  });

  it('numbers all its pages through, on the outer side, and has a line on top of all', () => {
    const sections = [...xml('word/document.xml').matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(
      ([text]) => text,
    );
    expect(sections.map((text) => text.includes('footerReference'))).toEqual([true, true, true]);
    expect(sections.filter((text) => text.includes('pgNumType'))).toEqual([]);
    expect(sections.every((text) => text.includes('headerReference'))).toBe(true);
    expect(xml('word/footer1.xml')).toContain('w:jc w:val="right"');
    expect(xml('word/footer2.xml')).toContain('w:jc w:val="left"');
    expect(xml('word/header1.xml')).toContain('征求意见稿');
  });

  it('is the same bytes for the same content', () => {
    expect(writeWord(structuredClone(whole))).toEqual(bytes);
  });

  it('counts the pages that a long table of contents takes itself', () => {
    const headings = Array.from({ length: 40 }, (_, i) => numbered(2, i + 1, '一节'));
    const sections = [{ blocks: [{ kind: 'contents' } as const] }, { blocks: headings }];
    expect(pagesOf({ title: '', sections }).get(headings[0] ?? body(''))).toBe(3);
  });

  it('ends the table of contents in its last line, not in an empty one that may turn the page', () => {
    const contents = xml('word/document.xml').split('<w:sectPr>')[0] ?? '';
    const last =
      contents
        .split('<w:p>')
        .filter((each) => /TOC[12]"/.test(each))
        .pop() ?? '';
    expect(last).toContain('PAGEREF');
    expect(last.lastIndexOf('w:fldCharType="end"/></w:r></w:p>')).toBeGreaterThan(0);
  });

  it('puts a heading on the page of what it heads', () => {
    const heading = numbered(1, 1, '最后');
    const lines = Array.from({ length: 21 }, () => body('一行'));
    const pages = pagesOf({ title: '', sections: [{ blocks: [...lines, heading, body('一行')] }] });
    expect(pages.get(heading)).toBe(2);
    expect(
      pagesOf({ title: '', sections: [{ blocks: [...lines.slice(1), heading, body('一行')] }] }).get(heading),
    ).toBe(1);
  });
});
