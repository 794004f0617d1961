import type { StripsFigure } from '#core/figure.ts';

import { type Strip, stripLevels, toStrips } from '../strips-marks.ts';
import { dotMark, lineMark, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { type Draw, drawing, LEAST, type Room } from './room.ts';

function stripMarks(strip: Strip, y: number, left: number, right: number, u: number): WallMark[] {
  const x = (place: number) => left + 12 * u + place * (right - left - 24 * u);
  const peers = strip.dots.filter(({ own }) => !own);
  const levels = stripLevels(
    peers.map(({ place }) => x(place)),
    1,
    10 * u,
  );
  const own = strip.dots.find((dot) => dot.own);
  return [
    lineMark([left, y, right, y], 'line', 1.6 * u),
    ...peers.map(({ place }, index) =>
      dotMark([x(place), y + (levels[index] ?? 0) * 4 * u], 7.5 * u, 'ctx', 'bg', u),
    ),
    ...(strip.mean
      ? [lineMark([x(strip.mean.place), y - 15 * u, x(strip.mean.place), y + 15 * u], 'text-1', 2.4 * u)]
      : []),
    ...(own ? [dotMark([x(own.place), y], 11 * u, 'c-shiqing')] : []),
  ];
}

function rowMarks(strip: Strip, place: number, pitch: number, labels: number, room: Room): WallMark[] {
  const { width, u } = room;
  const y = (place + 0.5) * pitch;
  const size = 25 * u;
  const isLow = pitch < 62 * u;
  const values = emWidth('100.0%') * 30 * u;
  const about = isLow ? '' : fitEm(strip.about, (labels - 12 * u) / (LEAST * u));
  return [
    textMark([0, y - (isLow ? 0 : 15 * u)], fitEm(strip.label, (labels - 12 * u) / size), size, 'text-1'),
    textMark([0, y + 16 * u], about, LEAST * u, 'text-3'),
    ...stripMarks(strip, y, labels, width - values - 16 * u, u),
    textMark([width, y - (isLow || strip.fraction === '' ? 0 : 14 * u)], strip.text, 30 * u, 'text-1', {
      ...{ anchor: 'end', bold: true },
    }),
    ...(isLow ? [] : [textMark([width, y + 18 * u], strip.fraction, LEAST * u, 'text-2', { anchor: 'end' })]),
  ];
}

/** One unit among its peers: a dot a unit, this one in 石青, nobody else named. */
export const drawStrips: Draw<StripsFigure> = (spec, tables, room) => {
  const strips = toStrips(spec, tables).strips.filter(({ dots }) => dots.length > 0);
  if (strips.length === 0) return null;
  const { width, height, u } = room;
  const fits = Math.max(1, Math.floor(height / (46 * u)));
  const shown = strips.slice(0, fits);
  const pitch = Math.min(112 * u, height / shown.length);
  const words = shown.flatMap(({ label, about }) => [emWidth(label) * 25, emWidth(about) * LEAST]);
  const labels = Math.min(width * 0.36, Math.max(...words) * u + 20 * u);
  const left = strips.length - shown.length;
  return drawing(
    shown.flatMap((strip, place) => rowMarks(strip, place, pitch, labels, room)),
    left > 0 ? `另有${left}项` : null,
  );
};
