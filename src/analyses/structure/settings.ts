import { AGE_BANDS } from '#core/age.ts';
import type { SettingDefinition } from '#core/setting.ts';
import { problemWithCuts } from './age/cuts.ts';

const NO_STANDARD = '无公开统一标准，由本单位设定';

/** No national threshold is public (domain 3.4): targets ship empty, the office fills them in. */
const target = (id: string, said: string, table: string, classes: readonly string[]): SettingDefinition => ({
  id: `structure.${id}`,
  label: `${said}占比目标`,
  type: 'share',
  default: null,
  unit: '%',
  source: NO_STANDARD,
  dated: true,
  target: { table: `structure.${table}`, classes },
});

const bands = AGE_BANDS.map(({ label }) => label);

export const settings: readonly SettingDefinition[] = [
  target('young_target', '30岁及以下', 'age_bands', bands.slice(0, 1)),
  target('under35_target', '35岁及以下', 'age_bands', bands.slice(0, 2)),
  target('postgraduate_target', '研究生学历', 'education', ['研究生']),
  target('fulltime_postgraduate_target', '全日制研究生学历', 'education_fulltime', ['研究生']),
  {
    id: 'structure.own_bands',
    label: '自定年龄段的分界岁数（另加，通行七段不变）',
    type: 'words',
    default: [],
    unit: '岁',
    source:
      '每段的上限，由小到大，如25、30、35、40、45；填了以后总览和年龄页的年龄段图按它画，统计表和上报仍用通行的七段',
    dated: false,
    check: problemWithCuts,
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
  {
    id: 'structure.entry_width_min',
    label: '来源宽度只数不少于几人的来源',
    type: 'number',
    default: 5,
    unit: '人',
    source: '示例，可改',
    dated: false,
  },
  {
    id: 'structure.long_in_post_years',
    label: '任现职满几年算时间较长',
    type: 'number',
    default: 5,
    unit: '年',
    source: '示例，可改',
    dated: false,
  },
];
