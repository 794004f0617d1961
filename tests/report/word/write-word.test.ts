import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { chineseNumeral } from '#core/chinese-number.ts';
import { type Block, body, caption, GAP, note, numbered, type WordDocument } from '#report/word/document.ts';
import { writeWord } from '#report/word/write-word.ts';
import { unclosed } from '../well-formed.ts';

const TEXT_WIDTH = Math.round((156 * 1440) / 25.4);
const HOSTILE = '<b>&"\u0001😀\ud800</b>';

const table = (rows: readonly (readonly string[])[], columns = 3): Block => ({
  kind: 'table',
  columns: Array.from({ length: columns }, (_, i) => ({ heading: `栏${i}`, width: i + 1, align: 'right' })),
  rows,
  empty: '没有可列的行',
});

function parts(document: WordDocument): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(writeWord(document))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

const documentOf = (blocks: readonly Block[], rest: Partial<WordDocument> = {}): string =>
  parts({ title: '通报', sections: [{ blocks }], ...rest }).get('word/document.xml') ?? '';

/** Every paragraph with its style and its text. */
function paragraphs(xml: string): readonly (readonly [style: string, text: string])[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].flatMap(([, inner = '']) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(inner)?.[1];
    const text = [...inner.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gs)].map(([, words]) => words).join('');
    return style === undefined ? [] : [[style, text] as const];
  });
}

describe('a Word document', () => {
  const whole: WordDocument = {
    title: `通报${HOSTILE}`,
    mark: '内部资料 注意保管',
    facts: { 期间: HOSTILE },
    sections: [
      {
        blocks: [
          { kind: 'title', lines: ['关于三季度情况的', '通报'] },
          { kind: 'text', look: 'subtitle', text: '（演示数据）' },
          GAP,
          numbered(1, 1, '总体情况'),
          numbered(2, 12, '进位'),
          numbered(3, 2, '单位'),
          numbered(4, 3, '科室'),
          body(HOSTILE),
          { kind: 'attachments', names: ['名次表', '得分表'] },
          { kind: 'signature', by: '市委组织部研究室', date: '2026年10月12日' },
        ],
      },
      {
        landscape: true,
        blocks: [
          { kind: 'text', look: 'label', text: '附件1' },
          caption('表1'),
          table([['一', HOSTILE, '']]),
          note('注'),
        ],
      },
    ],
  };

  it('is well-formed in every part, whatever the text holds', () => {
    for (const [path, xml] of parts(whole)) expect(unclosed(xml), path).toEqual([]);
  });

  it('names every part that it has, and has every part that it names', () => {
    const found = parts(whole);
    const types = found.get('[Content_Types].xml') ?? '';
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path ?? '');
    const plain = [...found.keys()].filter(
      (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml',
    );
    expect([...named].sort()).toEqual([...plain].sort());
    const relations = found.get('word/_rels/document.xml.rels') ?? '';
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g))
      expect(named).toContain(`word/${target}`);
    const ids = [...(found.get('word/document.xml') ?? '').matchAll(/r:id="(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids)).toEqual(new Set(['rId4', 'rId5']));
    expect(relations).toMatch(/Id="rId4" Type="[^"]*\/footer" Target="footer1\.xml"/);
  });

  it('is the same bytes for the same content', () => {
    expect(writeWord(whole)).toEqual(writeWord(structuredClone(whole)));
  });

  it('gives every paragraph a style that is declared', () => {
    const found = parts(whole);
    const styles = found.get('word/styles.xml') ?? '';
    for (const [style] of paragraphs(found.get('word/document.xml') ?? '')) {
      expect(styles).toContain(`w:styleId="${style}"`);
    }
    for (const level of [1, 2, 3, 4]) {
      expect(styles).toMatch(
        new RegExp(`w:styleId="Heading${level}".*?<w:outlineLvl w:val="${level - 1}"/>`),
      );
    }
  });

  it('numbers headings the way official documents do', () => {
    expect([1, 9, 10, 11, 20, 34].map(chineseNumeral)).toEqual(['一', '九', '十', '十一', '二十', '三十四']);
    expect(([1, 2, 3, 4] as const).map((level) => numbered(level, 3, '现状').text)).toEqual([
      '三、现状',
      '（三）现状',
      '3.现状',
      '（3）现状',
    ]);
  });

  it('says the text in order, each in its place', () => {
    const xml = parts(whole).get('word/document.xml') ?? '';
    expect(paragraphs(xml).filter(([, text]) => text !== '')).toEqual([
      ['Label', '内部资料 注意保管'],
      ['Title', '关于三季度情况的'],
      ['Title', '通报'],
      ['Subtitle', '（演示数据）'],
      ['Heading1', '一、总体情况'],
      ['Heading2', '（十二）进位'],
      ['Heading3', '2.单位'],
      ['Heading4', '（3）科室'],
      ['BodyText', '&lt;b&gt;&amp;&quot;😀&lt;/b&gt;'],
      ['BodyText', '附件：1.名次表'],
      ['BodyText', '　　　2.得分表'],
      ['BodyText', '市委组织部研究室'],
      ['BodyText', '2026年10月12日'],
      ['Label', '附件1'],
      ['Caption', '表1'],
      ...['栏0', '栏1', '栏2'].map((text) => ['TableHeading', text]),
      ['TableCell', '一'],
      ['TableCell', '&lt;b&gt;&amp;&quot;😀&lt;/b&gt;'],
      ['Note', '注'],
    ]);
  });

  it('stands in the type area of GB/T 9704, upright and across', () => {
    const xml = parts(whole).get('word/document.xml') ?? '';
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([text]) => text);
    expect(sections).toHaveLength(2);
    const measures = sections.map((text) => {
      const at = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(text)?.[1]);
      return [at('w') - at('left') - at('right'), at('h') - at('top') - at('bottom')].map((twips) =>
        Math.round((twips * 25.4) / 1440),
      );
    });
    expect(measures).toEqual([
      [156, 225],
      [225, 156],
    ]);
    const styles = parts(whole).get('word/styles.xml') ?? '';
    const bodyStyle = /w:styleId="BodyText".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
    const line = Number(/w:line="(\d+)"/.exec(bodyStyle)?.[1]);
    const closer = Number(/<w:spacing w:val="(-\d+)"/.exec(bodyStyle)?.[1]);
    expect(Math.floor((225 * 1440) / 25.4 / line)).toBe(22);
    expect(Math.floor(TEXT_WIDTH / (320 + closer))).toBe(28);
  });

  it('makes a table as wide as the text, with its headings on every page', () => {
    const xml = documentOf([table([['1', '2', '3']], 7)]);
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(grid).toHaveLength(7);
    expect(Math.abs(grid.reduce((sum, width) => sum + width, 0) - TEXT_WIDTH)).toBeLessThanOrEqual(2);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:tr>/g)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });

  it('says why a table is empty, and never ends with one', () => {
    const xml = documentOf([table([])]);
    expect(paragraphs(xml).map(([, text]) => text)).toContain('没有可列的行');
    expect(xml).toMatch(/<\/w:tbl><w:p>.*<\/w:p><w:sectPr>/s);
  });

  it('needs a section', () => {
    expect(() => writeWord({ title: '空', sections: [] })).toThrow('section');
  });
});
