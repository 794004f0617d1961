import type { FindingPart } from '#core/finding.ts';
import { formatShareOf } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { differenceInterval } from '../../ranking/linkage/difference.ts';
import { THIRDS } from '../../ranking/linkage/thirds.ts';
import { cell, figure, words } from '../../structure/sentence.ts';
import { minBase } from '../settings.ts';
import { SHOWN } from '../tables/shown.ts';

/** An outcome in the first and in the last third. */
export interface Item {
  readonly item: string;
  readonly outcome: string;
  readonly first: TableRow;
  readonly last: TableRow;
  /** Share of the first third less that of the last. */
  readonly difference: number;
  /** What is certain of it: both ends of the interval on one side. */
  readonly says: 'linked' | 'inverted' | 'nothing';
}

const share = (row: TableRow) => ({ n: Number(row['n']), of: Number(row['people']) });

function toItem(item: string, rows: readonly TableRow[], least: number): Item | null {
  const of = (third: string) => rows.find((row) => row['third'] === third);
  const [first, last] = [of(THIRDS[0]), of(THIRDS[2])];
  if (!first || !last) return null;
  const had = rows.reduce((sum, { n }) => sum + Number(n), 0);
  const isFew = had < least || [first, last].some(({ people }) => Number(people) < least);
  const interval = isFew ? null : differenceInterval(share(first), share(last));
  if (!interval) return null;
  const says = interval.low > 0 ? 'linked' : interval.high < 0 ? 'inverted' : 'nothing';
  const difference = Number(first['share']) - Number(last['share']);
  return { item, outcome: String(first['outcome']), first, last, difference, says };
}

/** Outcomes of which enough people had one to say something, the clearest first. */
export function itemsOf(answers: Answers): readonly Item[] {
  const byItem = new Map<string, TableRow[]>();
  for (const row of answers.table(SHOWN).rows) {
    const item = String(row['item']);
    byItem.set(item, [...(byItem.get(item) ?? []), row]);
  }
  return [...byItem]
    .flatMap(([item, rows]) => toItem(item, rows, minBase(answers)) ?? [])
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/** 前三分之一35.8%; as what it is compared with 后三分之一的4.8% */
export const sayShare = (row: TableRow, isTold = false, of = ''): readonly FindingPart[] => [
  words(`${String(row['third'])}${of}`),
  figure(
    formatShareOf(Number(row['n']), Number(row['people'])),
    cell(SHOWN, { item: row['item'] ?? null, third: row['third'] ?? null }, 'share'),
    isTold,
  ),
];

export const sayCompared = (row: TableRow): readonly FindingPart[] => sayShare(row, false, '的');

/** 53/148人 */
export const fractionOf = (row: TableRow): string => `${String(row['n'])}/${String(row['people'])}人`;

/** ；另有2项也有关联 */
export function sayOthers(items: readonly Item[], also: string): readonly FindingPart[] {
  return items.length > 1 ? [words(`；另有${items.length - 1}项${also}`)] : [];
}
