import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import { checkWhole, EXAMPLE } from '../finding-settings.ts';

const NO_STANDARD = '无公开统一标准，由本单位设定';

const checkShare = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 && value <= 1 ? null : '应大于0%、不超过100%';

/** A single common letter would take in what nobody meant. */
const checkWords = (value: SettingValue): string | null => {
  const words = typeof value === 'object' && value !== null ? value : [];
  const short = words.find((word) => word.trim().length < 2);
  return short === undefined ? null : `“${short}”太短，至少写两个字`;
};

const target = (id: string, label: string, source: string): SettingDefinition => ({
  id: `training.${id}`,
  label,
  type: 'share',
  default: null,
  unit: '%',
  source,
  dated: true,
  check: checkShare,
});

const wordList = (id: string, label: string, word: string): SettingDefinition => ({
  id: `training.${id}`,
  label,
  type: 'words',
  default: [word],
  source: '类别按培训记录的写法，可改',
  dated: false,
  check: checkWords,
});

export const settings: readonly SettingDefinition[] = [
  target('coverage_target', '参训率目标', NO_STANDARD),
  {
    id: 'training.repeat_times',
    label: '一年内参训几次及以上算多头重复',
    type: 'number',
    default: 5,
    unit: '次',
    source: EXAMPLE,
    dated: false,
    check: checkWhole(2),
  },
  target('theory_share_target', '理论教育学时占比目标', `${NO_STANDARD}；只在设定后对照`),
  target('party_share_target', '党性教育学时占比目标', `${NO_STANDARD}；只在设定后对照`),
  wordList('theory_words', '类别含哪些字的算理论教育', '政治理论'),
  wordList('party_words', '类别含哪些字的算党性教育', '党性教育'),
  {
    id: 'training.min_base',
    label: '培训作比较所需的最少人数',
    type: 'number',
    default: 5,
    unit: '人',
    source: '统计惯例，可改',
    dated: false,
    check: checkWhole(1),
  },
];
