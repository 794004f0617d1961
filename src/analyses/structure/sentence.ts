import { formatPoints, roundHalfUp } from '#core/format.ts';
import type { FindingPart } from '#core/finding.ts';
import type { CellRef, TableRow } from '#core/table.ts';

export const words = (text: string): FindingPart => ({ text });
export const told = (text: string): FindingPart => ({ text, told: true });

export function cell(table: string, where: TableRow, measure: string): CellRef {
  return { table, where, measure };
}

/** A number in a sentence, tied to the cell it was read from. */
export const figure = (text: string, ref: CellRef, isTold = false): FindingPart => ({
  text,
  cell: ref,
  ...(isTold ? { told: true } : {}),
});

export const scopeRow = (type: string, name: string, rest: TableRow = {}): TableRow => ({
  scope_type: type,
  scope: name,
  ...rest,
});
export const level = (name: string, rest: TableRow = {}): TableRow => scopeRow('层级', name, rest);
export const unit = (name: string, rest: TableRow = {}): TableRow => scopeRow('单位', name, rest);
export const whole = (rest: TableRow = {}): TableRow => scopeRow('全部', '全部', rest);

/** 10.5个百分点（相当于12人）: a difference of two shares, and how many people of the base that is. */
export function pointsAndPeople(
  difference: number,
  base: number,
  points: CellRef,
  people: CellRef = points,
): readonly FindingPart[] {
  const count = roundHalfUp(Math.abs(difference) * base, 0);
  return [
    figure(`${formatPoints(difference)}个百分点`, points),
    ...(count > 0 ? [words('（相当于'), figure(`${count}人`, people), words('）')] : []),
  ];
}

/** A sentence as the title of a figure: without its full stop. */
export function asTitle(parts: readonly FindingPart[]): readonly FindingPart[] {
  const last = parts[parts.length - 1];
  if (!last?.text.endsWith('。')) return parts;
  const text = last.text.slice(0, -1);
  return [...parts.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])];
}
