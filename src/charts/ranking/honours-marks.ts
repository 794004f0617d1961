import type { HonoursFigure } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { shortNames } from '../short-names.ts';
import { drillOfRow } from './objects.ts';
import { measured, nameOf } from './rank-words.ts';

export interface Honour extends Mark {
  readonly level: string;
  /** Of the first level: its stamp is filled. */
  readonly highest: boolean;
  readonly date: string;
  readonly title: string;
  /** 2项 where one line stands for several. */
  readonly times: string;
  readonly object: string;
  readonly name: string;
  readonly told: boolean;
}

/** By level, the newest first within each; what has no date comes last of its level. */
export function toHonours(spec: HonoursFigure, table: StatTable): readonly Honour[] {
  const placeOf = (row: TableRow) => {
    const place = spec.levels.indexOf(String(row[spec.level]));
    return place < 0 ? spec.levels.length : place;
  };
  const dateOf = (row: TableRow) => String(row[spec.date] ?? '');
  const ordered = [...drawnRows(spec, table)].sort(
    (a, b) => placeOf(a) - placeOf(b) || (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0),
  );
  const short = shortNames(ordered.map((row) => nameOf(row[spec.object])));
  return ordered.map((row, place): Honour => {
    const [level, title, object] = [spec.level, spec.honour, spec.object].map((dim) => nameOf(row[dim]));
    const count = measured(row, spec.count) ?? 1;
    const date = dateOf(row);
    return {
      ...{ row: place, column: 0, level: level ?? '', title: title ?? '', object: object ?? '' },
      ...{ date: date === '' ? '日期未填' : date, name: short(object ?? '') },
      highest: placeOf(row) === 0,
      times: count > 1 ? `${count}项` : '',
      told: spec.told.includes(object ?? ''),
      label: `${object ?? ''} ${title ?? ''}`,
      details: [[level, date].filter(Boolean).join('，'), ...(count > 1 ? [`${count}项`] : [])],
      drill: drillOfRow(table, row, spec.count),
    };
  });
}
