import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import type { RawRow } from './sheet.ts';

const PART_LENGTH = 1024 * 1024;
const PARTS_PER_BLOB = 64;

/**
 * Rows of any source in the one form the engine reads: UTF-8, comma, every field in double quotes, no
 * heading; first the row number, then the kinds (empty where every cell is text), then `columnCount` cells.
 * The engine's text cannot hold NUL: it becomes U+2400 ␀, its visible symbol. Line breaks inside cells are
 * LF, because DuckDB takes the first line break it meets, quoted or not, for the end of records.
 */
export async function toCanonicalCsv(rows: Iterable<RawRow>, columnCount: number, job: Job): Promise<Blob> {
  const blobs: Blob[] = [];
  let parts: string[] = [];
  let part = '';
  let count = 0;
  for (const { number, cells, kinds = '' } of rows) {
    if (cells.length > columnCount)
      throw new Error(`row ${number} has ${cells.length} cells, not ${columnCount}`);
    // One look at the whole row instead of one a cell: nearly no row has anything to escape.
    const isPlain = !/["\0\r]/.test(cells.join(''));
    const fields = (isPlain ? cells : cells.map(escaped)).join('","');
    const padding = ',""'.repeat(columnCount - cells.length);
    part += `"${number}","${kinds}"${cells.length > 0 ? `,"${fields}"` : ''}${padding}\n`;
    count++;
    if (part.length < PART_LENGTH) continue;
    throwIfCancelled(job.signal);
    parts.push(part);
    part = '';
    if (parts.length < PARTS_PER_BLOB) continue;
    blobs.push(new Blob(parts));
    parts = [];
    job.progress?.({ stage: '整理数据', done: count, total: null, unit: '行' });
    await nextTask();
  }
  return new Blob([...blobs, ...parts, part], { type: 'text/csv' });
}

function escaped(cell: string): string {
  return cell.replaceAll('"', '""').replaceAll('\0', '\u2400').replace(/\r\n?/g, '\n');
}

/** Lets a cancel message in. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
