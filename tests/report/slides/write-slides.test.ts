import { describe, expect, it } from 'vitest';
import { NUMBER, SLIDE } from '#report/slides/measures.ts';
import { writeSlides } from '#report/slides/write-slides.ts';
import { packageFaults } from '../package-faults.ts';
import { CHART, partsOf, relationsIn, showOf, slideOf } from './read-slides.ts';

const PICTURE = {
  kind: 'picture',
  picture: { png: new Uint8Array([137, 80, 78, 71]), width: 720, height: 360, alt: '分布' },
} as const;
const TABLE = {
  kind: 'table',
  table: { headings: ['单位', '人数'], rows: [[{ text: '平陵县' }, { text: '4', shade: '143E68' }]] },
} as const;
const SHOW = showOf(
  [
    slideOf({ content: { kind: 'chart', chart: CHART } }),
    slideOf({ content: PICTURE }),
    slideOf({ content: TABLE }),
    slideOf({ content: { kind: 'number', value: '9.3%', lines: ['11/118人'] } }),
    slideOf({ content: { kind: 'chart', chart: CHART } }),
  ],
  { sample: true, watermark: '内部资料' },
);
const texts = (xml = '') => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
const count = (xml: string, part: string) => xml.split(part).length - 1;

describe('a file of slides', () => {
  it('has nothing in it that Office would repair', () => {
    expect(packageFaults(writeSlides(SHOW))).toEqual([]);
  });
});

describe('the parts of a file of slides', () => {
  const parts = partsOf(SHOW);
  const relations = relationsIn(parts);

  it('each have a type, and there is no type without a part', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    const typed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
    const own = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
    expect([...typed].sort()).toEqual(own.sort());
  });

  it('relate only to parts that are there', () => {
    expect(relations.length).toBeGreaterThan(30);
    expect(relations.filter(({ target }) => !parts.has(target))).toEqual([]);
  });

  it('name only relations that they have', () => {
    for (const [path, text] of parts) {
      const own = relations.filter(({ from }) => from === path).map(({ id }) => id);
      const named = [...text.matchAll(/r:(?:id|embed)="(rId\d+)"/g)].map(([, id]) => id);
      expect(
        named.filter((id) => !own.includes(id ?? '')),
        path,
      ).toEqual([]);
    }
  });

  it('give every shape of a slide a number of its own', () => {
    for (const [path, text] of parts) {
      if (!/slides\/slide\d+\.xml$/.test(path)) continue;
      const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('are the same bytes each time', () => {
    expect(Buffer.compare(writeSlides(SHOW), writeSlides(SHOW))).toBe(0);
  });

  it('hold each chart with its workbook and each picture once', () => {
    const paths = [...parts.keys()];
    expect(paths.filter((path) => /charts\/chart\d\.xml$/.test(path))).toHaveLength(2);
    expect(paths.filter((path) => path.endsWith('.xlsx'))).toHaveLength(2);
    expect(paths.filter((path) => path.endsWith('.png'))).toEqual(['ppt/media/image1.png']);
  });
});

describe('a slide', () => {
  const parts = partsOf(SHOW);
  const slide = (n: number) => parts.get(`ppt/slides/slide${n}.xml`) ?? '';

  it('says the finding as its title, the told words in 朱砂', () => {
    const [title = ''] = /<p:sp>.*?type="title".*?<\/p:sp>/s.exec(slide(2)) ?? [];
    expect(texts(title)).toEqual(['来自公开遴选的', '3人']);
    expect(/accent1"\/><\/a:solidFill>[^<]*<a:latin[^>]*\/><a:ea[^>]*\/><\/a:rPr><a:t>3人/.test(title)).toBe(
      true,
    );
  });

  it('bears its number, 演示数据 and the watermark', () => {
    expect(slide(3)).toContain('type="slidenum"');
    expect(texts(slide(3))).toContain('队伍结构：总览　演示数据　内部资料'.replace(/\s+/g, ' '));
  });

  it('is not as wide as its page number is set', () => {
    expect(NUMBER.x + NUMBER.width).toBeLessThan(SLIDE.width);
  });

  it('has the passport in its notes', () => {
    expect(texts(parts.get('ppt/notesSlides/notesSlide2.xml'))).toEqual([
      '算法：人数',
      '截至：2026年10月31日',
    ]);
  });

  it('keeps markup in names as text', () => {
    const odd = slideOf({ headline: [{ text: '“<b>&”🙂县', told: false }], notes: ['a<b&c'] });
    const xml = partsOf(showOf([odd])).get('ppt/slides/slide2.xml') ?? '';
    expect(texts(xml)[0]).toBe('“&lt;b&gt;&amp;”🙂县');
  });

  it('lists as many rows as it has room for and says how many it leaves out', () => {
    const rows = Array.from({ length: 200 }, (_, i) => [{ text: `单位${i}` }, { text: String(i) }]);
    const content = { kind: 'table', table: { headings: ['单位', '人数'], rows } } as const;
    const xml = partsOf(showOf([slideOf({ content })])).get('ppt/slides/slide2.xml') ?? '';
    expect(count(xml, '<a:tr ')).toBe(17);
    expect(texts(xml).join('')).toContain('其余184行未列');
  });

  it('of a chart is set in larger type than on paper', () => {
    const chart = parts.get('ppt/charts/chart1.xml') ?? '';
    expect(chart).toContain('sz="1200"');
    expect(chart).not.toContain('sz="900"');
  });
});
