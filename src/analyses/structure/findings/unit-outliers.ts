import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { DimensionId } from '../../plan/definition.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, pointsAndPeople, told, words } from '../sentence.ts';
import { levelsOfUnits, UNIT_LEVELS } from '../unit-levels.ts';
import { doubtOf, gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { findOutliers, type Outlier } from './outliers.ts';
import { EDUCATION, EDUCATION_DIMENSIONS, POSTGRADUATE } from './postgraduate.ts';
import { HEADCOUNT, type ScopeShare, sharesOf } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { threshold } from './thresholds.ts';
import { above, reaches } from './weight.ts';
import { AGE_DIMENSIONS, BANDS, YOUNG } from './young.ts';

type UnitOutlier = Outlier<ScopeShare> & { readonly level: string; readonly others: number };

function outliersByLevel(answers: Answers, table: string, classOf: TableRow): readonly UnitOutlier[] {
  const limits = {
    difference: threshold(answers, 'outlier_difference'),
    mads: threshold(answers, 'outlier_mads'),
  };
  const levels = levelsOfUnits(answers);
  const peers = new Map<string, ScopeShare[]>();
  for (const unit of sharesOf(answers, answers.table(table), [classOf], '单位', minBase(answers))) {
    const level = levels.get(unit.name) ?? '';
    const group = peers.get(level);
    if (group) group.push(unit);
    else peers.set(level, [unit]);
  }
  return [...peers]
    .flatMap(([level, units]) =>
      findOutliers(units, limits).map((found) => ({ ...found, level, others: units.length - 1 })),
    )
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

interface Watched {
  readonly id: string;
  readonly table: string;
  readonly classOf: TableRow;
  readonly dimensions: readonly DimensionId[];
  readonly said: string;
  readonly field: string;
}

/** A unit far below, or else far above, the others of its level; the rest of the far ones are counted. */
function unitOutliers({ id, table, classOf, dimensions, said, field }: Watched): FindingDefinition {
  const find = (answers: Answers): Finding | null => {
    const found = outliersByLevel(answers, table, classOf);
    const low = found.filter(({ difference }) => difference < 0);
    const high = found.filter(({ difference }) => difference > 0);
    const most = low[0] ?? high[0];
    if (!most) return null;
    const { part, mean, difference, level, others } = most;
    const limit = threshold(answers, 'outlier_difference');
    const doubt = doubtOf(part, field, (share) => reaches((share - mean) * Math.sign(difference), limit));
    const share = cell(table, part.where, 'share');
    const [lower, higher] = [low.length - (low[0] ? 1 : 0), high.length - (low[0] ? 0 : 1)];
    const rest = [
      ...(lower > 0 ? [`${lower}个单位明显偏低`] : []),
      ...(higher > 0 ? [`${higher}个单位明显偏高`] : []),
    ];
    return {
      id,
      severity: gravity(low[0] ? 'medium' : 'low', doubt),
      weight: above(Math.abs(difference), limit),
      parts: [
        told(`${part.name}${part.n === 0 ? `${part.known}人中` : said}`),
        words(part.n === 0 ? '没有' : '占'),
        figure(part.n === 0 ? said : formatShareOf(part.n, part.known), share, true),
        words(`，${difference < 0 ? '低于' : '高于'}${level}其他${others}个单位的平均水平`),
        ...pointsAndPeople(difference, part.known, share),
        words(`${rest.length > 0 ? `；另有${rest.join('、')}` : ''}${doubt}。`),
      ],
      table,
      where: part.where,
      value: part.share,
      headline: formatShare(part.share),
      evidence: [`${part.n}/${part.known}人`, `${level}其他单位平均${formatShare(mean)}`],
    };
  };
  return unlessFilteredBy(dimensions, {
    ...{ id, label: `${said}占比明显偏离的单位`, tables: [table, HEADCOUNT, UNIT_LEVELS], find },
  });
}

export const youngUnits = unitOutliers({
  id: 'structure.young_units',
  table: BANDS,
  classOf: { band: YOUNG },
  dimensions: AGE_DIMENSIONS,
  said: YOUNG,
  field: '年龄',
});

export const postgraduateUnits = unitOutliers({
  id: 'structure.postgraduate_units',
  table: EDUCATION,
  classOf: { education: POSTGRADUATE },
  dimensions: EDUCATION_DIMENSIONS,
  said: '研究生学历',
  field: '学历',
});
