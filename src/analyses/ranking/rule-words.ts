import { roundHalfUp } from '#core/format.ts';
import type { RankingRule, Treatment } from './rules.ts';
import { plainName } from './weights.ts';

const HOW = {
  'full-mark': { one: '得分÷满分', less: '1－得分÷满分', also: '' },
  'min-max': {
    ...{
      one: '换算分',
      less: '换算分',
      also: '；换算分＝（得分－最低分）÷（最高分－最低分），越低越好的反过来',
    },
  },
  'z-score': {
    ...{ one: '换算分', less: '换算分', also: '；换算分＝0.5＋（得分－平均分）÷标准差÷10，越低越好的反过来' },
  },
} as const;

const named = (rule: RankingRule, dimensions: readonly string[], treatment: Treatment): readonly string[] =>
  dimensions.filter((_, d) => rule.treatments[d] === treatment);

function weightsText(rule: RankingRule, dimensions: readonly string[]): string {
  const counted = named(rule, dimensions, 'weighted');
  const weights = rule.weights.filter((weight) => weight > 0);
  if (counted.length === 0) return '没有计入综合的指标';
  if (counted.length === 1) return `只有${counted[0] ?? ''}一项`;
  if (new Set(weights).size === 1) return `${counted.join('、')}权重相等`;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const said = counted.map((name) => {
    const weight = rule.weights[dimensions.indexOf(name)] ?? 0;
    return `${name}${weight}（占${roundHalfUp((weight / total) * 100, 1)}%）`;
  });
  return `权重为${said.join('、')}`;
}

const PLATFORM = '学习平台积分';

function platformText(names: readonly string[]): string {
  const isItself = names.every((name) => plainName(name) === PLATFORM);
  return isItself ? `${PLATFORM}不计入综合` : `${names.join('、')}属${PLATFORM}，不计入综合`;
}

/** The formula and the weights of a composite in a sentence or two, as they stand under it. */
export function ruleWords(rule: RankingRule, dimensions: readonly string[], isGiven: boolean): string {
  if (isGiven) return '综合得分为报送的原分，按满分折算到100';
  const { one, less, also } = HOW[rule.normalisation];
  const lower = dimensions.filter((_, d) => rule.treatments[d] === 'weighted' && rule.lowerIsBetter[d]);
  const plus = named(rule, dimensions, 'added').filter(
    (name) => !rule.lowerIsBetter[dimensions.indexOf(name)],
  );
  const minus = named(rule, dimensions, 'added').filter(
    (name) => rule.lowerIsBetter[dimensions.indexOf(name)],
  );
  const [platform, unweighted] = [named(rule, dimensions, 'platform'), named(rule, dimensions, 'unweighted')];
  const missing = rule.missing === 'zero' ? '缺项按零分计' : '缺项的权重由其余各项分担';
  return [
    `综合得分＝∑权重×${one}÷∑权重×100${also}`,
    weightsText(rule, dimensions),
    missing,
    ...(lower.length > 0 ? [`${lower.join('、')}越低越好${less === one ? '' : `，取${less}`}`] : []),
    ...(plus.length > 0 ? [`${plus.join('、')}按得分直接加`] : []),
    ...(minus.length > 0 ? [`${minus.join('、')}按得分直接扣`] : []),
    ...(platform.length > 0 ? [platformText(platform)] : []),
    ...(unweighted.length > 0 ? [`${unweighted.join('、')}未设权重，不计入综合`] : []),
  ].join('；');
}
