import type { SettingFacts } from '#app/api.ts';
import type { SettingDefinition } from '#core/setting.ts';

export function makeSettings(): Map<string, SettingFacts> {
  const definitions: readonly SettingDefinition[] = [
    { id: 'city', label: '本市名称', type: 'text', default: null, source: '本单位', dated: false },
    {
      id: 'structure.young_age',
      label: '年轻干部年龄线',
      type: 'number',
      default: 30,
      unit: '岁',
      source: '示例',
      dated: false,
    },
    {
      id: 'structure.young_target',
      label: '年轻干部占比目标',
      type: 'share',
      default: 0.15,
      source: '示例',
      dated: true,
    },
    {
      id: 'structure.gap_points',
      label: '层级差距提示线',
      type: 'share',
      default: 0.05,
      source: '示例',
      dated: false,
    },
    {
      id: 'structure.narrow_sources',
      label: '来源偏少的类别',
      type: 'words',
      default: ['企事业单位遴选'],
      source: '种子文件002第三章',
      dated: false,
    },
    {
      id: 'structure.show_small',
      label: '显示不足5人的单位',
      type: 'switch',
      default: true,
      source: '本单位',
      dated: false,
    },
    {
      id: 'structure.silenced',
      label: '要说的结论',
      type: 'words',
      default: ['structure.age_shape'],
      source: '本单位',
      dated: false,
      switches: [
        { value: 'structure.young_share_low', label: '年轻干部占比偏低' },
        { value: 'structure.age_shape', label: '年龄呈“中间大、两头小”' },
      ],
    },
    {
      id: 'training.duty_hours',
      label: '年度学时要求',
      type: 'number',
      default: 90,
      unit: '学时',
      source: '干部教育培训工作条例第十四条',
      dated: true,
    },
  ];
  return new Map(
    definitions.map((definition) => [definition.id, { definition, value: definition.default, said: [] }]),
  );
}
