import { ORGANISER_LEVELS } from '#core/codes.ts';
import { findRow, type StatTable, type TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import type { TableDefinition } from '../../plan/definition.ts';
import { whole } from '../../structure/sentence.ts';
import { ONLY_MATCHED } from '../measures.ts';
import { wordsOf } from '../said-settings.ts';

export const CATEGORY_ORGANISERS = 'training.category_organisers';
export const THEORY_LEVELS = 'training.theory_levels';
/** The province and above, together. */
export const HIGH = '省级及以上';
const HIGH_LEVELS: readonly string[] = ORGANISER_LEVELS.slice(0, ORGANISER_LEVELS.indexOf('省级') + 1);

export const categoryOrganisers: TableDefinition = {
  id: CATEGORY_ORGANISERS,
  title: '各类别培训的主办层级',
  population: 'lessons',
  scopes: ['全部'],
  dims: [
    { name: 'organiser_level', dimension: 'organiser_level' },
    { name: 'category', dimension: 'category' },
  ],
  measures: [
    {
      ...{ name: 'hours', label: '学时', unit: '学时', caveat: `学时未填的记录不计；${ONLY_MATCHED}` },
      formula: '所选时间段内开始、该类别、该级主办的在职人员培训学时之和',
      expression: { op: 'sum', field: 'counted_hours', over: ['organiser_level', 'category'] },
    },
  ],
  personal: false,
  internal: true,
};

/** Whether a category is of theory, by the words of the office. */
export function isTheory(answers: Answers): (row: TableRow) => boolean {
  const words = wordsOf(answers, 'training.theory_words');
  return (row) => words.some((word) => String(row['category']).includes(word));
}

const levelsOf = (said: unknown): readonly string[] => (said === HIGH ? HIGH_LEVELS : [String(said)]);

const theoryRows = (answers: Answers): readonly TableRow[] =>
  answers.table(CATEGORY_ORGANISERS).rows.filter(isTheory(answers));

const hoursOf = (rows: readonly TableRow[]) => rows.reduce((sum, row) => sum + Number(row['hours'] ?? 0), 0);

function derive(answers: Answers): readonly TableRow[] {
  const rows = theoryRows(answers);
  const known = hoursOf(rows);
  if (known === 0) return [];
  return [HIGH, ...ORGANISER_LEVELS].map((said): TableRow => {
    const hours = hoursOf(rows.filter((row) => levelsOf(said).includes(String(row['organiser_level']))));
    return whole({ organiser_level: said, hours, known_hours: known, share: hours / known });
  });
}

function behind(where: TableRow, measure: string, answers: Answers): Behind | null {
  const levels = levelsOf(where['organiser_level']);
  const rows = theoryRows(answers).filter(
    (row) => measure === 'known_hours' || levels.includes(String(row['organiser_level'])),
  );
  if (rows.length === 0) return null;
  return {
    cells: rows.map((row) => ({
      table: CATEGORY_ORGANISERS,
      where: whole({
        organiser_level: row['organiser_level'] ?? null,
        category: row['category'] ?? null,
      }),
      measure: 'hours',
    })),
  };
}

/** From which level the training in theory comes. */
export const theoryLevels: DerivedTable = {
  id: THEORY_LEVELS,
  title: '理论教育学时的主办层级',
  dims: [{ name: 'organiser_level', label: '主办层级' }],
  measures: [
    {
      ...{ name: 'hours', label: '学时', unit: '学时', caveat: '学时未填的记录不计' },
      formula: '类别含设置中理论教育的字、由该级主办的在职人员培训学时之和',
    },
    {
      ...{ name: 'known_hours', label: '主办层级已填的学时', unit: '学时' },
      formula: '类别含设置中理论教育的字、主办层级已填的在职人员培训学时之和',
    },
    {
      ...{ name: 'share', label: '学时占比', unit: '%', caveat: '主办层级未填的记录不计入占比' },
      formula: '该级主办的学时 ÷ 主办层级已填的学时',
    },
  ],
  from: [CATEGORY_ORGANISERS],
  derive,
  behind,
};

/** The province and above; where nobody above the province organised any, the province's own class. */
export function highRow(table: StatTable): TableRow | undefined {
  const [group, own] = [HIGH, '省级'].map((said) => findRow(table, whole({ organiser_level: said })));
  return group && Number(group['hours'] ?? 0) === Number(own?.['hours'] ?? 0) ? (own ?? group) : group;
}
