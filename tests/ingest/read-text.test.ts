import { describe, expect, it } from 'vitest';
import { CancelledError } from '#core/progress.ts';
import { readFile } from '#ingest/read-file.ts';
import { encodeLegacy, encodeUtf16 } from '../fixtures/encode.ts';
import { cellsOf, fixture, read, readSheet, rowsOf } from './files.ts';

const TEXT = '姓名,性别,单位\n张伟,男,市委组织部\n王芳,女,云门县委组织部\n';

describe('the encoding of a text', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(TEXT)],
    ['utf-8', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['gb18030', encodeLegacy(TEXT, 'gb18030')],
    ['utf-16le', encodeUtf16(TEXT, 'le', true)],
    ['utf-16be', encodeUtf16(TEXT, 'be', true)],
    ['utf-16le', encodeUtf16(TEXT, 'le', false)],
    ['utf-16be', encodeUtf16(TEXT, 'be', false)],
  ])('%s gives the same cells', async (encoding, bytes) => {
    const sheet = await readSheet(Uint8Array.from(bytes));
    expect(sheet.encoding).toBe(encoding);
    expect(cellsOf(sheet)).toEqual([
      ['姓名', '性别', '单位'],
      ['张伟', '男', '市委组织部'],
      ['王芳', '女', '云门县委组织部'],
    ]);
  });

  it('is Big5 by evidence', async () => {
    expect(cellsOf(await readSheet(fixture('big5.csv')))[1]?.[3]).toBe('市委組織部');
  });

  it('is decided by the whole file: one bad byte at the end refuses it, and says where', async () => {
    const long = '张伟,男,市委组织部\n'.repeat(40_000);
    const bytes = Uint8Array.from([...new TextEncoder().encode(long), 0xff, 0x0a]);
    const { sheets, refusals } = await read(bytes);
    expect(sheets).toEqual([]);
    expect(refusals[0]).toMatchObject({ sheet: null, code: 'text.undecodable' });
    expect(refusals[0]?.message).toContain('UTF-8');
    expect(refusals[0]?.message).toContain('第 40001 行');
  });

  it('is not guessed: Latin and Japanese bytes are refused, not shown as rare Chinese', async () => {
    const latin = Uint8Array.from(
      [...'name,city\nRen']
        .map((c) => c.charCodeAt(0))
        .concat(0xe9, 0x65, 0x2c, 0x51, 0x75, 0xe9, 0x62, 0x65, 0x63, 0x0a),
    );
    expect((await read(latin)).refusals[0]?.code).toBe('text.undecodable');
    expect((await read(fixture('shift-jis.csv'))).refusals[0]?.code).toBe('text.undecodable');
  });

  it('is not Chinese when UTF-8 was cut in the middle of a character', async () => {
    const bytes = new TextEncoder().encode(TEXT.repeat(30)).slice(0, -3);
    expect((await read(bytes)).refusals[0]?.code).toBe('text.undecodable');
  });

  it('is not Chinese because its bytes happen to be valid in GB18030', async () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const utf8 = new TextEncoder().encode(
      '序号,姓名,单位\n1,张伟,市委组织部干部科\n2,王芳,市委办公室秘书科\n'.repeat(20),
    );
    const torn = [utf8.slice(9), utf8.slice(10), utf8.slice(11)].flatMap((bytes) => {
      try {
        return decoder.decode(bytes).length > 0 && bytes[0] !== 0x2c ? [bytes] : [];
      } catch {
        return [];
      }
    });
    expect(torn.length).toBeGreaterThan(0);
    for (const bytes of torn) expect((await read(bytes)).refusals[0]?.code).toBe('text.undecodable');
  });

  it('is not GB18030 when every second character is a rare one', async () => {
    const common = encodeLegacy('市委组织部办公室干部人才党建科', 'gb18030');
    const bytes = Array.from({ length: 30 }, (_, i) => [
      common[(i % 15) * 2] ?? 0,
      common[(i % 15) * 2 + 1] ?? 0,
      0xe1 + (i % 20),
      0xb5,
      0x2c,
    ]);
    expect((await read(Uint8Array.from(bytes.flat()))).refusals[0]?.code).toBe('text.undecodable');
  });

  it('accepts rare names in GB18030 among common words', async () => {
    const bytes = encodeLegacy(
      '姓名,性别,单位,职务\n龑喆,男,市委组织部,部长\n燚垚,女,市委组织部,科长\n',
      'gb18030',
    );
    expect((await readSheet(Uint8Array.from(bytes))).encoding).toBe('gb18030');
  });

  it('refuses a binary file', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 32);
    expect((await read(bytes)).refusals[0]?.code).toBe('text.undecodable');
  });
});

describe('the records of a text', () => {
  it('are numbered with the blank ones counted and left out', async () => {
    const sheet = await readSheet('标题\n\n姓名,性别\n ,\u3000\n张伟,男\n\n\n');
    expect(rowsOf(sheet).map(({ number }) => number)).toEqual([1, 3, 5]);
    expect(sheet.recordCount).toBe(7);
    expect(sheet.columnCount).toBe(2);
  });

  it('keep quoted line breaks, delimiters and quotes', async () => {
    expect(cellsOf(await readSheet('姓名,职务\n张伟,"部长、\n主任,""兼"""\n'))).toEqual([
      ['姓名', '职务'],
      ['张伟', '部长、\n主任,"兼"'],
    ]);
  });

  it('are not swallowed by a torn quote', async () => {
    const cells = cellsOf(await readSheet(fixture('torn-quote.csv')));
    expect(cells).toEqual([
      ['姓名', '职务', '性别', '出生年月'],
      ['张伟', '"主任"科员', '男', '1985.03'],
      ['王芳', '"副主任', '女', '1990.12'],
      ['李强', '部长、\n主任', '男', '1976.05'],
      ['赵敏', '科员', '女', '1988.08'],
    ]);
  });

  it('survive a quote that is never closed', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => `人${i},男,科员`);
    rows[250] = '坏人,"男,科员';
    const cells = cellsOf(await readSheet(`姓名,性别,职务\n${rows.join('\n')}\n`));
    expect(cells).toHaveLength(501);
    expect(cells[251]).toEqual(['坏人', '"男', '科员']);
    expect(cells[500]).toEqual(['人499', '男', '科员']);
  });

  it.each(['\n', '\r\n', '\r'])('end with %j', async (end) => {
    const sheet = await readSheet(['姓名,性别', '张伟,男', '', '王芳,女', ''].join(end));
    expect(rowsOf(sheet).map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '姓名', '性别'],
      [2, '张伟', '男'],
      [4, '王芳', '女'],
    ]);
  });

  it('may mix line ends', async () => {
    expect(cellsOf(await readSheet('a,b\r\n1,2\n3,4\r\n5,6'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it.each([
    ['\t', '姓名\t性别\n张伟\t男\n'],
    [';', '姓名;性别\n张伟;男，1985\n'],
    ['|', '姓名|性别\n张伟|男\n'],
    ['，', '姓名，性别\n张伟，男\n'],
    ['spaces', '姓名   性别\n张伟   男\n王芳   女\n'],
    [', ', '姓名, 性别\n张伟, 男\n'],
  ])('are cut at %j', async (_, text) => {
    const [heading, first] = cellsOf(await readSheet(text, 'a.txt'));
    expect(heading).toEqual(['姓名', '性别']);
    expect(first?.[0]).toBe('张伟');
  });

  it('hold NUL characters as they are', async () => {
    expect(cellsOf(await readSheet('a,b\nx\0y,z\n'))[1]).toEqual(['x\0y', 'z']);
  });
});

describe('a long reading', () => {
  it('stops when cancelled', async () => {
    const controller = new AbortController();
    const blob = new Blob(['张伟,男\n'.repeat(2_000_000)]);
    const job = { signal: controller.signal, progress: () => controller.abort() };
    await expect(readFile({ path: 'a.csv', blob }, job)).rejects.toBeInstanceOf(CancelledError);
  });

  it('reports how far it is', async () => {
    const seen: string[] = [];
    const blob = new Blob(['张伟,男\n'.repeat(1_000_000)]);
    await readFile(
      { path: 'a.csv', blob },
      { progress: ({ stage, done, total, unit }) => seen.push(`${stage} ${done}/${total} ${unit}`) },
    );
    expect(seen).toContain('读取文件 10/10 MB');
  });

  it('is refused beyond the limit', async () => {
    expect((await read('姓名\n张伟\n', 'a.csv', { textBytes: 10 })).refusals[0]).toMatchObject({
      code: 'file.too_large',
      message: '文件有 14 B，超过可读取的上限 10 B，请拆分后再导入',
    });
  });
});
