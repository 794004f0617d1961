import type { SettingDefinition } from '#core/setting.ts';

export const PASS_MARK = 'training.pass_mark';

export const settings: readonly SettingDefinition[] = [
  {
    id: PASS_MARK,
    label: '应知应会测试的及格线（百分制）',
    type: 'number',
    default: 60,
    unit: '分',
    source: '百分制惯例，可改',
    dated: true,
    check: (value) => (typeof value === 'number' && value > 0 && value <= 100 ? null : '应大于0、不超过100'),
  },
];
