import type { Finding, FindingPart } from '#core/finding.ts';
import { findingText } from '#core/finding.ts';
import { formatCount, formatOneDecimal, formatShareOf } from '#core/format.ts';
import type { Saying } from '#core/saying.ts';
import { findRow } from '#core/table.ts';
import type { Answers, WallPageDefinition } from '../../analysis.ts';
import { cell, figure, told, whole, words } from '../../structure/sentence.ts';
import { CATEGORY_TABLES } from '../findings/category-rows.ts';
import { CATEGORY } from '../mix/tables.ts';
import { COVERAGE } from '../reach/tables.ts';
import { chosenWindow, yearProgress } from '../window.ts';
import { CATEGORY_MISSING, lowCategories } from './low.ts';

const COVERAGE_LOW = 'training.coverage_low';
const SAME = 1e-9;

interface Covered {
  readonly people: number;
  readonly trained: number;
}

function coveredOf(answers: Answers): Covered | null {
  const row = findRow(answers.table(COVERAGE), whole());
  const [people, trained] = [row?.['people'], row?.['trained']];
  return typeof people === 'number' && typeof trained === 'number' && people > 0 ? { people, trained } : null;
}

/** 参训率达到序时进度, 参训率低于序时进度; nothing where there is no line to hold it against. */
function coverageClause(answers: Answers, findings: readonly Finding[]): readonly FindingPart[] {
  const low = findings.find(({ id }) => id === COVERAGE_LOW);
  if (low) {
    const scope = String(low.where['scope']);
    const line = findingText(low).includes('序时进度') ? '序时进度' : '目标';
    return [words(scope === '全部' ? '' : scope), told('参训率'), words(`低于${line}`)];
  }
  const progress = yearProgress(answers);
  const covered = coveredOf(answers);
  if (progress === null || !covered) return [];
  const isThere = covered.trained / covered.people >= progress - SAME;
  return isThere ? [figure('参训率达到序时进度', cell(COVERAGE, whole(), 'share'))] : [];
}

function headline(answers: Answers, findings: readonly Finding[]): readonly FindingPart[] {
  const covered = coverageClause(answers, findings);
  const low = lowCategories(answers, findings);
  const categories = low.length > 0 ? [told(low.join('、')), words('覆盖偏低')] : [];
  const both = covered.length > 0 && categories.length > 0;
  const parts = [...covered, ...(both ? [words('，')] : []), ...categories];
  return parts.length > 0 ? parts : [words('干部教育培训情况')];
}

/** ，县级82.2% where a level is behind and not the whole. */
function behindLevel(answers: Answers, findings: readonly Finding[]): readonly FindingPart[] {
  const where = findings.find(({ id }) => id === COVERAGE_LOW)?.where;
  if (where?.['scope_type'] !== '层级') return [];
  const row = findRow(answers.table(COVERAGE), where);
  const [n, of] = [row?.['trained'], row?.['people']];
  if (typeof n !== 'number' || typeof of !== 'number') return [];
  const share = figure(formatShareOf(n, of), cell(COVERAGE, where, 'share'), true);
  return [words(`，${String(where['scope'])}`), share];
}

/** 2026年1—10月参训431人，参训率83.5%；跟班学习30.6%，顶岗锻炼24.1%。 */
function lead(answers: Answers, findings: readonly Finding[]): readonly FindingPart[] {
  const covered = coveredOf(answers);
  if (!covered) return [];
  const { trained, people } = covered;
  const shares = lowCategories(answers, findings).flatMap((category, place) => {
    const where = whole({ category });
    const row = findRow(answers.table(CATEGORY.people), where);
    const [n, of] = [row?.['trained'], row?.['people']];
    if (typeof n !== 'number' || typeof of !== 'number') return [];
    const share = figure(formatShareOf(n, of), cell(CATEGORY.people, where, 'share'), true);
    return [words(`${place > 0 ? '，' : '；'}参加过${category}的占`), share];
  });
  return [
    words(`${chosenWindow(answers).label}参训`),
    figure(`${formatCount(trained)}人`, cell(COVERAGE, whole(), 'trained')),
    words('，参训率'),
    figure(formatShareOf(trained, people), cell(COVERAGE, whole(), 'share')),
    ...behindLevel(answers, findings),
    ...shares,
    words('。'),
  ];
}

function say(answers: Answers, findings: readonly Finding[]): Saying {
  const covered = coveredOf(answers);
  return {
    headline: headline(answers, findings),
    lead: lead(answers, findings),
    numbers: covered
      ? [
          {
            ...{ label: '参训', value: formatCount(covered.trained), unit: '人' },
            cell: cell(COVERAGE, whole(), 'trained'),
          },
          {
            ...{ label: '参训率', value: formatOneDecimal((covered.trained / covered.people) * 100) },
            ...{ unit: '%', cell: cell(COVERAGE, whole(), 'share') },
          },
        ]
      : [],
  };
}

/** Categories and the whole: no unit is told of. */
export const wallPages: readonly WallPageDefinition[] = [
  {
    ...{ id: 'training', title: '教育培训', headline: CATEGORY_MISSING },
    findings: [CATEGORY_MISSING, COVERAGE_LOW],
    tables: [...CATEGORY_TABLES, COVERAGE],
    figures: [
      'training.wall_units',
      'training.wall_categories',
      'training.wall_progress',
      'training.wall_duty',
    ],
    say,
  },
];
