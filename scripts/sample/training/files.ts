import { source, type SampleFile } from '../file.ts';
import { isoOfSerial } from '../months.ts';
import type { Force } from '../people/force.ts';
import type { Person } from '../people/person.ts';
import { createRandom, type Random } from '../random.ts';
import type { Cell } from '../write/cell.ts';
import { toCsv } from '../write/csv.ts';
import { toGbk, toUtf8 } from '../write/text.ts';
import { toWorkbook } from '../write/workbook.ts';
import { rowOf, titleMerge } from '../rosters/table.ts';
import { attend2026 } from './attendance-2026.ts';
import { attendEarlier } from './attendance-earlier.ts';
import { resultOf, toRecords, TRAINING_HEADINGS, trainingRow, type TrainingRecord } from './records.ts';
import { sharedNames } from './shared-names.ts';
import { planTraining } from './trained.ts';
import { SESSIONS_2026 } from './sessions-2026.ts';

export function trainingFiles(force: Force): SampleFile[] {
  const random = createRandom('training');
  const plan = planTraining(random, force.people);
  const now = attend2026(random, plan);
  const records = toRecords(now);
  const earlier = toRecords(attendEarlier(random, force.people, plan, now));
  const classroom = records.filter(({ session }) => session.category !== '网络培训');
  const online = records.filter(({ session }) => session.category === '网络培训');
  const gone = force.left
    .slice(8, 11)
    .flatMap((person) => SESSIONS_2026.slice(0, 1).map((session) => ({ person, session })));
  const needsId = sharedNames(force.people);
  return [
    yearFile(random, [...gone, ...classroom], needsId),
    onlineFile(online, needsId),
    earlierFile(random, earlier, needsId),
  ];
}

/** The year's classes: a title, day cells, half of the IDs, three people who have left since, a total. */
function yearFile(
  random: Random,
  records: readonly TrainingRecord[],
  needsId: ReadonlySet<Person>,
): SampleFile {
  const width = TRAINING_HEADINGS.length + 1;
  const date = (serial: number): Cell => ({ serial, format: 'yyyy-mm-dd' });
  const body = records.map((record, index): Cell[] => {
    const id = needsId.has(record.person) || record.person.serial % 2 === 0;
    return [index + 1, ...trainingRow(record, { id, date, result: resultOf(random) })];
  });
  const hours = records.reduce((sum, { session }) => sum + session.hours, 0);
  const rows = [
    rowOf(width, { 0: '2026年全市组工干部培训记录' }),
    ['序号', ...TRAINING_HEADINGS],
    ...body,
    rowOf(width, { 0: '合计', 12: hours }),
  ];
  return {
    path: 'training/2026.xlsx',
    name: '2026年培训记录.xlsx',
    history: false,
    bytes: toWorkbook([{ name: '培训记录', rows, merges: [titleMerge(0, width)] }], 'xlsx'),
    sources: [source('培训记录', 'training', body.length, 1)],
  };
}

/** Network training from the platform: GBK, days as 2026/1/12, no IDs but one name twice in a unit. */
function onlineFile(records: readonly TrainingRecord[], needsId: ReadonlySet<Person>): SampleFile {
  const date = (serial: number): Cell => isoOfSerial(serial).replaceAll('-0', '-').replaceAll('-', '/');
  const twin = records.find(({ person }) => needsId.has(person));
  const body = records.map((record) =>
    // The platform exports no ID, so the twin's first record cannot be told from her namesake's.
    trainingRow(record, { id: needsId.has(record.person) && record !== twin, date, result: '合格' }),
  );
  const rows: Cell[][] = [TRAINING_HEADINGS, ...body, ['备注：本表由干部网络学院平台导出。']];
  return {
    path: 'training/2026-online.csv',
    name: '2026年网络培训.csv',
    history: false,
    bytes: toGbk(toCsv(rows)),
    sources: [source(null, 'training', body.length, 1)],
  };
}

/** Four earlier years: clean UTF-8; one record stands there twice. */
function earlierFile(
  random: Random,
  records: readonly TrainingRecord[],
  needsId: ReadonlySet<Person>,
): SampleFile {
  const body = records.map((record) => {
    const id = needsId.has(record.person) || record.person.serial % 3 !== 0;
    return trainingRow(record, { id, date: isoOfSerial, result: resultOf(random) });
  });
  const twice = body[900];
  if (twice) body.splice(901, 0, twice);
  return {
    path: 'training/2022-2025.csv',
    name: '2022至2025年培训记录.csv',
    history: false,
    bytes: toUtf8(toCsv([TRAINING_HEADINGS, ...body]), 'mark'),
    sources: [source(null, 'training', body.length, 0)],
  };
}
