import { LEVELS } from '#core/codes.ts';
import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import { readAgeMix, readEducationMix, type ReadMix } from './intake-mix.ts';

type Level = (typeof LEVELS)[number];

const NAMES: Readonly<Record<Level, string>> = {
  市级: 'city',
  县级: 'county',
  乡级: 'township',
  村级: 'village',
};

export interface IntakeIds {
  readonly level: string;
  readonly persons: string;
  readonly ages: string;
  readonly education: string;
}

/** Settings that say who comes to a level each year. */
export const INTAKE: readonly IntakeIds[] = LEVELS.map((level) => {
  const persons = `structure.intake_${NAMES[level]}`;
  return { level, persons, ages: `${persons}_ages`, education: `${persons}_education` };
});

export const OTHER_EXITS = 'structure.other_exits';
export const VARIATION = 'structure.projection_variation';

const OWN = '无默认，由本单位按用人计划填写';

const checkMix =
  <C>(read: (text: string) => ReadMix<C>) =>
  (value: SettingValue): string | null => {
    if (typeof value !== 'string' || value.trim() === '') return null;
    const mix = read(value);
    return 'error' in mix ? mix.error : null;
  };

const checkPersons = (value: SettingValue): string | null =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0)
    ? null
    : '每年补充人数应为不小于0的整数。';

/** Below 1, or nobody is left to be projected. */
const checkShare =
  (label: string) =>
  (value: SettingValue): string | null =>
    value === null || (typeof value === 'number' && value >= 0 && value < 1)
      ? null
      : `${label}应不小于0%、小于100%。`;

const intakeSettings = INTAKE.flatMap(({ level, persons, ages, education }): SettingDefinition[] => [
  {
    ...{ id: persons, label: `${level}每年补充人数`, type: 'number', default: null, unit: '人', source: OWN },
    ...{ dated: false, check: checkPersons },
  },
  {
    ...{ id: ages, label: `${level}补充人员年龄构成（如22-26:70，27-30:30）`, type: 'text', default: null },
    ...{ source: OWN, dated: false, check: checkMix(readAgeMix) },
  },
  {
    ...{ id: education, label: `${level}补充人员学历构成（如研究生:30，大学本科:70）`, type: 'text' },
    ...{ default: null, source: OWN, dated: false, check: checkMix(readEducationMix) },
  },
]);

/** What a projection supposes; without any, people only grow older and retire. */
export const projectionSettings: readonly SettingDefinition[] = [
  ...intakeSettings,
  {
    ...{
      id: OTHER_EXITS,
      label: '退休以外每年减员占比',
      type: 'share',
      default: null,
      unit: '%',
      source: OWN,
    },
    ...{ dated: false, check: checkShare('退休以外每年减员占比') },
  },
  {
    ...{ id: VARIATION, label: '推算范围：补充与其他减员上下浮动', type: 'share', default: 0.2, unit: '%' },
    ...{ source: '示例，可改', dated: false, check: checkShare('上下浮动') },
  },
];
