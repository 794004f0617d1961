import type { SettingDefinition } from '#core/setting.ts';
import { CUSTOM, findingSettingsOf } from '../finding-settings.ts';

const { silenced, share, points, whole, amount } = findingSettingsOf('structure');

/** Which findings are not wanted, and from where on a condition counts as met. */
export const findingSettings: readonly SettingDefinition[] = [
  silenced('提示哪些结论'),
  points('telling_difference', '两个占比相差多少才作为差距', 0.05),
  points('even_difference', '年龄段占比偏离各段均等多少才算不均衡', 0.1),
  share('gap_ratio', '年龄段人数低于相邻两段的几成算断档', 0.5),
  share('narrow_source', '单一来源占比超过多少算集中', 0.5),
  share('few_source', '某一来源占比低于多少算人数少', 0.05),
  whole('entry_years', '近期进人看最近几年', 3, '年'),
  share('narrow_entry', '近期进人中单一来源占比超过多少算渠道窄', 0.6),
  whole('entry_channels', '近期进人渠道不多于几种算渠道窄', 2, '种'),
  points('outlier_difference', '单位与其他单位平均相差多少才算明显偏离', 0.05, CUSTOM),
  amount('outlier_mads', '偏离中位数多少倍绝对中位差才算明显偏离', 2, '倍', CUSTOM),
  share('long_in_post_share', '任现职过久的人占比超过多少才提示', 0.3),
  share('vacant_share', '空编占核定编制超过多少算较多', 0.05),
  share('sex_low', '男性或女性占比低于多少算性别结构失衡', 0.3),
  whole('retirement_years', '退休高峰看今后几年', 5, '年'),
  share('retirement_share', '今后几年到龄退休的占比超过多少算集中', 0.15),
  share('unknown_share', '未填比例超过多少就提示数据不足', 0.1, CUSTOM),
  points('changed_share', '与上期相比变化多少才提示', 0.02),
];
