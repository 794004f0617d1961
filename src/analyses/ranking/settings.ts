import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import { parseStreakRule } from './book/streaks.ts';
import { parseWeight } from './weights.ts';

const oneOf =
  (allowed: readonly string[]) =>
  (value: SettingValue): string | null =>
    typeof value === 'string' && allowed.includes(value) ? null : `只能写：${allowed.join('、')}`;

const eachOf =
  (isRight: (word: string) => boolean, example: string) =>
  (value: SettingValue): string | null => {
    const words: readonly unknown[] = Array.isArray(value) ? value : [];
    const wrong = words.map(String).find((word) => !isRight(word));
    return wrong === undefined ? null : `读不懂“${wrong}”，请照这样写：${example}`;
  };

const limitOf = (word: string): number => {
  const match = /^(\d+(?:\.\d+)?)[%％]?$/.exec(word.trim());
  return match ? Number(match[1]) : Number.NaN;
};

/** Limits of the quarters as shares of the places; the default's where they do not rise. */
export function quarterLimits(value: SettingValue): readonly number[] {
  const words: readonly unknown[] = Array.isArray(value) ? value : [];
  const limits = words.map((word) => limitOf(String(word)) / 100);
  const rises = limits.every((limit, i) => limit > (limits[i - 1] ?? 0) && limit < 1);
  return limits.length === 3 && rises ? limits : [0.25, 0.5, 0.75];
}

function checkQuarters(value: SettingValue): string | null {
  const words: readonly unknown[] = Array.isArray(value) ? value : [];
  const limits = words.map((word) => limitOf(String(word)));
  const isRight =
    limits.length === 3 && limits.every((limit, i) => limit > (limits[i - 1] ?? 0) && limit < 100);
  return isRight ? null : '应为三个由小到大、在0%和100%之间的数，如 25%、50%、75%';
}

const above =
  (least: number, words: string) =>
  (value: SettingValue): string | null =>
    typeof value === 'number' && value >= least ? null : words;

export const NORMALISATIONS = ['满分占比', '极差', '标准分'] as const;
export const MISSING_RULES = ['重新分配', '按零分'] as const;
export const ROLLUPS = ['均值', '合计', '达标占比'] as const;
export const ROLLUP_PATHS = ['逐级', '直接'] as const;

/** Settings that a composite is worked out by, each as it held at the end of its period. */
const composite: readonly SettingDefinition[] = [
  {
    ...{ id: 'ranking.weights', label: '综合得分各项权重（名称=权重；不填则各项相等）', type: 'words' },
    ...{ default: [], dated: true, check: eachOf((word) => parseWeight(word) !== null, '党建质量=30') },
    source: '由本单位填写；一组里有填了权重的，没填的不计入综合',
  },
  {
    ...{ id: 'ranking.normalisation', label: '各项得分换算办法（满分占比、极差、标准分）', type: 'text' },
    ...{ default: '满分占比', dated: true, check: oneOf(NORMALISATIONS) },
    source: '默认得分÷满分，可改',
  },
  {
    ...{ id: 'ranking.missing', label: '缺项的权重怎样处理（重新分配、按零分）', type: 'text' },
    ...{ default: '重新分配', dated: true, check: oneOf(MISSING_RULES) },
    source: '默认由其他各项分担，可改',
  },
  {
    ...{ id: 'ranking.lower_is_better', label: '哪些指标得分越低越好', type: 'words' },
    ...{ default: [], dated: true, source: '由本单位填写，写指标全名' },
  },
  {
    ...{ id: 'ranking.added', label: '哪些指标是加减分项（不占权重，直接加减）', type: 'words' },
    ...{ default: [], dated: true, source: '由本单位填写，写指标全名；得分越低越好的作为扣分' },
  },
  {
    ...{ id: 'ranking.platform_words', label: '名称含哪些字的指标算学习平台积分', type: 'words' },
    ...{ default: ['学习平台积分', '学习强国', '干部网络学院'], dated: true },
    source: '示例，可改',
  },
  {
    ...{ id: 'ranking.platform_counts', label: '学习平台积分计入综合排名并可上屏', type: 'switch' },
    ...{ default: false, dated: true },
    source: '《整治形式主义为基层减负若干规定》不提倡以积分、在线时长排名，默认不计入',
  },
];

/** How ranking is named, told and tried. */
export const settings: readonly SettingDefinition[] = [
  {
    ...{ id: 'ranking.name', label: '各项评比的名称', type: 'text', default: '晾晒评议', dated: false },
    source: '可改成本单位的叫法',
  },
  {
    ...{ id: 'ranking.composite_name', label: '综合名次的名称', type: 'text', default: '综合排名' },
    ...{ source: '可改成本单位的叫法', dated: false },
  },
  ...composite,
  {
    ...{ id: 'ranking.streaks', label: '连续名次的规则', type: 'words', dated: false },
    default: ['连续3期后3名', '连续2期前3名', '一期退5位以上'],
    check: eachOf((word) => parseStreakRule(word) !== null, '连续3期后3名、一期退5位以上'),
    source: '示例，可改',
  },
  {
    ...{ id: 'ranking.quartile_rule', label: '名次分四档的界线（占总数的百分比）', type: 'words' },
    ...{ default: ['25%', '50%', '75%'], dated: false, check: checkQuarters },
    source: '统计惯例，可改',
  },
  {
    ...{ id: 'ranking.sway', label: '检验名次把握时，单项权重上下变动多少', type: 'share', unit: '%' },
    ...{ default: 0.1, dated: false, source: '示例，可改' },
    check: (value) => (typeof value === 'number' && value > 0 && value < 1 ? null : '应大于0%、小于100%'),
  },
  {
    ...{
      id: 'ranking.rollup_path',
      label: '个人得分汇总到单位，先到科室还是直接（逐级、直接）',
      type: 'text',
    },
    ...{ default: '逐级', dated: false, check: oneOf(ROLLUP_PATHS) },
    source: '示例，可改；得分表没有“所在科室”一列的，都是直接汇总',
  },
  {
    ...{ id: 'ranking.rollup_office', label: '个人得分怎样汇总到科室（均值、合计、达标占比）', type: 'text' },
    ...{ default: '均值', dated: false, check: oneOf(ROLLUPS), source: '示例，可改' },
  },
  {
    ...{
      id: 'ranking.rollup',
      label: '科室（或个人）得分怎样汇总到单位（均值、合计、达标占比）',
      type: 'text',
    },
    ...{ default: '均值', dated: false, check: oneOf(ROLLUPS), source: '示例，可改' },
  },
  {
    ...{
      id: 'ranking.rollup_mark',
      label: '得分多少算达标（个人的，或科室汇总的）',
      type: 'number',
      unit: '分',
    },
    ...{ default: 60, dated: false, check: above(0, '应不小于0'), source: '示例，可改' },
  },
];
