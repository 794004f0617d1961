import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import type { RegularText } from '#ingest/sheet.ts';
import { readCsv, USUAL_LINE } from './read-csv.ts';

const MEGABYTE = 1024 * 1024;

/**
 * One statement cannot be stopped once it runs: a large text goes in piece by piece, and is counted. Gives
 * the rows that went in.
 */
export async function insertPieces(
  engine: Engine,
  name: string,
  text: RegularText,
  columns: readonly string[],
  job: Job,
): Promise<number> {
  let rowCount = 0;
  const bounds = [0, ...text.cuts, text.blob.size];
  for (let i = 0; i + 1 < bounds.length; i++) {
    throwIfCancelled(job.signal);
    const [from = 0, to = 0] = [bounds[i], bounds[i + 1]];
    const total = text.blob.size / MEGABYTE;
    job.progress?.({ stage: '载入数据库', done: from / MEGABYTE, total, unit: 'MB' });
    const file = `${name}_${i}.csv`;
    await engine.register(file, text.blob.slice(from, to));
    try {
      const skip = i === 0 ? text.skipLines : 0;
      const rows = `SELECT * FROM ${readCsv(file, columns, text.delimiter, skip, USUAL_LINE)}`;
      const into =
        i === 0 ? `CREATE OR REPLACE TABLE ${quoteName(name)} AS` : `INSERT INTO ${quoteName(name)}`;
      const inserted = await engine.query(`${into} ${rows}`, job);
      rowCount += Number(inserted.columns[0]?.[0]);
    } finally {
      await engine.unregister(file);
    }
  }
  return rowCount;
}
