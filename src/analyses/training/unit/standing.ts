import type { TableRow } from '#core/table.ts';
import type { UnitAnswers } from '../../analysis.ts';
import { unit } from '../../structure/sentence.ts';
import { COVERED_ITEM, MET_ITEM, SHORT_ITEM, STANDING, standingRow } from './standing-table.ts';

export interface StandingItem {
  readonly label: string;
  readonly about: string;
  readonly measure: 'share' | 'mean';
}

export const STANDING_ITEMS: readonly StandingItem[] = [
  { label: COVERED_ITEM, about: '本年参训占在职', measure: 'share' },
  { label: MET_ITEM, about: '已达到占适用人数', measure: 'share' },
  { label: SHORT_ITEM, about: '学时，按适用人数平均', measure: 'mean' },
];

/** A unit's value among those of its level that are compared. */
export interface Standing {
  readonly item: StandingItem;
  readonly row: TableRow;
  readonly value: number;
  /** Units compared, itself included. */
  readonly compared: number;
  readonly lower: number;
  readonly higher: number;
  readonly same: number;
}

/** Null where the unit's value is not claimed. */
export function standingOf(answers: UnitAnswers, item: StandingItem): Standing | null {
  const { name, peers } = answers.unit;
  const { label, measure } = item;
  const row = standingRow(answers, unit(name, { item: label }));
  const value = row?.[measure];
  if (!row || typeof value !== 'number') return null;
  const among = new Set([...peers, name]);
  const values = answers.table(STANDING).rows.flatMap((each) => {
    const isPeer =
      each['item'] === label && each['scope_type'] === '单位' && among.has(String(each['scope']));
    const found = isPeer ? each[measure] : null;
    return typeof found === 'number' ? [found] : [];
  });
  return {
    ...{ item, row, value, compared: values.length },
    lower: values.filter((other) => other < value).length,
    higher: values.filter((other) => other > value).length,
    same: values.filter((other) => other === value).length,
  };
}
