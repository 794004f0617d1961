import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import type { BulletinSource, RowToCheck } from '#report/bulletin/source.ts';
import { noticeName, toUnitNotice, type UnitPlace } from '#report/bulletin/unit-notice.ts';
import { bundleFiles, type BundledFile } from '#report/office/bundle.ts';
import { writeWord } from '#report/word/write-word.ts';
import type { MadeFile } from '../api.ts';
import type { Desk } from '../desk.ts';
import { listUnitIssues } from '../unit-page/unit-issues.ts';
import { tablesInForce } from '../unit-page/tables-in-force.ts';
import { toFileName, ZIP_TYPE } from './made-file.ts';

const UNIT = '单位';

/** Every unit of the period with its places, one a league; where no unit is ranked, whoever is. */
function placesByUnit({ leagues }: BulletinSource): ReadonlyMap<string, readonly UnitPlace[]> {
  const ofUnits = leagues.filter(({ objectType }) => objectType === UNIT);
  const places = new Map<string, UnitPlace[]>();
  for (const league of ofUnits.length > 0 ? ofUnits : leagues) {
    for (const own of league.standings) {
      places.set(own.object, [...(places.get(own.object) ?? []), { league, own }]);
    }
  }
  return places;
}

/** What the import found in the rows of a unit. */
async function rowsToCheck(desk: Desk, unit: string, job: Job): Promise<readonly RowToCheck[]> {
  const engine = await desk.warehouse.engine(job);
  const asOf = desk.state().asOf ?? '';
  const rows: RowToCheck[] = [];
  for (const held of await tablesInForce(engine, desk.standing.counting(), unit, asOf)) {
    const found = await listUnitIssues(engine, held, unit, job);
    rows.push(
      ...found.map(({ file, sheet, row, count, column, message }) => ({
        ...{ file: sheet === null ? file : `${file} · ${sheet}`, row, count },
        ...{ column: column ?? '', problem: message },
      })),
    );
  }
  return rows;
}

/** One document a unit, each with its own scores, gaps and rows to check and nobody else's. */
export async function makeUnitNotices(desk: Desk, source: BulletinSource, job: Job): Promise<MadeFile> {
  const places = [...placesByUnit(source)];
  if (places.length === 0) throw new Error(`${source.period}没有可以反馈的单位得分`);
  const files: BundledFile[] = [];
  for (const [i, [unit, own]] of places.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '写反馈单', done: i, total: places.length, unit: '份' });
    const document = toUnitNotice(source, unit, own, await rowsToCheck(desk, unit, job));
    files.push({ name: `${toFileName(noticeName(source, unit))}.docx`, bytes: writeWord(document) });
  }
  const name = `${toFileName(`${source.period}${source.name}反馈单（一县一单）`)}.zip`;
  return { name, type: ZIP_TYPE, bytes: bundleFiles(files) };
}
