import { describe, expect, it } from 'vitest';
import { toPastedFile } from '#ingest/pasted-file.ts';
import { readFile } from '#ingest/read-file.ts';
import { cellsOf } from './files.ts';

async function paste(text: string) {
  const { sheets, refusals } = await readFile(toPastedFile(text), {});
  return sheets[0] ? cellsOf(sheets[0]) : refusals;
}

describe('a pasted table', () => {
  it('is cut at tabs, whatever commas its cells hold', async () => {
    expect(await paste('姓名\t职务\r\n张伟\t主任,书记\r\n王芳\t科长,干事\r\n')).toEqual([
      ['姓名', '职务'],
      ['张伟', '主任,书记'],
      ['王芳', '科长,干事'],
    ]);
  });

  it('keeps the line breaks and quotes of cells as the spreadsheet quotes them', async () => {
    expect(await paste('姓名\t职务\t性别\r\n张伟\t"部长、\n主任""兼"""\t男\r\n王芳\t\t女\r\n')).toEqual([
      ['姓名', '职务', '性别'],
      ['张伟', '部长、\n主任"兼"', '男'],
      ['王芳', '', '女'],
    ]);
  });

  it('may be one column or hold rare characters', async () => {
    expect(await paste('姓名\n张伟\n\u{20bb7}\n')).toEqual([['姓名'], ['张伟'], ['\u{20bb7}']]);
  });

  it('is a text even if it looks like markup or begins with a mark', async () => {
    expect(await paste('\ufeff<table>\t姓名\n<td>\t张伟\n')).toEqual([
      ['<table>', '姓名'],
      ['<td>', '张伟'],
    ]);
  });

  it('has a name that says what it is, and is refused when there is nothing in it', async () => {
    expect(toPastedFile('a').path).toBe('粘贴的表格.txt');
    expect(await paste(' \n')).toMatchObject([{ code: 'file.empty' }]);
  });
});
