import type { UnitAnswers, UnitNumber, UnitSectionDefinition } from '../analysis.ts';
import { cell } from '../structure/sentence.ts';
import { unitsOver } from './findings/over-cap.ts';
import { CAPS } from './tables/caps.ts';

/** Those of the unit who were graded in the newest year, and the 优秀 among them; told where they are too many. */
function readNumbers(answers: UnitAnswers): readonly UnitNumber[] {
  const { name } = answers.unit;
  const row = answers.table(CAPS).rows.find((each) => each['unit'] === name);
  if (!row) return [];
  const isOver = unitsOver(answers).includes(row);
  const where = { year: row['year'] ?? null, unit: name };
  const number = (label: string, measure: string, told: boolean): UnitNumber => {
    const value = Number(row[measure]);
    return { label, value, unit: '人', told, cell: value > 0 ? cell(CAPS, where, measure) : null };
  };
  return [number(`${String(row['year'])}年参加考核`, 'people', false), number('年度考核优秀', 'n', isOver)];
}

/** What became of the yearly grades of one unit. */
export const unitSection: UnitSectionDefinition = {
  id: 'outcomes.unit',
  title: '年度考核',
  numbers: { tables: [CAPS], read: readNumbers, note: () => null },
  findings: [],
  figures: [],
};
