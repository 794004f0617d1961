import type { SettingDefinition } from '#core/setting.ts';

/** No national threshold is public (domain 3.4): targets ship empty, the office fills them in. */
export const settings: readonly SettingDefinition[] = [
  {
    id: 'structure.young_target',
    label: '30岁及以下占比目标',
    type: 'share',
    default: null,
    unit: '%',
    source: '无公开统一标准，由本单位设定',
    dated: true,
  },
  {
    id: 'structure.min_base',
    label: '作比较所需的最少人数',
    type: 'number',
    default: 5,
    unit: '人',
    source: '统计惯例，可改',
    dated: false,
  },
  {
    id: 'structure.small_source',
    label: '来源偏少的人数线（不高于）',
    type: 'number',
    default: 5,
    unit: '人',
    source: '示例，可改',
    dated: false,
  },
];
