import type { SpreadFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

import { toSpread } from '../ranking/spread-marks.ts';
import type { Twin } from './shape.ts';

/** A line an object, a column a strip; what a tick marks stands below. */
export function spreadTwin(spec: SpreadFigure, table: StatTable): Twin {
  const { strips } = toSpread(spec, table);
  const texts = strips.map(
    ({ label, dots }) => new Map(dots.map((dot) => [objectOf(dot.label, label), dot.text])),
  );
  const objects = [...new Set(texts.flatMap((strip) => [...strip.keys()].reverse()))];
  const rows = objects.map((object) => [object, ...texts.map((strip) => strip.get(object) ?? '缺')]);
  const { middle } = spec;
  const ticks = middle
    ? [[middle.label, ...strips.map((strip) => strip.middle?.text.slice(middle.label.length) ?? '—')]]
    : [];
  return {
    headings: ['', ...strips.map(({ label }) => label)],
    rows: objects.length > 0 ? [...rows, ...ticks] : [],
  };
}

const objectOf = (mark: string, strip: string): string => mark.slice(0, mark.length - strip.length - 1);
