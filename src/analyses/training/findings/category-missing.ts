import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { gravity } from '../../structure/findings/doubt.ts';
import { below } from '../../structure/findings/weight.ts';
import { CATEGORY } from '../mix/tables.ts';
import { windowBefore } from './behind-limit.ts';
import {
  CATEGORY_TABLES,
  type CategoryShare,
  categoryShares,
  doubtOfCategory,
  unsaidIn,
} from './category-rows.ts';
import { threshold } from './thresholds.ts';

const ID = 'training.category_missing';
/** More categories than that are counted. */
const MOST_NAMED = 2;

const share = (one: CategoryShare, isTold = false): FindingPart =>
  figure(formatShareOf(one.trained, one.people), cell(CATEGORY.people, one.where, 'share'), isTold);

const shares = (named: readonly CategoryShare[]): readonly FindingPart[] =>
  named.flatMap((one, place) => [...(place > 0 ? [words('、')] : []), share(one, true)]);

const frame = ({ where, share: value }: CategoryShare) => ({
  ...{ id: ID, table: CATEGORY.people, where, value, headline: formatShare(value) },
});

/** Units of which it is certain that nobody was in the category, the largest first. */
function unitsWithout(answers: Answers, category: string): readonly CategoryShare[] {
  const unsaid = unsaidIn(answers);
  return categoryShares(answers, '单位')
    .filter((one) => one.category === category && one.trained === 0 && unsaid(one.where) === 0)
    .sort((a, b) => b.people - a.people);
}

/** 石桥县委组织部没有人参加过顶岗锻炼 */
function sayUnits(units: readonly CategoryShare[], isTold: boolean): readonly FindingPart[] {
  const [first] = units;
  if (!first) return [];
  const more = units.length > 1 ? `等${units.length}个单位` : '';
  return [
    (isTold ? told : words)(`${first.name}${more}`),
    figure('没有人', cell(CATEGORY.people, first.where, 'trained'), isTold),
    words(`参加过${first.category}`),
  ];
}

/** Categories that few of everybody, or of a level, were in. */
function sayLow(answers: Answers, low: readonly CategoryShare[], limit: number): Finding | null {
  const [first] = low;
  if (!first) return null;
  const named = low.slice(0, MOST_NAMED);
  const names = named.map(({ category }) => category).join('、');
  const [one] = named.length === 1 ? named : [];
  const scope = first.name === '全部' ? '' : first.name;
  const doubt = named.map((each) => doubtOfCategory(answers, each, limit)).find((text) => text !== '') ?? '';
  const units = first.type === '全部' ? sayUnits(unitsWithout(answers, first.category), false) : [];
  const window = windowBefore(answers);
  return {
    ...frame(first),
    severity: gravity('medium', doubt),
    weight: below(first.share, limit),
    parts: [
      ...(low.length > MOST_NAMED
        ? [
            told(`${window}${scope}${low.length}类培训覆盖偏低`),
            words(`，最低的是${names}，参加过的分别占`),
            ...shares(named),
          ]
        : [
            told(`${window}${scope}${names}覆盖偏低`),
            words(`，参加过的${one ? '' : '分别'}占`),
            ...shares(named),
          ]),
      ...(units.length > 0 ? [words('；'), ...units] : []),
      words(`${doubt}。`),
    ],
    evidence: named.map(({ category, trained, people }) => `${category}${trained}/${people}人`),
  };
}

/** Everybody else commonly had it, and in a unit nobody. */
function sayNobody(answers: Answers, common: ReadonlyMap<string, CategoryShare>): Finding | null {
  const without = [...common.keys()].map((category) => unitsWithout(answers, category));
  const [units = []] = without.filter((each) => each.length > 0);
  const [first] = units;
  const ofAll = first && common.get(first.category);
  if (!ofAll) return null;
  return {
    ...frame(first),
    severity: 'medium',
    weight: 1,
    parts: [
      ...(windowBefore(answers) === '' ? [] : [words(windowBefore(answers))]),
      ...sayUnits(units, true),
      words('，全部人员参加过的占'),
      share(ofAll),
      words('。'),
    ],
    evidence: [`${first.trained}/${first.people}人`],
  };
}

/** What few were in, or what a unit did without; nothing where no category is common. */
function find(answers: Answers): Finding | null {
  const limit = threshold(answers, 'category_low');
  const all = categoryShares(answers, '全部');
  const low = all.filter((one) => one.share < limit);
  const common = new Map(all.filter((one) => one.share >= limit).map((one) => [one.category, one]));
  if (common.size === 0) return null;
  if (low.length > 0) return sayLow(answers, low, limit);
  const ofLevels = categoryShares(answers, '层级').filter((one) => one.share < limit);
  const [lowest] = ofLevels;
  const ofLevel = ofLevels.filter(({ name }) => name === lowest?.name);
  return sayLow(answers, ofLevel, limit) ?? sayNobody(answers, common);
}

export const categoryMissing: FindingDefinition = {
  ...{ id: ID, label: '某类培训覆盖偏低或无人参加', tables: CATEGORY_TABLES, find },
};
