import type { HonoursFigure } from '#core/figure.ts';

import { type Honour, toHonours } from '../ranking/honours-marks.ts';
import { boxMark, lineMark, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { type Draw, drawing, type Room } from './room.ts';

function lineMarks(honour: Honour, y: number, pitch: number, stamp: number, { width, u }: Room): WallMark[] {
  const box = [0, y - 18 * u, stamp, 36 * u] as const;
  const size = 25 * u;
  const who = fitEm(honour.name, (width * 0.34) / size);
  const whoRoom = emWidth(who) * size + 20 * u;
  const title = `${honour.title}${honour.times === '' ? '' : `（${honour.times}）`}`;
  return [
    honour.highest
      ? boxMark(box, 'c-tenghuang')
      : boxMark(box, null, { edge: 'c-tenghuang', edgeWidth: 1.4 * u, opacity: 0.75 }),
    textMark([stamp / 2, y], honour.level, 23 * u, honour.highest ? 'on-accent' : 'c-tenghuang', {
      ...{ anchor: 'middle', bold: true, display: true },
    }),
    textMark([stamp + 20 * u, y], fitEm(title, (width - stamp - 20 * u - whoRoom) / size), size, 'text-1'),
    textMark([width, y], who, size, honour.told ? 'c-tenghuang' : 'text-2', {
      ...{ anchor: 'end', bold: honour.told },
    }),
    lineMark([stamp + 20 * u, y + pitch / 2, width, y + pitch / 2], 'line', u),
  ];
}

/** Level stamp, honour, who has it; the first level is filled. */
export const drawHonours: Draw<HonoursFigure> = (spec, tables, room) => {
  const table = tables[spec.table];
  const honours = table ? toHonours(spec, table) : [];
  if (honours.length === 0) return null;
  const { height, u } = room;
  const fits = Math.max(1, Math.floor(height / (44 * u)));
  const shown = honours.slice(0, fits);
  const pitch = Math.min(64 * u, height / shown.length);
  const stamp = Math.max(...shown.map(({ level }) => emWidth(level))) * 23 * u + 28 * u;
  const left = honours.length - shown.length;
  return drawing(
    shown.flatMap((honour, place) => lineMarks(honour, (place + 0.5) * pitch, pitch, stamp, room)),
    left > 0 ? `另有${left}项` : null,
  );
};
