import type { SpreadFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { niceTicks, type Ticks } from '../nice-ticks.ts';
import { shortNames } from '../short-names.ts';
import { drillOfRow, markings, rowsWhere } from './objects.ts';
import { columnTexts, measured, nameOf, type Tone } from './rank-words.ts';

export interface SpreadDot extends Mark {
  readonly name: string;
  readonly tone: Tone;
  readonly value: number;
  readonly text: string;
  readonly rank: number | null;
}

export interface SpreadStrip {
  readonly label: string;
  /** From the least to the greatest. */
  readonly dots: readonly SpreadDot[];
  readonly middle: { readonly value: number; readonly text: string } | null;
  /** 缺2 */
  readonly missing: string;
}

export interface SpreadShape {
  readonly strips: readonly SpreadStrip[];
  readonly scale: Ticks;
  /** Dots that can be pointed at, strip by strip. */
  readonly marks: readonly SpreadDot[];
}

/** So many dots can be walked on; of more, only those that are named. */
const MOST_DOTS = 1500;

export function toSpread(spec: SpreadFigure, table: StatTable): SpreadShape {
  const drawn = drawnRows(spec, table);
  const markingOf = markings(spec.marked);
  const short = shortNames(drawn.map((row) => nameOf(row[spec.object])));
  const inStrips = spec.rows.flatMap(({ where }) => rowsWhere(drawn, where));
  const texts = columnTexts(
    inStrips.map((row) => measured(row, spec.value)),
    'score',
  );
  const middleTexts = columnTexts(
    inStrips.map((row) => measured(row, spec.middle?.measure ?? '')),
    'score',
  );
  const strips = spec.rows.map(({ label, where, missing }, row): SpreadStrip => {
    const rows = rowsWhere(drawn, where);
    const dots = rows.flatMap((each): readonly SpreadDot[] => {
      const value = measured(each, spec.value);
      if (value === null) return [];
      const object = nameOf(each[spec.object]);
      const [rank, { tone }] = [measured(each, spec.rank), markingOf(object)];
      return [
        {
          ...{ row, column: 0, value, rank, name: short(object), text: texts(value) },
          tone: rank === 1 && tone === 'grey' ? 'lead' : tone,
          label: `${object} ${label}`,
          details: [`${texts(value)}分`, ...(rank === null ? [] : [`第${rank}位`])],
          drill: drillOfRow(table, each, spec.value),
        },
      ];
    });
    const sorted = dots.sort((a, b) => a.value - b.value).map((dot, column) => ({ ...dot, column }));
    const middle = spec.middle ? measured(rows[0], spec.middle.measure) : null;
    return {
      ...{ label, dots: sorted, missing: missing > 0 ? `缺${missing}` : '' },
      middle:
        spec.middle && middle !== null
          ? { value: middle, text: `${spec.middle.label}${middleTexts(middle)}` }
          : null,
    };
  });
  const all = strips.flatMap(({ dots }) => dots);
  const low = all.reduce((least, { value }) => Math.min(least, value), spec.from);
  const high = all.reduce((most, { value }) => Math.max(most, value), spec.to);
  const marks = all.length > MOST_DOTS ? all.filter(({ tone }) => tone !== 'grey') : all;
  return { strips, marks, scale: niceTicks(low, high, 5) };
}

/** 云台市、东岭区 95.0; of three and more 云台市等3个 95.0; nothing where nobody is first. */
export function firstName({ dots }: SpreadStrip): string {
  const first = dots.filter(({ rank }) => rank === 1);
  const [one] = first;
  if (!one) return '';
  const names = first.map(({ name }) => name);
  return `${names.length > 2 ? `${one.name}等${names.length}个` : names.join('、')} ${one.text}`;
}
