import type { Finding } from '#core/finding.ts';
import { countAt, type TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { isPerson } from '../persons.ts';
import { saidPlaces, topPlaces } from '../settings.ts';
import { ALL_LEVELS, TALLY } from '../tables/tally.ts';
import { TOP_THREE } from '../tables/top-three.ts';
import { YEARLY } from '../tables/yearly.ts';
import { TOP_FINDING } from './ids.ts';

const MOST_NAMED = 4;

const objectsOf = (rows: readonly TableRow[]): readonly string[] => [
  ...new Set(rows.map((row) => String(row['object']))),
];

function find(answers: Answers): Finding | null {
  const { rows } = answers.table(TOP_THREE);
  const year = answers.table(TALLY).rows[0]?.['year'];
  const own = rows.filter((row) => typeof year === 'number' && row['year'] === year);
  if (own.length === 0) return null;
  const all = objectsOf(own);
  const named = all.filter((object) => !isPerson(object)).slice(0, MOST_NAMED);
  const where = { year: Number(year), level: ALL_LEVELS };
  const n = countAt(answers.table(YEARLY), where, 'top');
  const ever = countAt(answers.table(YEARLY), where, 'top_total');
  return {
    ...{ id: TOP_FINDING, severity: 'low', table: YEARLY, where, value: n },
    parts: [
      words(`${String(year)}年进入全省${saidPlaces(topPlaces(answers))}的荣誉`),
      figure(`${n}项`, cell(YEARLY, where, 'top')),
      ...(named.length > 0 ? [words('：')] : []),
      ...named.flatMap((object, i) => [...(i > 0 ? [words('、')] : []), words(object)]),
      ...(named.length > 0 && named.length < all.length ? [words('等')] : []),
      ...(ever > n ? [words('；历年累计'), figure(`${ever}项`, cell(YEARLY, where, 'top_total'))] : []),
      words('。'),
    ],
    headline: `${n}项`,
  };
}

/** Who came among the first of the province in the newest year. */
export const topFinding: FindingDefinition = {
  ...{ id: TOP_FINDING, label: '进入全省前列的荣誉', tables: [TOP_THREE, TALLY, YEARLY], find },
};
