import { describe, expect, it } from 'vitest';
import { READ_LIMITS, readFile } from '#ingest/read-file.ts';
import type { Encoding } from '#core/encoding.ts';
import { encodeLegacy } from '../fixtures/encode.ts';
import { fixturesOf, plain } from './fixture-folder.ts';
import { cellsOf, read } from './files.ts';
import { textOutcome } from './outcomes.ts';

describe('texts by their encoding', () => {
  it.each(fixturesOf('texts'))('$name is read as expected', async ({ name, blob, expected }) => {
    expect(plain(await textOutcome({ path: name, blob }))).toEqual(expected);
  });
});

async function readAs(name: string, encoding: Encoding) {
  const found = fixturesOf('texts').find((fixture) => fixture.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  const { sheets } = await readFile({ path: name, blob: found.blob }, {}, READ_LIMITS, { encoding });
  return { encoding: sheets[0]?.encoding, cells: sheets[0] ? cellsOf(sheets[0]) : [] };
}

describe('an encoding that a person chose', () => {
  it('is taken where nothing could be guessed', async () => {
    expect(await readAs('two-readings.csv', 'big5')).toEqual({
      encoding: 'big5',
      cells: [
        ['no', 'x'],
        ['1', '錳詮'],
      ],
    });
    expect((await readAs('two-readings.csv', 'gb18030')).cells[1]).toEqual(['1', '盔膏']);
  });

  it('shows what it cannot read as �, and loses no other character', async () => {
    const { cells } = await readAs('one-bad-byte.csv', 'utf-8');
    expect(cells).toHaveLength(4);
    expect(cells[1]).toEqual(['张伟', '男', '1985.03', '市委\ufffd组织部']);
    expect((await readAs('cut-off-gbk.csv', 'gb18030')).cells[4]).toEqual(['赵\ufffd']);
  });

  it('does without the byte order mark', async () => {
    expect((await readAs('gb18030-mark.csv', 'gb18030')).cells[0]?.[0]).toBe('姓名');
  });

  it('of two byte orders leaves the mark out, whichever it is', async () => {
    const le = await readAs('utf16-mark-in-doubt.csv', 'utf-16le');
    expect(le).toEqual({ encoding: 'utf-16le', cells: [['张伟', '男']] });
    expect((await readAs('utf16-mark-in-doubt.csv', 'utf-16be')).cells[0]?.[0]).not.toContain('\ufffe');
  });

  it('is taken for a web page too', async () => {
    const page = encodeLegacy('<table><tr><td>no</td></tr><tr><td>盔膏</td></tr></table>', 'gb18030');
    const blob = new Blob([Uint8Array.from(page)]);
    expect((await readFile({ path: 'a.xls', blob }, {})).refusals[0]?.code).toBe('text.undecodable');
    const { sheets } = await readFile({ path: 'a.xls', blob }, {}, READ_LIMITS, { encoding: 'gb18030' });
    expect(sheets[0] && cellsOf(sheets[0])).toEqual([['no'], ['盔膏']]);
  });
});

describe('a text that is UTF-8 but for one byte far down', () => {
  it('is refused with the line, and UTF-8 comes first among the candidates', async () => {
    const good = new TextEncoder().encode('张伟,男,市委组织部\n'.repeat(20_000));
    const bytes = Uint8Array.from([...good, 0xb5, 0x0a, ...good]);
    const [refusal] = (await read(bytes)).refusals;
    expect(refusal?.message).toContain('按 UTF-8 读取时，第 20001 行附近有无法识别的字节');
    expect(refusal?.candidates?.[0]).toEqual({
      encoding: 'utf-8',
      preview: '张伟,男,市委组织部\n张伟,男,市委组织部\n张伟,男,市委组织部',
    });
  });
});

describe('a preview', () => {
  it('is short and shows no control characters', async () => {
    const bytes = Uint8Array.from([...encodeLegacy(`姓名\u0007,${'男'.repeat(200)}\n`, 'gb18030'), 0xff]);
    const [candidate] = (await read(bytes)).refusals[0]?.candidates ?? [];
    expect(candidate?.preview.split('\n')[0]).toBe(`姓名,${'男'.repeat(77)}…`);
  });
});
