export interface PrefilledColumn {
  /** Contract name. */
  readonly field: string;
  readonly label: string;
  /** By which a person is recognised: cannot be changed. */
  readonly locked: boolean;
  readonly choices?: readonly string[];
}

export interface PrefilledPlan {
  /** 人员花名册核对表 */
  readonly title: string;
  readonly unit: string;
  readonly period: string;
  readonly columns: readonly PrefilledColumn[];
  /** Last period's rows, in the order of the columns. */
  readonly rows: readonly (readonly string[])[];
  /** By which the returned table finds back to what was sent. */
  readonly marker: string;
}

/** Heading of the last column, where a unit says what became of a person. */
export const CHANGE_HEADING = '变动情况';

export const NO_CHANGE = '无变动';

export const CHANGES = [
  NO_CHANGE,
  '信息更正',
  '新增',
  '调出',
  '退休',
  '辞职',
  '开除',
  '死亡',
  '其他',
] as const;

/** First cell of the hidden sheet that holds the marker. */
export const PREFILLED_SHEET = 'zgj-prefilled';
