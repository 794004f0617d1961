import { findRow, type TableRow } from '#core/table.ts';
import type { UnitAnswers } from '../../analysis.ts';
import { unit } from '../sentence.ts';
import { MEAN_AGE, STANDING, STANDING_SHARES } from './standing-table.ts';

/** A unit's value among those of its level that have enough people. */
export interface Standing {
  readonly item: string;
  readonly measure: 'share' | 'mean';
  readonly row: TableRow;
  readonly value: number;
  /** Units compared, itself included. */
  readonly compared: number;
  /** Units of a lower, of the same (itself included) and of a higher value. */
  readonly lower: number;
  readonly same: number;
  readonly higher: number;
}

export interface StandingItem {
  readonly label: string;
  readonly about: string;
  readonly measure: 'share' | 'mean';
}

export const STANDING_ITEMS: readonly StandingItem[] = [
  ...STANDING_SHARES.map(({ label, about }) => ({ label, about, measure: 'share' as const })),
  { label: MEAN_AGE, about: '周岁', measure: 'mean' },
];

const numberIn = (row: TableRow | undefined, measure: string): number | null => {
  const value = row?.[measure];
  return typeof value === 'number' ? value : null;
};

/** Null where the unit has too few people of whom it is known. */
export function standingOf(answers: UnitAnswers, { label: item, measure }: StandingItem): Standing | null {
  const { name, peers } = answers.unit;
  const table = answers.table(STANDING);
  const row = findRow(table, unit(name, { item }));
  const value = numberIn(row, measure);
  if (!row || value === null) return null;
  const among = new Set(peers);
  const values = table.rows.flatMap((each) => {
    const isPeer = each['item'] === item && each['scope_type'] === '单位' && among.has(String(each['scope']));
    const found = isPeer ? numberIn(each, measure) : null;
    return found === null ? [] : [found];
  });
  return {
    ...{ item, measure, row, value, compared: values.length },
    lower: values.filter((other) => other < value).length,
    same: values.filter((other) => other === value).length,
    higher: values.filter((other) => other > value).length,
  };
}
