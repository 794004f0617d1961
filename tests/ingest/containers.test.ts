import { describe, expect, it } from 'vitest';
import { buildWorkbook, buildZip } from '../fixtures/workbooks.ts';
import { fixture, read } from './files.ts';

async function refusal(name: string, path = name) {
  const { sheets, refusals } = await read(fixture(name), path);
  expect(sheets).toEqual([]);
  return refusals[0];
}

describe('a file that is no table', () => {
  it.each([
    ['picture.xlsx', 'file.corrupt', '扩展名是 .xlsx，但内容是图片（PNG），不是表格'],
    ['picture.png', 'sheet.unrecognised', '是图片（PNG），不是数据表'],
    ['paper.xls', 'file.corrupt', '扩展名是 .xls，但内容是 PDF 文档，不是表格'],
    ['letter.xlsx', 'file.corrupt', '扩展名是 .xlsx，但内容是 Word 文档，不是表格'],
    ['letter.xls', 'file.corrupt', '扩展名是 .xls，但内容是 Word 文档，不是表格'],
    ['archive.xlsx', 'file.corrupt', '扩展名是 .xlsx，但内容是压缩包，不是表格；请解压后导入里面的表格'],
    ['encrypted.xlsx', 'file.encrypted', '文件已加密，请用密码打开后另存为未加密文件'],
    ['encrypted.xls', 'file.encrypted', '文件已加密，请用密码打开后另存为未加密文件'],
    ['cut-off.xlsx', 'file.corrupt', '文件不完整（可能没有传完或复制中断），请重新取得原文件'],
    ['cut-off.xls', 'file.corrupt', '文件不完整（可能没有传完或复制中断），请重新取得原文件'],
    ['empty.csv', 'file.empty', '文件是空的，没有任何内容'],
    ['blank.csv', 'file.empty', '文件里没有内容'],
    ['blank.xlsx', 'file.empty', '文件里没有内容，所有工作表都是空的'],
  ])('%s: %s', async (name, code, message) => {
    expect(await refusal(name)).toEqual({ sheet: null, code, message });
  });

  it('is cut off also where the workbook is too small for sectors of its own', async () => {
    const whole = buildWorkbook(
      [
        {
          name: '表',
          rows: [
            ['姓名', '性别'],
            ['王宁', '男'],
          ],
        },
      ],
      'biff8',
    );
    expect((await read(Uint8Array.from(whole), 'a.xls')).refusals).toEqual([]);
    const { sheets, refusals } = await read(Uint8Array.from(whole.slice(0, 3000)), 'a.xls');
    expect([sheets, refusals[0]?.code]).toEqual([[], 'file.corrupt']);
  });

  it('is told by its bytes, whatever it is called', async () => {
    const { sheets } = await read(fixture('old.xls'), '花名册.csv');
    expect(sheets[0]?.name).toBe('名册');
    expect((await read(fixture('gbk.csv'), '花名册.xlsx')).sheets[0]?.encoding).toBe('gb18030');
  });
});

describe('a file that would be too much', () => {
  it('is refused by its size', async () => {
    const { refusals } = await read(fixture('old.xls'), 'a.xls', { spreadsheetBytes: 1000 });
    expect(refusals[0]?.code).toBe('file.too_large');
  });

  it('is refused by what it would unpack to', async () => {
    const bomb = Uint8Array.from(buildZip({ 'xl/workbook.xml': '0'.repeat(3_000_000) }));
    const limits = { bombBytes: 1_000_000, unpackedRatio: 100 };
    expect((await read(bomb, 'a.xlsx', limits)).refusals[0]?.code).toBe('file.too_large');
    expect((await read(bomb, 'a.xlsx', { unpackedBytes: 2_000_000 })).refusals[0]?.code).toBe(
      'file.too_large',
    );
  });

  it('is refused when one filled row stands for a billion', async () => {
    const content =
      '<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="9" office:value-type="string"><text:p>X</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>';
    const file = Uint8Array.from(
      buildZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }),
    );
    expect((await read(file, 'a.ods')).refusals[0]?.code).toBe('file.too_large');
  });
});
