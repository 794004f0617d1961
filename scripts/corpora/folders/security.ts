import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { FolderTest } from '../folder-test.ts';
import type { Reader } from '../reader.ts';
import { share } from '../share.ts';
import { writeRecords } from '../write-records.ts';

/** Hostile texts as cell, heading, sheet name and file name: each must come out as it went in. */
export const security: FolderTest = {
  name: 'security',
  async run(folder, reader) {
    const lines = ['blns.txt', 'xss_shared.txt', 'csv_injection.txt'].flatMap((name) =>
      readFileSync(join(folder, name), 'utf8').split(/\r?\n/),
    );
    const texts = [...new Set(lines)].filter((line) => line.trim() !== '' && line === line.trim());
    const failures: string[] = [];
    const asCells = await inCells(reader, folder, texts, failures);
    const asNames = await inNames(reader, folder, texts, failures);
    return {
      count: texts.length,
      figures: {
        'cells verbatim': share(asCells, texts.length),
        'names verbatim': share(asNames, texts.length),
      },
      failures,
    };
  },
};

async function inCells(
  reader: Reader,
  folder: string,
  texts: readonly string[],
  failures: string[],
): Promise<number> {
  const records = [['序号', '内容', '备注'], ...texts.map((text, i) => [String(i + 1), text, '有'])];
  const content = Buffer.from(writeRecords(records)).toString('base64');
  const answer = await reader.ask({ path: folder, name: 'texts.csv', content, rows: true });
  if (answer.failure !== null) failures.push(`cells: ${answer.failure}`);
  const found = new Map(answer.sheets[0]?.raw.map(([, cells]) => [cells[0], cells[1]]));
  return texts.filter((text, i) => {
    const isSame = found.get(String(i + 1)) === text;
    if (!isSame) failures.push(`cell ${JSON.stringify(text)} → ${JSON.stringify(found.get(String(i + 1)))}`);
    return isSame;
  }).length;
}

/** Every text once as heading and file name, and as sheet name where a workbook allows it. */
async function inNames(
  reader: Reader,
  folder: string,
  texts: readonly string[],
  failures: string[],
): Promise<number> {
  let right = 0;
  for (const text of texts) {
    const book = utils.book_new();
    const sheet = Array.from(text.replace(/[\\/?*[\]:]/g, ''), (c) => c)
      .slice(0, 15)
      .join('');
    const isAllowed = sheet.trim() !== '' && !/^'|'$|[\u0000-\u001f\ufffe\uffff]/.test(sheet);
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['姓名', '性别', text],
        ['张伟', '男', text],
      ]),
      isAllowed ? sheet : '表',
    );
    const content = write(book, { type: 'base64', bookType: 'xlsx', bookSST: true }) as string;
    const answer = await reader.ask({ path: folder, name: `${text}.xlsx`, content, rows: true });
    const found = answer.sheets[0];
    const isSame = found?.raw[1]?.[1][2] === text && (!isAllowed || found.name === sheet);
    if (isSame) right++;
    else
      failures.push(
        `name ${JSON.stringify(text)}: ${answer.failure ?? answer.refusals[0]?.code ?? JSON.stringify([found?.name, found?.raw[1]?.[1][2]])}`,
      );
  }
  return right;
}
