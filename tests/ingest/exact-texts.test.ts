import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '#ingest/read-file.ts';

const TEXTS = [
  '&lt;b&gt;',
  '<b>',
  '&amp;',
  '&#65;',
  '&#x20000;',
  '𠀋𬭎',
  'a & b',
  '  两头有空格 ',
  '=1+1',
  '行\n换',
];

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function firstColumn(bytes: Uint8Array, path = '甲.xlsx'): Promise<readonly (string | undefined)[]> {
  const { sheets } = await readFile({ path, blob: new Blob([Uint8Array.from(bytes)]) }, {});
  const body = sheets[0]?.body;
  return body?.kind === 'rows' ? body.rows.map(({ cells }) => cells[0]) : [];
}

/** A workbook of one sheet written by hand. */
function packageOf(sheet: string, strings = ''): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': bytesOf(
      `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
    ),
    '_rels/.rels': bytesOf(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': bytesOf(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytesOf(
      `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': bytesOf(`<sst xmlns="${main}">${strings}</sst>`),
    'xl/worksheets/sheet1.xml': bytesOf(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}

describe('texts of a workbook', () => {
  for (const bookSST of [false, true]) {
    it(`come as they are ${bookSST ? 'from the shared texts' : 'from the cells themselves'}`, async () => {
      const book = utils.book_new(utils.aoa_to_sheet(TEXTS.map((text) => [text])), '甲');
      expect(
        await firstColumn(write(book, { type: 'buffer', bookType: 'xlsx', bookSST }) as Uint8Array),
      ).toEqual(TEXTS);
    });
  }

  it('are unescaped once in the result of a formula', async () => {
    const cell = '<row r="1"><c r="A1" t="str"><f>T("x")</f><v>&amp;lt;script&amp;gt;</v></c></row>';
    expect(await firstColumn(packageOf(cell))).toEqual(['&lt;script&gt;']);
  });

  it('keep a rare character that is written as a number', async () => {
    const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    expect(await firstColumn(packageOf(cell, '<si><t>李&#x2000B;&#178029;</t></si>'))).toEqual(['李𠀋𫝭']);
  });

  it('that would fill the memory are refused in words', async () => {
    const cells = Array.from(
      { length: 700 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
    );
    const bytes = packageOf(cells.join(''), `<si><t>${'长'.repeat(1_000_000)}</t></si>`);
    const { sheets, refusals } = await readFile(
      { path: '甲.xlsx', blob: new Blob([Uint8Array.from(bytes)]) },
      {},
    );
    expect(sheets).toEqual([]);
    expect(refusals.map(({ code }) => code)).toEqual(['file.too_large']);
  });
});

/** An OpenDocument sheet of one column written by hand; `texts` are XML. */
function openDocument(name: string, texts: readonly string[]): Uint8Array {
  const spaces = ['office', 'table', 'text'].map(
    (space) => `xmlns:${space}="urn:oasis:names:tc:opendocument:xmlns:${space}:1.0"`,
  );
  const rows = texts.map(
    (text) =>
      `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`,
  );
  const table = `<table:table table:name="${name}">${rows.join('')}</table:table>`;
  return zipSync({
    'META-INF/manifest.xml': bytesOf('<manifest:manifest/>'),
    'content.xml': bytesOf(
      `<office:document-content ${spaces.join(' ')}><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

describe('what looks like an escape of OOXML', () => {
  const WRITTEN = ['_x0041_', '_x0041_x0042_', '编号_x000D_1', '_x005F_x0041_', '_X00e9_'];

  it('is a text like any other in an OpenDocument sheet, in its name too', async () => {
    const bytes = openDocument('表_x0041_&amp;乙', WRITTEN);
    expect(await firstColumn(bytes, '甲.ods')).toEqual(WRITTEN);
    const { sheets } = await readFile({ path: '甲.ods', blob: new Blob([Uint8Array.from(bytes)]) }, {});
    expect(sheets[0]?.name).toBe('表_x0041_&乙');
  });

  it('stays when a letter of it is written as its number', async () => {
    const bytes = openDocument('表', ['&#95;x0041_ &#x5F;x00&#52;1_ &#x20BB7;']);
    expect(await firstColumn(bytes, '甲.ods')).toEqual(['_x0041_ _x0041_ 𠮷']);
  });

  it('is one in an Excel 2003 file of XML no more', async () => {
    const cells = WRITTEN.map((text) => `<Row><Cell><Data ss:Type="String">${text}</Data></Cell></Row>`);
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${cells.join('')}</Table></Worksheet></Workbook>`;
    expect(await firstColumn(bytesOf(xml), '甲.xml')).toEqual(WRITTEN);
  });

  it('is one in OOXML', async () => {
    const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>_x0041_ _x005F_x0041_</t></is></c></row>';
    expect(await firstColumn(packageOf(cell))).toEqual(['A _x0041_']);
  });
});
