import type { SettingDefinition } from '#core/setting.ts';
import { WATERMARK } from './watermark.ts';

const LONGEST = 40;

/** What the office wants on everything that it takes out of the workbench. */
export const EXPORT_SETTINGS: readonly SettingDefinition[] = [
  {
    id: WATERMARK,
    label: '导出的文件和图片上的水印（空为没有）',
    type: 'text',
    default: null,
    source: '由本单位填写，如“内部资料 注意保管”',
    dated: false,
    check: (value) =>
      typeof value === 'string' && [...value].length > LONGEST ? `不超过${LONGEST}个字` : null,
  },
];
