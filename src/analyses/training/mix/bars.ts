import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import { formatCount } from '#core/format.ts';
import { countAt, type TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { whole, words } from '../../structure/sentence.ts';
import { isForFew } from '../duty/read.ts';
import { COVERAGE } from '../reach/tables.ts';
import { minBase, NO_SHARE } from '../said-settings.ts';
import { titleOf } from '../titles.ts';
import { saidWindow } from '../window.ts';
import { BY_HOURS, MIX_CHOICE } from './choice.ts';
import { mixTable } from './mix-table.ts';
import { classesOf } from './people-in-class.ts';
import { CATEGORY, FORM, type LessonFacet, ORGANISER_LEVEL, REPORTED } from './tables.ts';

/** Classes that a finding speaks of: the categories that few were in. */
export function toldClasses(findings: readonly Finding[], id: string, column: string): readonly string[] {
  const found = findings.filter((finding) => finding.id === id);
  const cells = found.flatMap(({ parts }) => parts.flatMap(({ cell, told }) => (cell && told ? [cell] : [])));
  const wheres: readonly TableRow[] = [...found, ...cells].map(({ where }) => where);
  return [...new Set(wheres.map((where) => where[column]))].filter((value) => typeof value === 'string');
}

/** 任职培训只有部分人应参加，不作覆盖偏低的比较: why a class as low as the told ones is not told. */
export function forFewNote(answers: Answers, facet: LessonFacet, told: readonly string[]): readonly string[] {
  const few =
    told.length > 0 && facet === CATEGORY ? classesOf(answers, facet).filter(isForFew(answers)) : [];
  return few.length > 0 ? [`${few.join('、')}只有部分人应参加，不作覆盖偏低的比较`] : [];
}

/** 培训类别未填12人次，未列 */
export function unsaidNote(answers: Answers, { name, lessons }: LessonFacet): readonly string[] {
  const known = answers
    .table(lessons)
    .rows.filter((row) => row['scope_type'] === '全部')
    .reduce((sum, row) => sum + Number(row['records'] ?? 0), 0);
  const unsaid = countAt(answers.table(REPORTED), whole(), 'records') - known;
  return unsaid > 0 ? [`${name}未填${formatCount(unsaid)}人次，未列`] : [];
}

interface Bars {
  readonly facet: LessonFacet;
  readonly title: string;
  readonly finding: string;
  readonly inOrder: boolean;
}

function peopleBars(bars: Bars): FigureDefinition {
  const { facet, title, finding, inOrder } = bars;
  const { people: id, dimension, name, lessons } = facet;
  return {
    id,
    tables: [id, lessons, REPORTED, COVERAGE, mixTable.id],
    build: (answers, findings): FigureSpec => {
      const hours = answers.choice(MIX_CHOICE) === BY_HOURS ? hourBars(bars, answers) : null;
      if (hours) return hours;
      const people = countAt(answers.table(COVERAGE), whole(), 'people');
      const told = toldClasses(findings, finding, dimension);
      const frame = {
        ...{ id, table: id, where: whole() },
        title: titleOf(findings, [finding], title),
        subtitle: `${saidWindow(answers)}参加过的人数，占在职${formatCount(people)}人的比例`,
        notes: [
          '一人可参加多类，每类只计一次',
          ...forFewNote(answers, facet, told),
          ...unsaidNote(answers, facet),
        ],
      };
      const isEmpty = answers
        .table(id)
        .rows.every((row) => row['scope_type'] !== '全部' || Number(row['trained']) === 0);
      if (isEmpty) return { ...frame, form: 'empty', reason: `这段时间的培训记录都没有填${name}` };
      return {
        ...frame,
        form: 'bars',
        ...{ category: dimension, value: 'trained', inOrder },
        share: people >= minBase(answers) ? 'share' : NO_SHARE,
        told,
      };
    },
  };
}

/** The same classes by the hours spent on them. */
function hourBars({ facet, title, inOrder }: Bars, answers: Answers): FigureSpec | null {
  const rows = answers
    .table(mixTable.id)
    .rows.filter((row) => row['scope_type'] === '全部' && row['facet'] === facet.name);
  const known = Number(rows[0]?.['known_hours'] ?? 0);
  if (known === 0) return null;
  return {
    ...{ form: 'bars', id: facet.people, table: mixTable.id, where: whole({ facet: facet.name }) },
    title: [words(title.replace(/参训人数$/, '学时'))],
    subtitle: `${saidWindow(answers)}在职人员的学时，占该项已填的${formatCount(known)}学时的比例`,
    notes: ['学时未填的记录不计', ...unsaidNote(answers, facet)],
    ...{ category: 'class', value: 'hours', share: 'hours_share', unit: '学时', told: [], inOrder },
  };
}

export const categoryBars = peopleBars({
  ...{ facet: CATEGORY, title: '各培训类别参训人数', finding: 'training.category_missing', inOrder: false },
});
export const formBars = peopleBars({
  ...{ facet: FORM, title: '各培训形式参训人数', finding: '', inOrder: false },
});
export const organiserBars = peopleBars({
  ...{ facet: ORGANISER_LEVEL, title: '各层级主办培训的参训人数', finding: '', inOrder: true },
});
