import type { RankCourse, RanksFigure } from '#core/figure.ts';

import type { Tables } from '../tables.ts';
import { rowsWhere } from './objects.ts';
import { measured, nameOf } from './rank-words.ts';

/** A course drawn small, in a box of 96 × 20. */
export interface Course {
  readonly path: string;
  /** Where its last value stands; null where the last period has none. */
  readonly end: { readonly x: number; readonly y: number } | null;
  /** Values by period, in words for the twin and for those who do not see. */
  readonly values: readonly (number | null)[];
}

export const COURSE_WIDTH = 96;
export const COURSE_HEIGHT = 20;
const EDGE = 4;

const NONE = () => null;

/** Courses of all objects on one scale; the better is higher. */
export function courseOf({ course, object }: RanksFigure, tables: Tables): (object: string) => Course | null {
  const table = course ? tables[course.table] : undefined;
  if (!course || !table) return NONE;
  const places = new Map(course.xs.map((x, place) => [x, place]));
  const found = new Map<string, (number | null)[]>();
  let [low, high] = [Infinity, -Infinity];
  for (const row of rowsWhere(table.rows, course.where)) {
    const place = places.get(nameOf(row[course.x]));
    const value = measured(row, course.value);
    if (place === undefined || value === null) continue;
    const name = nameOf(row[object]);
    let values = found.get(name);
    if (!values) found.set(name, (values = course.xs.map(() => null)));
    values[place] = value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return (name) => {
    const values = found.get(name);
    return values ? toCourse(values, course, low, high) : null;
  };
}

function toCourse(
  values: readonly (number | null)[],
  { format }: RankCourse,
  low: number,
  high: number,
): Course {
  const steps = Math.max(1, values.length - 1);
  const at = (value: number, place: number) => {
    const share = high > low ? (value - low) / (high - low) : 0.5;
    const down = format === 'rank' ? share : 1 - share;
    return {
      x: toTenths(EDGE + (place / steps) * (COURSE_WIDTH - 2 * EDGE)),
      y: toTenths(EDGE + down * (COURSE_HEIGHT - 2 * EDGE)),
    };
  };
  let path = '';
  let isOpen = false;
  values.forEach((value, place) => {
    if (value !== null) {
      const { x, y } = at(value, place);
      // A value between two gaps is a short stroke.
      path += isOpen ? `L${x} ${y}` : `M${x} ${y}h0.1`;
    }
    isOpen = value !== null;
  });
  const last = values[values.length - 1] ?? null;
  return { path, end: last === null ? null : at(last, values.length - 1), values };
}

const toTenths = (pixels: number): number => Math.round(pixels * 10) / 10;
