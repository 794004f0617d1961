import type { SquareFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { drillOfRow } from '../ranking/objects.ts';
import { measured, nameOf, workedOutTexts } from '../ranking/rank-words.ts';
import { shortNames } from '../short-names.ts';

export interface SquareCell extends Mark {
  readonly value: number;
  readonly text: string;
  /** 0 the least of all values, 1 the greatest. */
  readonly place: number;
  /** Further from what is usual than is to be expected. */
  readonly deviates: boolean;
  readonly residual: number | null;
}

export interface SquareShape {
  readonly names: readonly string[];
  /** Only pairs of which there is a value. */
  readonly cells: readonly SquareCell[];
  readonly struck: boolean;
  /** Pairs without a value, those of the 45° line where it is struck out not among them. */
  readonly absent: readonly (readonly [row: number, column: number])[];
  /** 甲→乙 78分（高6.2分）, the furthest first. */
  readonly deviations: readonly string[];
}

export const DEVIATES = '明显偏离';

/** Rows are who gave, columns who received. */
export function toSquare(spec: SquareFigure, table: StatTable): SquareShape {
  const places = new Map(spec.names.map((name, place) => [name, place]));
  const struck = spec.diagonal === 'struck';
  const short = shortNames(spec.names);
  const found = drawnRows(spec, table).flatMap((row) => {
    const from = places.get(nameOf(row[spec.from]));
    const to = places.get(nameOf(row[spec.to]));
    const value = measured(row, spec.value);
    if (from === undefined || to === undefined || value === null || (struck && from === to)) return [];
    return [{ row, from, to, value, residual: spec.mark ? measured(row, spec.mark.measure) : null }];
  });
  const values = found.map(({ value }) => value);
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const texts = workedOutTexts(values);
  const residualTexts = workedOutTexts(found.map(({ residual }) => residual));
  const cells = found.map(({ row, from, to, value, residual }): SquareCell => {
    const deviates = residual !== null && Math.abs(residual) > (spec.mark?.beyond ?? Infinity);
    const [giver, taker] = [spec.names[from] ?? '', spec.names[to] ?? ''];
    return {
      ...{ row: from, column: to, value, residual, deviates, text: texts(value) },
      place: high > low ? (value - low) / (high - low) : 0.5,
      label: `${giver}→${taker}`,
      details: [
        `${texts(value)}分`,
        ...(deviates
          ? [`${DEVIATES}，较可解释的${residual > 0 ? '高' : '低'}${residualTexts(Math.abs(residual))}分`]
          : []),
      ],
      drill: drillOfRow(table, row, spec.value),
    };
  });
  const deviating = cells.filter(({ deviates }) => deviates);
  const given = new Set(cells.map(({ row, column }) => row * spec.names.length + column));
  const absent = spec.names.flatMap((_, row) =>
    spec.names.flatMap((_name, column) =>
      given.has(row * spec.names.length + column) || (struck && row === column)
        ? []
        : [[row, column] as const],
    ),
  );
  const furthest = [...deviating].sort((a, b) => Math.abs(b.residual ?? 0) - Math.abs(a.residual ?? 0));
  return {
    ...{ cells, struck, absent, names: spec.names.map(short) },
    deviations: furthest.map(({ row, column, text }) => {
      const [giver, taker] = [row, column].map((place) => short(spec.names[place] ?? ''));
      return `${giver ?? ''}→${taker ?? ''} ${text}分`;
    }),
  };
}
