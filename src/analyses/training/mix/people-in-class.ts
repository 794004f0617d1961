import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, type ScopeName, scopeName } from '../../structure/scope-counts.ts';
import { COVERAGE } from '../reach/tables.ts';
import { ONLY_MATCHED } from '../measures.ts';
import { inTheirOrder, type LessonFacet, REPORTED } from './tables.ts';

const MEASURES: readonly DerivedMeasure[] = [
  { name: 'people', label: '在职人数', unit: '人', formula: '截至日期在职人数' },
  {
    ...{ name: 'trained', label: '参训人数', unit: '人', caveat: ONLY_MATCHED },
    formula: '所选时间段内参加过该类培训的在职人数，参加多次的只计一人',
  },
  {
    ...{ name: 'share', label: '参训率', unit: '%', formula: '参加过该类培训的人数 ÷ 在职人数' },
    caveat: '没有任何培训记录的单位不列，不按零计',
  },
  {
    ...{ name: 'hours', label: '学时', unit: '学时', caveat: '学时未填的记录不计' },
    formula: '所选时间段内开始的该类培训的学时之和',
  },
];

/** Classes that anybody in service was in, as the whole has them. */
export function classesOf(answers: Answers, facet: LessonFacet): readonly string[] {
  const ofWhole = answers
    .table(facet.lessons)
    .rows.filter((row) => row['scope_type'] === '全部' && Number(row['records']) > 0);
  return inTheirOrder(facet, ofWhole, 'trained').map((row) => String(row[facet.dimension]));
}

/** Scopes with a record of somebody in service, with how many people they have. */
export function reportedScopes(answers: Answers): readonly (ScopeName & { readonly people: number })[] {
  const reported = rowsByScope(answers.table(REPORTED));
  return answers.table(COVERAGE).rows.flatMap((row) => {
    const records = Number(rowsAt(reported, row)[0]?.['records'] ?? 0);
    return records > 0 ? [{ ...scopeName(row), people: Number(row['people']) }] : [];
  });
}

/** How many of a scope's people were in each class; of those that reported nothing there is no row. */
export function peopleInClass(facet: LessonFacet): DerivedTable {
  const { name, dimension: column, lessons, people: id, scopes } = facet;
  return {
    id,
    title: `各${name}参训情况`,
    dims: [{ name: column, label: name }],
    measures: MEASURES,
    from: [COVERAGE, REPORTED, lessons],
    derive: (answers) => {
      const groups = rowsByScope(answers.table(lessons));
      const classes = classesOf(answers, facet);
      const wanted: readonly string[] = scopes;
      return reportedScopes(answers)
        .filter(({ scope_type: type }) => wanted.includes(type))
        .flatMap(({ people, ...scope }) => {
          const own = new Map(rowsAt(groups, scope).map((row) => [row[column], row]));
          return classes.map((value): TableRow => {
            const row = own.get(value);
            const trained = Number(row?.['trained'] ?? 0);
            const share = people > 0 ? trained / people : null;
            return { ...scope, [column]: value, people, trained, share, hours: Number(row?.['hours'] ?? 0) };
          });
        });
    },
    behind: (where, measure): Behind => {
      const scope = scopeName(where);
      if (measure === 'people') return { cells: [{ table: COVERAGE, where: scope, measure }] };
      const counted = measure === 'hours' ? 'hours' : 'trained';
      const at = { ...scope, [column]: where[column] ?? null };
      return { cells: [{ table: lessons, where: at, measure: counted }] };
    },
  };
}
