import type { StripsFigure } from '#core/figure.ts';

import { toStrips, type Strip } from '../strips-marks.ts';
import type { Tables } from '../tables.ts';
import type { Twin } from './shape.ts';

/** A line a unit, this one first, the mean last. */
export function stripsTwin(spec: StripsFigure, tables: Tables): Twin {
  const { strips } = toStrips(spec, tables);
  const cell = ({ dots }: Strip, unit: string) =>
    dots.find((dot) => dot.unit === unit)?.details.join('，') ?? '—';
  const units = [spec.unit, ...spec.peers.filter((peer) => peer !== spec.unit)];
  const rows = units.map((unit) => [unit, ...strips.map((strip) => cell(strip, unit))]);
  const means = ['参照', ...strips.map(({ mean }) => mean?.text ?? '—')];
  return { headings: ['单位', ...strips.map(({ label }) => label)], rows: [...rows, means] };
}
