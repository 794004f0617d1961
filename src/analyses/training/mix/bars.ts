import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import { formatCount } from '#core/format.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { whole } from '../../structure/sentence.ts';
import { COVERAGE } from '../reach/tables.ts';
import { minBase, NO_SHARE } from '../said-settings.ts';
import { titleOf } from '../titles.ts';
import { saidWindow } from '../window.ts';
import { CATEGORY, FORM, type LessonFacet, ORGANISER_LEVEL, REPORTED } from './tables.ts';

/** Classes that a finding speaks of: a category that few were in. */
export function toldClasses(findings: readonly Finding[], id: string, column: string): readonly string[] {
  const value = findings.find((finding) => finding.id === id)?.where[column];
  return typeof value === 'string' ? [value] : [];
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

function peopleBars({ facet, title, finding, inOrder }: Bars): FigureDefinition {
  const { people: id, dimension, name, lessons } = facet;
  return {
    id,
    tables: [id, lessons, REPORTED, COVERAGE],
    build: (answers, findings): FigureSpec => {
      const people = countAt(answers.table(COVERAGE), whole(), 'people');
      const frame = {
        ...{ id, table: id, where: whole() },
        title: titleOf(findings, [finding], title),
        subtitle: `${saidWindow(answers)}参加过的人数，占在职${formatCount(people)}人的比例`,
        notes: ['一人可参加多类，每类只计一次', ...unsaidNote(answers, facet)],
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
        told: toldClasses(findings, finding, dimension),
      };
    },
  };
}

export const categoryBars = peopleBars({
  ...{ facet: CATEGORY, title: '各培训类别参训人数', finding: 'training.category_missing', inOrder: false },
});
export const formBars = peopleBars({
  ...{ facet: FORM, title: '各培训形式参训人数', finding: '', inOrder: false },
});
export const organiserBars = peopleBars({
  ...{ facet: ORGANISER_LEVEL, title: '各层级主办培训的参训人数', finding: 'training.level_low' },
  inOrder: true,
});
