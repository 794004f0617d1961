import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawSheet } from '#ingest/sheet.ts';
import { scanText } from '#ingest/text/scan-text.ts';
import { encodeLegacy } from '../fixtures/encode.ts';
import { readSheet, rowsOf } from './files.ts';
import { readRegular } from './strict-csv.ts';

async function scan(text: string, delimiter = ',') {
  return scanText(new Blob([text]), { delimiter }, {});
}

/** The rows of a sheet whichever way it was read, blank and title records left out. */
async function dataOf(sheet: RawSheet, from: number): Promise<unknown[]> {
  if (sheet.body.kind === 'rows') {
    return rowsOf(sheet)
      .filter(({ number }) => number >= from)
      .map(({ number, cells }) => [number, ...cells]);
  }
  const { text } = sheet.body;
  const records = readRegular(await text.blob.text(), text.delimiter, text.skipLines);
  return records.map((cells, i) => [text.firstRecord + i, ...cells]);
}

describe('a text is proved regular', () => {
  it.each([
    ['plain', 'a,b\n1,2\n3,4\n', 0],
    ['without a last line break', 'a,b\n1,2\n3,4', 0],
    ['with Windows line ends', 'a,b\r\n1,2\r\n', 0],
    ['with quoted delimiters and line breaks', 'a,b\n"1,\n2","x""y"\n', 0],
    ['with empty cells', 'a,b,c\n,2,\n,,3\n', 0],
    ['under title lines', '花名册\n\n单位：甲,时间：乙\na,b,c,d,e\n1,2,3,4,5\n', 3],
    ['under a title padded with delimiters', '花名册,,\na,b,c\n1,2,3\n', 0],
    ['with one column', 'a\n1\n2\n', 0],
  ])('%s', async (_, text, skipLines) => {
    const found = await scan(text);
    expect(found.reason).toBeNull();
    expect(found.regular).toMatchObject({ skipLines, firstRecord: skipLines + 1 });
  });

  it('without the blank lines at its end, which are counted', async () => {
    const found = await scan('a,b\n1,2\n\n , \n');
    expect(found.recordCount).toBe(4);
    expect(await found.regular?.blob.text()).toBe('a,b\n1,2\n');
  });
});

describe('a text is not regular', () => {
  it.each([
    ['a short record', 'a,b\n1,2\n3\n4,5\n'],
    ['a long record at the end', 'a,b\n1,2\n3,4,5\n'],
    ['a blank line between records', 'a,b\n1,2\n\n3,4\n'],
    ['a record of delimiters', 'a,b\n1,2\n,\n3,4\n'],
    ['a record of wide spaces', 'a,b\n1,2\n\u3000,\u00a0\n3,4\n'],
    ['a record of quotes', 'a,b\n1,2\n"",""\n3,4\n'],
    ['a quote inside a cell', 'a,b\n1"x,2\n'],
    ['text after a closing quote', 'a,b\n"1"x,2\n'],
    ['a quote never closed', 'a,b\n"1,2\n'],
    ['mixed line ends', 'a,b\r\n1,2\n3,4\r\n'],
    ['old Macintosh line ends', 'a,b\r1,2\r'],
    ['a NUL', 'a,b\n1,\0\n'],
    ['a line break in the first record unlike those of records', '"a\nb",c\r\n1,2\r\n'],
    ['a return in the first record', '"a\r\nb",c\n1,2\n'],
    ['a title with a line break in it', '"花名\n册"\na,b,c,d,e\n1,2,3,4,5\n'],
    ['a heading shorter than the data', 'a,b,c,d\n1,2,3,4,5\n6,7,8,9,10\n'],
    ['a first record that is too short', 'a,b,c,d,e\n1,2\n1,2,3,4,5\n'],
  ])('%s', async (_, text) => {
    const found = await scan(text);
    expect(found.regular).toBeNull();
    expect(found.reason).not.toBeNull();
  });

  it('invalid UTF-8 anywhere', async () => {
    const good = new TextEncoder().encode('a,b\n张,伟\n');
    for (const bad of [[0xff], [0xe5, 0xbc], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]) {
      const found = await scanText(new Blob([good, Uint8Array.from(bad)]), { delimiter: ',' }, {});
      expect(found).toMatchObject({ valid: false, faultLine: 3, regular: null });
    }
  });

  it('a delimiter that is no ASCII character', async () => {
    expect((await scan('姓名，性别\n张伟，男\n', '，')).regular).toBeNull();
  });
});

describe('a text whose cells are counted while it is read', () => {
  const alike = ['王宁,男,"市委\n办公室"', '李想,女,😀', '张伟,,"说""好"""'];
  const others = [
    ',,',
    '\u3000,,',
    '王宁,男',
    '王宁,男,甲,乙',
    '王"宁,男,甲',
    '"王宁,男,甲',
    '',
    '赵前,男,\0',
  ];
  const row = fc.oneof(
    { weight: 90, arbitrary: fc.constantFrom(...alike) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
  const text = fc.record({
    title: fc.constantFrom('', '花名册,,\n', '花名册\n\n'),
    rows: fc.array(row, { maxLength: 60 }),
    blank: fc.constantFrom('', '\n', '\n\n,,\n', '\n,,'),
    newline: fc.constantFrom('\n', '\r\n'),
    oddBreak: fc.option(fc.nat(60), { freq: 4 }),
    badByte: fc.option(fc.nat(900), { freq: 4 }),
    headBytes: fc.constantFrom(1, 300, 600, 1 << 20),
    chunkBytes: fc.constantFrom(1, 7, 50, 1 << 20),
  });
  type Made = typeof text extends fc.Arbitrary<infer Value> ? Value : never;

  function write({ title, rows, blank, newline, oddBreak, badByte }: Made): Blob {
    const lines = ['姓名,性别,单位', ...rows];
    const last = lines.length - 1;
    const ended = lines.map((line, i) => line + (i === last ? '' : i === oddBreak ? '\r' : newline));
    const bytes = new TextEncoder().encode(`${title}${ended.join('')}${blank}`);
    if (badByte !== null) bytes.fill(0xff, badByte, badByte + 1);
    return new Blob([bytes]);
  }

  it('is told to be what it is told without, wherever it is cut', async () => {
    const met = { counted: 0, missed: 0, irregular: 0 };
    const tell = async ({ regular, tallied, reason, ...told }: Awaited<ReturnType<typeof scanText>>) => ({
      ...told,
      isSound: reason === null,
      regular: regular && { ...regular, blob: await regular.blob.text() },
    });
    await fc.assert(
      fc.asyncProperty(text, async (made) => {
        const blob = write(made);
        const { headBytes, chunkBytes } = made;
        const options = { delimiter: ',', keepsCells: true, headBytes, chunkBytes };
        const found = await scanText(blob, options, {});
        expect(await tell(found)).toEqual(await tell(await scanText(blob, { delimiter: ',' }, {})));
        const { regular, tallied } = found;
        met[regular === null ? 'irregular' : tallied === null ? 'missed' : 'counted']++;
        if (!regular || !tallied) {
          expect(tallied).toBeNull();
          return;
        }
        const records = readRegular(await regular.blob.text(), ',', regular.skipLines);
        expect(tallied.tally.records).toBe(records.length);
        tallied.tally.columns.forEach((column, index) => {
          const own = records.map((record) => record[index] ?? '').filter((cell) => cell !== '');
          expect(column?.cells).toEqual([...new Set(own)]);
          expect(column?.blanks).toBe(records.length - own.length);
        });
      }),
      { numRuns: 800, seed: 11 },
    );
    expect(met.counted).toBeGreaterThan(100);
    expect(met.irregular).toBeGreaterThan(100);
    // Where the first bytes did not tell what the records are like.
    expect(met.missed).toBeGreaterThan(0);
  });
});

describe('both ways of reading', () => {
  const cell = fc.string({
    unit: fc.constantFrom('张', 'a', '1', ',', '"', '\n', ' ', '　', '’', '😀'),
    maxLength: 5,
  });
  const quoted = (text: string) =>
    /[",\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
  const table = fc.tuple(
    fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 40 }),
      ),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  );

  it('give the same rows for any well-formed table', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ([rows, newline, closed]) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(newline) + (closed ? newline : '');
        const options = { regularFromBytes: 0 };
        const fast = await readSheet(`甲乙丙丁,b,c,d,e${newline}${text}`, 'a.csv', options).catch(() => null);
        const slow = await readSheet(`甲乙丙丁,b,c,d,e${newline}${text}`, 'a.csv', {
          regularFromBytes: Infinity,
        }).catch(() => null);
        if (!fast || !slow) {
          expect(fast).toBe(slow);
          return;
        }
        const from = fast.body.kind === 'regular' ? fast.body.text.firstRecord : 1;
        expect(await dataOf(fast, from)).toEqual(await dataOf(slow, from));
        expect(fast.head).toEqual(slow.head);
        expect([fast.recordCount, fast.columnCount]).toEqual([slow.recordCount, slow.columnCount]);
      }),
      { numRuns: 400 },
    );
  });

  it('give the same rows for any scrap of text', async () => {
    const scrap = fc.string({
      unit: fc.constantFrom('张', 'a', ',', '"', '\n', '\r\n', ' ', '　', ',,', 'b,c\n'),
      maxLength: 60,
    });
    let regular = 0;
    await fc.assert(
      fc.asyncProperty(scrap, async (text) => {
        const fast = await readSheet(text, 'a.csv', { regularFromBytes: 0 }).catch(() => null);
        const slow = await readSheet(text, 'a.csv', { regularFromBytes: Infinity }).catch(() => null);
        if (!fast || !slow) {
          expect(fast).toBe(slow);
          return;
        }
        if (fast.body.kind === 'regular') regular++;
        const from = fast.body.kind === 'regular' ? fast.body.text.firstRecord : 1;
        expect(await dataOf(fast, from)).toEqual(await dataOf(slow, from));
        expect([fast.recordCount, fast.columnCount]).toEqual([slow.recordCount, slow.columnCount]);
      }),
      { numRuns: 1500 },
    );
    expect(regular).toBeGreaterThan(50);
  });

  it('agree over the seams of chunks, in any encoding', async () => {
    const row = '张伟,男,1985.03,"市委组织部\n办公室",大学\n';
    const text = `姓名,性别,出生年月,单位,学历\n${row.repeat(160_000)}`;
    const sheet = await readSheet(text);
    if (sheet.body.kind !== 'regular') throw new Error('not regular');
    expect(sheet.recordCount).toBe(160_001);
    expect(sheet.head).toHaveLength(200);
    const legacy = await readSheet(Uint8Array.from(encodeLegacy(text, 'gb18030')));
    if (legacy.body.kind !== 'regular') throw new Error('not regular');
    expect(legacy).toMatchObject({ encoding: 'gb18030', recordCount: 160_001 });
    expect(await legacy.body.text.blob.text()).toBe(text);
    const slow = await readSheet(text, 'a.csv', { regularFromBytes: Infinity });
    expect(slow.recordCount).toBe(160_001);
    expect(rowsOf(slow)[160_000]).toEqual({
      number: 160_001,
      cells: ['张伟', '男', '1985.03', '市委组织部\n办公室', '大学'],
    });
  });
});
