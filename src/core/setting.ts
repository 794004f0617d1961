import type { IsoDate } from './month.ts';

/** A rule the office may change; declared by the module that owns it. */
export interface SettingDefinition {
  readonly id: string;
  readonly label: string;
  readonly type: 'number' | 'share' | 'text' | 'words' | 'switch';
  readonly default: SettingValue;
  readonly unit?: string;
  /** Where the default comes from, e.g. `干部教育培训工作条例第十四条`; 示例 for invented ones. */
  readonly source: string;
  /** True when the value applies from a date (a target of 2026), false for plain preferences. */
  readonly dated: boolean;
  /** What is wrong with a value of the right type, in a sentence for the person; null when nothing is. */
  readonly check?: (value: SettingValue) => string | null;
  /** Only for `words`: what its words switch off, one switch for each, on until it is named. */
  readonly switches?: readonly { readonly value: string; readonly label: string }[];
  /** Only for `share`: the share that it is a target of. */
  readonly target?: SettingTarget;
}

/** The share of some classes of a table taken together, e.g. of the bands up to 35. */
export interface SettingTarget {
  readonly table: string;
  readonly classes: readonly string[];
}

export type SettingValue = number | string | boolean | readonly string[] | null;

export interface DatedValue {
  readonly from: IsoDate;
  readonly value: SettingValue;
}

/** The file of contract.md, `settings.json`. */
export interface SettingsFile {
  readonly format: 1;
  readonly city?: string;
  readonly values: Readonly<Record<string, readonly DatedValue[]>>;
}
