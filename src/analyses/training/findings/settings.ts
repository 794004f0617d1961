import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import { CUSTOM, findingSettingsOf } from '../../finding-settings.ts';

const { silenced, share, points, amount } = findingSettingsOf('training');

/** A single common letter would take in what nobody meant. */
const checkWords = (value: SettingValue): string | null => {
  const words: readonly unknown[] = Array.isArray(value) ? value : [];
  const short = words.map(String).find((word) => word.trim().length < 2);
  return short === undefined ? null : `“${short}”太短，至少写两个字`;
};

/** Which findings are not wanted, and from where on a condition counts as met. */
export const findingSettings: readonly SettingDefinition[] = [
  silenced('教育培训提示哪些结论'),
  points('behind_difference', '参训率低于序时进度或目标多少才提示', 0.01),
  points('outlier_difference', '单位参训率与其他单位平均相差多少才算明显偏低', 0.05, CUSTOM),
  amount('outlier_mads', '参训率偏离中位数多少倍绝对中位差才算明显偏低', 2, '倍', CUSTOM),
  share('category_low', '某类培训参加过的人占比低于多少算覆盖偏低', 0.4),
  share('high_level_share', '理论教育学时中省级及以上主办的占比低于多少算层次不高', 0.1),
  {
    ...{ id: 'training.professional_words', label: '类别含哪些字的算专业性培训', type: 'words' },
    ...{ default: ['专题', '专业', '业务'], dated: false, check: checkWords },
    source: '类别按培训记录的写法，可改；清空则不提示',
  },
  share('professional_share', '专业性培训学时占比低于多少算偏少', 0.2),
  share('duty_risk_share', '学时要求尚未达到的占比达到多少才提示', 0.1),
  share('never_share', '没有参训记录的占比达到多少才提示多头重复与未参训并存', 0.1),
  share('test_share', '应知应会测试参加率低于多少才提示', 0.95),
  share('same_period_change', '累计参训人数与上年同期相差多少才提示', 0.05),
];
