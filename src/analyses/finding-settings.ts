import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import type { Answers, FindingDefinition } from './analysis.ts';

export const EXAMPLE = '示例，可改';
export const CUSTOM = '统计惯例，可改';

/** At nothing or below, every two shares would be told apart. */
const checkShare = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 && value < 1 ? null : '应大于0%、小于100%';

const checkPoints = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 && value < 1 ? null : '应大于0、小于100个百分点';

const checkNumber = (value: SettingValue): string | null =>
  typeof value === 'number' && value > 0 ? null : '应大于0';

export const checkWhole =
  (least: number) =>
  (value: SettingValue): string | null =>
    typeof value === 'number' && Number.isInteger(value) && value >= least
      ? null
      : `应为不小于${least}的整数`;

type Share = (id: string, label: string, value: number, source?: string) => SettingDefinition;
type Amount = (id: string, label: string, value: number, unit: string, source?: string) => SettingDefinition;

/** Settings of the findings of one analysis: from where on a condition counts as met. */
export interface FindingSettings {
  readonly share: Share;
  /** How far two shares are apart. */
  readonly points: Share;
  readonly whole: Amount;
  readonly amount: Amount;
  /** Which findings are not wanted. */
  readonly silenced: (label: string) => SettingDefinition;
}

export function findingSettingsOf(analysis: string): FindingSettings {
  const share =
    (unit: string, check: SettingDefinition['check']): Share =>
    (id, label, value, source = EXAMPLE) => ({
      ...{ id: `${analysis}.${id}`, label, type: 'share', default: value, unit, source },
      ...{ dated: false, check },
    });
  const amount =
    (check: SettingDefinition['check']): Amount =>
    (id, label, value, unit, source = EXAMPLE) => ({
      ...{ id: `${analysis}.${id}`, label, type: 'number', default: value, unit, source },
      ...{ dated: false, check },
    });
  return {
    share: share('%', checkShare),
    points: share('个百分点', checkPoints),
    whole: amount(checkWhole(1)),
    amount: amount(checkNumber),
    silenced: (label) => ({
      ...{ id: `${analysis}.silenced`, label, type: 'words', default: [], dated: false },
      source: '默认全部提示，由本单位选择',
    }),
  };
}

function isSilenced(answers: Answers, analysis: string, id: string): boolean {
  const ids = answers.setting(`${analysis}.silenced`);
  return Array.isArray(ids) && ids.includes(id);
}

/** The finding says nothing once the office has switched it off. */
export function unlessSilenced(analysis: string, definition: FindingDefinition): FindingDefinition {
  const find: FindingDefinition['find'] = (answers) =>
    isSilenced(answers, analysis, definition.id) ? null : definition.find(answers);
  return { ...definition, find };
}
