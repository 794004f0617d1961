import { readFileSync } from 'node:fs';
import { readFile, READ_LIMITS } from '#ingest/read-file.ts';
import type { RawSheet } from '#ingest/sheet.ts';
import type { Answer, Question, SheetAnswer } from './answer.ts';
import { toShownTable } from './shown-table.ts';

/** Reads each file it is told and answers what became of it. */
process.on('message', (question: Question) => {
  void answer(question).then((found) => process.send?.(found));
});

async function answer({ path, name = path, content, rows }: Question): Promise<Answer> {
  const start = performance.now();
  const bytes = content === undefined ? readFileSync(path) : Buffer.from(content, 'base64');
  const limits = { ...READ_LIMITS, regularFromBytes: Infinity };
  try {
    const { sheets, refusals } = await readFile({ path: name, blob: new Blob([bytes]) }, {}, limits);
    const found = sheets.map((sheet) => toAnswer(sheet, rows));
    return {
      sheets: found,
      refusals: refusals.map(({ code, message }) => ({ code, message })),
      ms: performance.now() - start,
      failure: null,
    };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { sheets: [], refusals: [], ms: performance.now() - start, failure };
  }
}

function toAnswer(sheet: RawSheet, rows: boolean): SheetAnswer {
  const { name, encoding, hidden, body } = sheet;
  const table = toShownTable(sheet);
  const all = body.kind === 'rows' ? body.rows : sheet.head;
  return {
    name,
    encoding,
    hidden,
    raw: rows ? all.map(({ number, cells }) => [number, cells] as const) : [],
    table: rows ? table : { ...table, rows: [] },
  };
}
