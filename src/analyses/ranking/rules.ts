import type { IsoDate } from '#core/month.ts';
import { lastDayOfPeriod, parsePeriod } from '#core/period.ts';
import type { SettingValue } from '#core/setting.ts';
import type { Answers } from '../analysis.ts';
import type { CompositeRule, Normalisation } from './book/composite.ts';
import type { RuleAt } from './book/standing.ts';
import { parseWeight, plainName } from './weights.ts';

export const wordsOf = (value: SettingValue): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

const NORMALISATION: Readonly<Record<string, Normalisation>> = {
  满分占比: 'full-mark',
  极差: 'min-max',
  标准分: 'z-score',
};

export type Treatment = 'weighted' | 'added' | 'platform' | 'unweighted';

/** What a dimension is to the composite. */
export interface RankingRule extends CompositeRule {
  readonly treatments: readonly Treatment[];
}

/** The rule of a period as the office has set it at its last day; of no period as it stands at the as-of date. */
export function ruleOf(
  { settingAt, question }: Pick<Answers, 'settingAt' | 'question'>,
  period: string,
  dimensions: readonly string[],
): RankingRule {
  const parsed = parsePeriod(period);
  const date: IsoDate = parsed ? lastDayOfPeriod(parsed) : question.asOf;
  const words = (id: string) => wordsOf(settingAt(`ranking.${id}`, date));
  const names = dimensions.map(plainName);
  const isAmong = (id: string) => {
    const own = new Set(words(id).map(plainName));
    return names.map((name) => own.has(name));
  };
  const platform = words('platform_words')
    .map(plainName)
    .filter((word) => word !== '');
  const counts = settingAt('ranking.platform_counts', date) === true;
  const isPlatform = names.map((name) => !counts && platform.some((word) => name.includes(word)));
  const added = isAmong('added').map((own, d) => own && !isPlatform[d]);
  const said = new Map(
    words('weights')
      .flatMap((word) => parseWeight(word) ?? [])
      .map((each) => [each.name, each.weight]),
  );
  const isSaid = names.some((name, d) => !isPlatform[d] && !added[d] && (said.get(name) ?? 0) > 0);
  const treatments = names.map((name, d): Treatment => {
    if (isPlatform[d]) return 'platform';
    if (added[d]) return 'added';
    return isSaid && !((said.get(name) ?? 0) > 0) ? 'unweighted' : 'weighted';
  });
  return {
    ...{ treatments, added, lowerIsBetter: isAmong('lower_is_better') },
    weights: names.map((name, d) =>
      treatments[d] === 'weighted' ? (isSaid ? (said.get(name) ?? 0) : 1) : 0,
    ),
    normalisation: NORMALISATION[String(settingAt('ranking.normalisation', date))] ?? 'full-mark',
    missing: settingAt('ranking.missing', date) === '按零分' ? 'zero' : 'renormalise',
  };
}

export function ruleAtOf(answers: Pick<Answers, 'settingAt' | 'question'>): RuleAt {
  return (period, dimensions) => ruleOf(answers, period, dimensions);
}
