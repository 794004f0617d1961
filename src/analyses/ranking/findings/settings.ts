import type { SettingDefinition } from '#core/setting.ts';
import { findingSettingsOf } from '../../finding-settings.ts';

const { silenced, share, whole, amount } = findingSettingsOf('ranking');

/** Which findings are not wanted, and from where on a condition counts as met. */
export const findingSettings: readonly SettingDefinition[] = [
  silenced('综合排名提示哪些结论'),
  whole('move_least', '名次升降多少位才提示', 3, '位'),
  amount('wide_least', '一项指标最高与最低相差多少才提示（百分制）', 20, '分'),
  share('uncertain_share', '权重变动时名次会变的占多少才提示把握不大', 0.5),
];
