import type { SettingDefinition, SettingValue } from '#core/setting.ts';

const EXAMPLE = '示例，可改';
const CUSTOM = '统计惯例，可改';

/** At nothing or below, every two shares would be told apart. */
const checkShare = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 && value < 1 ? null : '应大于0%、小于100%';

const checkNumber = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 ? null : '应大于0';

const checkWhole = (value: SettingValue): string | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? null : '应为不小于1的整数';

const share = (id: string, label: string, value: number, source = EXAMPLE): SettingDefinition => ({
  id: `structure.${id}`,
  label,
  type: 'share',
  default: value,
  unit: '%',
  source,
  dated: false,
  check: checkShare,
});

const whole = (id: string, label: string, value: number, unit: string): SettingDefinition => ({
  id: `structure.${id}`,
  label,
  type: 'number',
  default: value,
  unit,
  source: EXAMPLE,
  dated: false,
  check: checkWhole,
});

/** Which findings are not wanted, and from where on a condition counts as met. */
export const findingSettings: readonly SettingDefinition[] = [
  {
    id: 'structure.silenced',
    label: '提示哪些结论',
    type: 'words',
    default: [],
    source: '默认全部提示，由本单位选择',
    dated: false,
  },
  share('telling_difference', '两个占比相差多少才作为差距（百分点）', 0.05),
  share('even_difference', '年龄段占比偏离各段均等多少才算不均衡（百分点）', 0.1),
  share('gap_ratio', '年龄段人数低于相邻两段的几成算断档', 0.5),
  share('narrow_source', '单一来源占比超过多少算集中', 0.5),
  share('few_source', '某一来源占比低于多少算人数少', 0.05),
  whole('entry_years', '近期进人看最近几年', 3, '年'),
  share('narrow_entry', '近期进人中单一来源占比超过多少算渠道窄', 0.6),
  whole('entry_channels', '近期进人渠道不多于几种算渠道窄', 2, '种'),
  share('outlier_difference', '单位与其他单位平均相差多少才算明显偏离（百分点）', 0.05, CUSTOM),
  {
    id: 'structure.outlier_mads',
    label: '偏离中位数多少倍绝对中位差才算明显偏离',
    type: 'number',
    default: 2,
    unit: '倍',
    source: CUSTOM,
    dated: false,
    check: checkNumber,
  },
  share('long_in_post_share', '任现职过久的人占比超过多少才提示', 0.3),
  share('vacant_share', '空编占核定编制超过多少算较多', 0.05),
  share('sex_low', '男性或女性占比低于多少算性别结构失衡', 0.3),
  whole('retirement_years', '退休高峰看今后几年', 5, '年'),
  share('retirement_share', '今后几年到龄退休的占比超过多少算集中', 0.15),
  share('unknown_share', '未填比例超过多少就提示数据不足', 0.1, CUSTOM),
  share('changed_share', '与上期相比变化多少才提示（百分点）', 0.02),
];
