import type { SettingDefinition } from '#core/setting.ts';
import type { WallDefinition } from '#publish/playlist.ts';

export type RankingShown = WallDefinition['ranking'];

export const RANKINGS_SHOWN: readonly RankingShown[] = ['全部名次', '前列', '仅进位'];

/** What names units on the wall and leaves only when it is ticked; a settings file may say either word. */
export const NAMED_THINGS = [
  { value: 'rankings', label: '单位排名' },
  { value: 'honours', label: '光荣榜' },
] as const;

export type NamedThing = (typeof NAMED_THINGS)[number]['value'];

/** Whether the office has ticked it. */
export function isNamed(named: readonly string[], thing: NamedThing): boolean {
  const label = NAMED_THINGS.find(({ value }) => value === thing)?.label;
  return named.some((word) => word === thing || word === label);
}

const LEAST_K = 3;
const PREFERENCE = '由本单位在“大屏发布”里选定';

/** How the office publishes; read by the page 大屏发布 and by `--publish`. */
export const PUBLISH_SETTINGS: readonly SettingDefinition[] = [
  {
    id: 'publish.k',
    label: '上屏文件里少于几人的格隐去',
    type: 'number',
    default: 5,
    unit: '人',
    source: '统计保密惯例，不得少于3人',
    dated: false,
    check: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= LEAST_K && value <= 100
        ? null
        : `应为不小于${LEAST_K}的整数`,
  },
  {
    id: 'publish.pages',
    label: '上屏的页，按播放次序（空为全部，在大屏发布里勾选）',
    type: 'words',
    default: [],
    source: PREFERENCE,
    dated: false,
  },
  {
    id: 'publish.named',
    label: '上屏的点名内容（光荣榜、单位排名）',
    type: 'words',
    default: [],
    source: '默认都不上屏，勾选后才上',
    dated: false,
    check: (value) => {
      const unknown = (typeof value === 'object' && value !== null ? value : []).find(
        (word) => !NAMED_THINGS.some(({ value: thing, label }) => word === thing || word === label),
      );
      return unknown === undefined ? null : `没有“${unknown}”这一项`;
    },
  },
  {
    id: 'publish.ranking',
    label: '综合排名在屏上显示',
    type: 'text',
    default: '全部名次',
    source: PREFERENCE,
    dated: false,
    check: (value) =>
      RANKINGS_SHOWN.some((shown) => shown === value) ? null : `应为${RANKINGS_SHOWN.join('、')}之一`,
  },
  {
    id: 'publish.unit_pages',
    label: '上屏文件带单位页（说到哪个单位，按编号调出）',
    type: 'switch',
    default: true,
    source: PREFERENCE,
    dated: false,
  },
  {
    id: 'publish.walk',
    label: '上屏文件带五年推演（五年走一遍）',
    type: 'switch',
    default: true,
    source: PREFERENCE,
    dated: false,
  },
  {
    id: 'publish.watermark',
    label: '大屏水印（空为不显示）',
    type: 'text',
    default: null,
    source: PREFERENCE,
    dated: false,
  },
  {
    id: 'publish.internal_line',
    label: '大屏边缘的内部资料提示（空为不显示）',
    type: 'text',
    default: null,
    source: PREFERENCE,
    dated: false,
  },
];
