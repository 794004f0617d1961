import { expect, it } from 'vitest';
import { buildCollection, type Collection } from '#report/sheets/collection.ts';
import { cellsOf, partsOf } from '../read-back.ts';

function collectionOf(more: Partial<Collection> = {}): Collection {
  const sheet = (name: string) => ({
    name,
    columns: [{ width: 10 }],
    rows: [{ cells: ['=1+1'] }],
    headingRows: 1,
  });
  return {
    ...{
      title: '全部统计表',
      about: ['内容：统计表2张'],
      paper: 'A4',
      maker: '李想',
      made: '2026年11月21日',
    },
    ...{ asOf: '截至2026年10月31日', watermark: null },
    sheets: [
      { sheet: sheet('来源'), title: '来源', group: '队伍结构', rowCount: 5, kind: '统计表' },
      { sheet: sheet('来源'), title: '应训未训人员名单', group: '教育培训', rowCount: 0, kind: '名单' },
    ],
    ...more,
  };
}

it('begins with what it contains, who made it and when', async () => {
  const [contents = []] = await cellsOf(buildCollection(collectionOf()));
  const lines = contents.map((cells) => cells.filter(Boolean).join('|'));
  expect(lines).toEqual([
    '全部统计表',
    '内容：统计表2张',
    '制表人：李想　制表日期：2026年11月21日',
    '序号|表名|所属|类别|行数',
    '1|来源|队伍结构|统计表|5',
    '2|应训未训人员名单|教育培训|名单|0',
  ]);
});

it('leads from the list of contents to sheets under their final names', () => {
  const contents = partsOf(buildCollection(collectionOf()))['xl/worksheets/sheet1.xml'] ?? '';
  const links = [...contents.matchAll(/<hyperlink ref="(\w+)" location="([^"]+)"/g)].map((found) =>
    found.slice(1),
  );
  expect(links).toEqual([
    ['B5', "'来源'!A1"],
    ['B6', "'来源（2）'!A1"],
  ]);
});

it('says on every page who made it, as of when, and the watermark, with & as a sign', () => {
  const parts = partsOf(buildCollection(collectionOf({ watermark: 'A&B', paper: 'A3' })));
  for (const n of [1, 2, 3]) {
    const sheet = parts[`xl/worksheets/sheet${n}.xml`] ?? '';
    expect(sheet).toContain('paperSize="8"');
    expect(sheet).toContain('<oddHeader>&amp;CA&amp;&amp;B</oddHeader>');
    expect(sheet).toContain(
      '<oddFooter>&amp;L制表人：李想　2026年11月21日&amp;C第&amp;P页，共&amp;N页&amp;R截至2026年10月31日</oddFooter>',
    );
  }
});

it('is A4 without a header where nothing else is wanted, with a line to write a name on', async () => {
  const book = buildCollection(collectionOf({ maker: '' }));
  expect(partsOf(book)['xl/worksheets/sheet2.xml']).toMatch(/paperSize="9".*(?!oddHeader)/);
  expect((await cellsOf(book))[0]?.[2]?.[0]).toBe('制表人：　　　　　制表日期：2026年11月21日');
});
