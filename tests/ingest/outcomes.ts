import { expandFiles } from '#ingest/container/expand-files.ts';
import { readForms } from '#ingest/form/read-forms.ts';
import { readFile } from '#ingest/read-file.ts';
import type { RawSheet, SourceFile } from '#ingest/sheet.ts';
import { rowsOf } from './files.ts';

/** What an archive became: the size of each member, whose bytes its checksum proves. */
export async function archiveOutcome(file: SourceFile) {
  const { files, refusals } = await expandFiles([file], {});
  const found: Record<string, number> = {};
  for (const { path, blob } of files) {
    found[path] = blob.size;
  }
  return { files: found, ...(refusals.length > 0 ? { refusals } : {}) };
}

/** What a form became: the filled cells by heading. */
export async function formOutcome(file: SourceFile) {
  const { sheet, refusals } = await readForms([file], {});
  return sheet
    ? { encoding: sheet.encoding, asOf: sheet.asOf ?? null, people: peopleOf(sheet) }
    : { refusals };
}

export function peopleOf(sheet: RawSheet): readonly Readonly<Record<string, string>>[] {
  const [heading, ...people] = rowsOf(sheet);
  return people.map(({ cells }) =>
    Object.fromEntries(
      cells.flatMap((cell, i) => (cell === '' ? [] : [[heading?.cells[i] ?? '', cell] as const])),
    ),
  );
}

/** What a text became: encoding and cells, or what may be chosen from. */
export async function textOutcome(file: SourceFile) {
  const { sheets, refusals } = await readFile(file, {});
  const [sheet] = sheets;
  return sheet ? { encoding: sheet.encoding, rows: rowsOf(sheet).map(({ cells }) => cells) } : { refusals };
}
