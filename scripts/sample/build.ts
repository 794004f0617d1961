import type { SampleFile } from './file.ts';
import { makeForce } from './people/force.ts';
import { honoursFile } from './ranking/honours-file.ts';
import { outcomesFile } from './ranking/outcomes-file.ts';
import { monthlyReviewFile, mutualReviewFile } from './ranking/review-files.ts';
import { scoreFiles } from './ranking/score-files.ts';
import { staffFile } from './ranking/staff-file.ts';
import { ROSTERS } from './rosters/index.ts';
import { trainingFiles } from './training/files.ts';
import { testsFile } from './training/tests-file.ts';
import { CITY } from './units.ts';
import { unitsFile } from './units-file.ts';

/** Every file of the sample; the same bytes on every run. */
export function buildSample(): SampleFile[] {
  const force = makeForce();
  return [
    ...ROSTERS.map((write) => write(force)),
    unitsFile(force),
    ...trainingFiles(force),
    testsFile(force),
    ...scoreFiles(),
    staffFile(force),
    monthlyReviewFile(),
    mutualReviewFile(),
    honoursFile(),
    outcomesFile(force),
  ];
}

/** Text of data/index.json: what the one-click sample fetches, and what each file must give. */
export function indexText(files: readonly SampleFile[]): string {
  const listed = files.map(({ path, name, history, bytes, sources }) => ({
    path,
    name,
    history,
    size: bytes.length,
    sources,
  }));
  const index = { format: 1, city: CITY, asOf: '2026-10-31', fictional: true, files: listed };
  return `${JSON.stringify(index, null, 2)}\n`;
}
