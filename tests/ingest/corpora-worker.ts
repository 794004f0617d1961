import { readFileSync } from 'node:fs';
import { readFile } from '#ingest/read-file.ts';
import { detectTable } from '#ingest/detect-table.ts';
import { countKnownHeadings, recognise } from '#datasets/recognise.ts';

/** Reads each file it is told and answers what became of it. */
process.on('message', (path: string) => {
  void answer(path).then((found) => process.send?.(found));
});

async function answer(path: string) {
  try {
    const { sheets, refusals } = await readFile({ path, blob: new Blob([readFileSync(path)]) }, {});
    const kinds = sheets.map((sheet) => recognise(detectTable(sheet, countKnownHeadings).columns).kind);
    const encodings = sheets.map((sheet) => sheet.encoding);
    return {
      path,
      kinds,
      encodings,
      codes: refusals.map(({ code }) => code),
      messages: refusals.map(({ message }) => message),
    };
  } catch (error) {
    return { path, thrown: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
