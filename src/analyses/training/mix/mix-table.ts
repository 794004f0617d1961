import type { TableRow } from '#core/table.ts';
import type { Behind, DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { COVERAGE } from '../reach/tables.ts';
import { inTheirOrder, LESSON_FACETS } from './tables.ts';

const MEASURES: readonly DerivedMeasure[] = [
  { name: 'records', label: '培训人次', unit: '人次', formula: '该类在职人员培训记录数' },
  {
    ...{ name: 'hours', label: '学时', unit: '学时', formula: '该类在职人员培训的学时之和' },
    caveat: '学时未填的记录不计',
  },
  {
    ...{ name: 'known_hours', label: '该项已填的学时', unit: '学时' },
    formula: '该项已填的在职人员培训记录的学时之和',
  },
  {
    ...{ name: 'hours_share', label: '学时占比', unit: '%', formula: '该类学时 ÷ 该项已填的记录的学时' },
    caveat: '该项未填的记录不计入占比',
  },
  { name: 'people', label: '在职人数', unit: '人', formula: '截至日期在职人数' },
  { name: 'trained', label: '参训人数', unit: '人', formula: '参加过该类培训的在职人数，每人只计一次' },
  { name: 'share', label: '参训率', unit: '%', formula: '参加过该类培训的人数 ÷ 在职人数' },
];

/** What the training consisted of: records, hours and people by category, form and organiser's level. */
export const mixTable: DerivedTable = {
  id: 'training.mix',
  title: '培训构成',
  dims: [
    { name: 'facet', label: '分类' },
    { name: 'class', label: '类别' },
  ],
  measures: MEASURES,
  from: [COVERAGE, ...LESSON_FACETS.map(({ lessons }) => lessons)],
  derive: (answers) => {
    const facets = LESSON_FACETS.map((facet) => ({
      ...facet,
      rows: rowsByScope(answers.table(facet.lessons)),
    }));
    const scopes = answers.table(COVERAGE).rows.filter((row) => row['scope_type'] !== '单位');
    return scopes.flatMap((scope) =>
      facets.flatMap((facet) => {
        const { name, dimension, rows } = facet;
        const met = rowsAt(rows, scope).filter((row) => Number(row['records']) > 0);
        const own = inTheirOrder(facet, met, 'hours');
        const known = own.reduce((sum, row) => sum + Number(row['hours'] ?? 0), 0);
        const people = Number(scope['people']);
        return own.map((row): TableRow => {
          const [records, hours, trained] = ['records', 'hours', 'trained'].map((id) => Number(row[id] ?? 0));
          return {
            ...{ ...scopeName(scope), facet: name, class: row[dimension] ?? null },
            ...{ records: records ?? 0, hours: hours ?? 0, known_hours: known },
            hours_share: known > 0 ? (hours ?? 0) / known : null,
            ...{ people, trained: trained ?? 0, share: people > 0 ? (trained ?? 0) / people : null },
          };
        });
      }),
    );
  },
  behind: (where, measure, answers): Behind | null => {
    const scope = scopeName(where);
    const facet = LESSON_FACETS.find(({ name }) => name === where['facet']);
    if (!facet) return null;
    if (measure === 'people') return { cells: [{ table: COVERAGE, where: scope, measure }] };
    const { lessons, dimension } = facet;
    const counted = measure === 'trained' || measure === 'share' ? 'trained' : measure;
    const cellOf = (value: TableRow[string] | undefined) => ({
      ...{ table: lessons, where: { ...scope, [dimension]: value ?? null } },
      measure: counted === 'records' || counted === 'trained' ? counted : 'hours',
    });
    if (measure !== 'known_hours') return { cells: [cellOf(where['class'])] };
    const own = rowsAt(rowsByScope(answers.table(lessons)), scope);
    return { cells: own.map((row) => cellOf(row[dimension])) };
  },
};
