import { formatShareOf } from '#core/format.ts';
import type { FindingPart } from '#core/finding.ts';
import { cell, figure, unit, words } from '../sentence.ts';

interface UnitShare {
  readonly name: string;
  readonly n: number;
  readonly known: number;
}

/** More units of one share than these are counted, not named. */
const NAMED = 2;

/** ，最高的是平陵县委组织部（40.0%）: ties are 并列; nothing said of a single unit, or when none has any. */
export function highestUnits(units: readonly UnitShare[], table: string, rest = {}): readonly FindingPart[] {
  const share = ({ n, known }: UnitShare) => n / known;
  const highest = Math.max(0, ...units.map(share));
  const top = units.filter((one) => share(one) === highest);
  const [first] = top;
  if (units.length < 2 || highest === 0 || !first || top.length === units.length) return [];
  const names = top.slice(0, NAMED).map(({ name }) => name);
  const more = top.length > NAMED ? `等${top.length}个单位` : '';
  return [
    words(`，各单位中${names.join('、')}${more}${top.length > 1 ? '并列' : ''}最高（`),
    figure(
      formatShareOf(first.n, first.known).replace('（', '，').replace('）', ''),
      cell(table, unit(first.name, rest), 'n'),
    ),
    words('）'),
  ];
}
