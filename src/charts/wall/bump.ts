import type { BumpFigure } from '#core/figure.ts';

import { type BumpLine, type BumpShape, toBump } from '../ranking/bump-marks.ts';
import { dotMark, type Ink, lineMark, pathMark, round, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { type Draw, drawing, LEAST, type RankingShown, type Room } from './room.ts';

const MOST_PERIODS = 8;

const isLead = ({ tone }: BumpLine): boolean => tone === 'lead';
const isRise = ({ tone, thick }: BumpLine): boolean => thick && tone !== 'grey';
const lastRank = ({ ranks }: BumpLine): number | null => ranks[ranks.length - 1] ?? null;

/** Who is named at the end of its line: everyone, those in front and rising, or only those rising. */
export function isNamed(line: BumpLine, shown: RankingShown): boolean {
  const rises = isRise(line) || line.risen !== null;
  if (shown === '全部名次') return true;
  return shown === '前列' ? rises || isLead(line) : rises;
}

function inkOf(line: BumpLine, shown: RankingShown): Ink {
  if (isRise(line)) return 'c-tenghuang';
  return isLead(line) && shown !== '仅进位' ? 'c-tenghuang' : 'ctx';
}

interface Places {
  readonly x: (period: number) => number;
  readonly y: (rank: number) => number;
  readonly first: number;
}

function curve(line: BumpLine, { x, y, first }: Places): string {
  let d = '';
  let before: readonly [number, number] | null = null;
  line.ranks.forEach((rank, period) => {
    if (period < first) return;
    if (rank === null) {
      before = null;
      return;
    }
    const at = [round(x(period)), round(y(rank))] as const;
    if (before === null) d += `M${at[0]} ${at[1]}`;
    else {
      const middle = round((before[0] + at[0]) / 2);
      d += `C${middle} ${before[1]} ${middle} ${at[1]} ${at[0]} ${at[1]}`;
    }
    before = at;
  });
  return d;
}

function lineMarks(line: BumpLine, places: Places, { u, ranking }: Room): WallMark[] {
  const { x, y, first } = places;
  const ink = inkOf(line, ranking);
  const thick = isRise(line);
  const width = (thick ? 7 : ink === 'ctx' ? 1.8 : 3) * u;
  const last = line.ranks.length - 1;
  return [
    pathMark(curve(line, places), { stroke: ink, width, opacity: thick || ink === 'ctx' ? 1 : 0.8 }),
    ...line.ranks.flatMap((rank, period): WallMark[] => {
      if (rank === null || period < first) return [];
      const at = [x(period), y(rank)] as const;
      if (!thick) return [dotMark(at, 5.5 * u, ink)];
      const text = period === last ? [] : [String(rank)];
      return [
        dotMark(at, 16.5 * u, ink),
        ...text.map((rankText) =>
          textMark(at, rankText, LEAST * u, 'on-accent', { anchor: 'middle', bold: true }),
        ),
      ];
    }),
  ];
}

function labels(shape: BumpShape, { y }: Places, at: number, room: Room, pitch: number): WallMark[] {
  const { u, width, ranking } = room;
  const counts = new Map<number, number>();
  return shape.lines.flatMap((line): WallMark[] => {
    const rank = lastRank(line);
    if (rank === null) return [];
    const tied = counts.get(rank) ?? 0;
    counts.set(rank, tied + 1);
    if (!isNamed(line, ranking)) return [];
    const height = y(rank) + tied * Math.min(pitch, 27 * u);
    const thick = isRise(line);
    const ink = inkOf(line, ranking);
    const size = (thick ? 26 : LEAST) * u;
    const rise = line.risen === null ? '' : `▲ ${line.risen}`;
    const riseRoom = rise === '' ? 0 : emWidth(rise) * LEAST * u + 10 * u;
    const name = fitEm(line.name, (width - at - 46 * u - riseRoom) / size);
    return [
      textMark([at + 30 * u, height], tied > 0 ? '' : String(rank), LEAST * u, 'text-3', { anchor: 'end' }),
      textMark([at + 42 * u, height], name, size, ink === 'ctx' ? 'text-2' : ink, { bold: thick }),
      ...(rise === ''
        ? []
        : [textMark([at + 52 * u + emWidth(name) * size, height], rise, LEAST * u, 'c-tenghuang')]),
    ];
  });
}

function axis(shape: BumpShape, { x, first }: Places, bottom: number, u: number): WallMark[] {
  let year = '';
  return shape.periods.flatMap((label, period): WallMark[] => {
    year = label.year === '' ? year : label.year;
    if (period < first) return [];
    const said = label.year === '' && period > first ? '' : year;
    return [
      lineMark([x(period), 6 * u, x(period), bottom], 'grid', 1.2 * u),
      textMark([x(period), bottom + 28 * u], said, LEAST * u, 'text-3', { anchor: 'middle' }),
      textMark([x(period), bottom + 58 * u], label.part, LEAST * u, 'text-2', { anchor: 'middle' }),
    ];
  });
}

/** Ranks over periods: rises and first places in 藤黄, everyone else grey, and only ▲. */
export const drawBump: Draw<BumpFigure> = (spec, tables, room) => {
  const table = tables[spec.table];
  if (!table) return null;
  const shape = toBump(spec, table);
  if (shape.lines.length === 0 || shape.periods.length < 2) return null;
  const { width, height, u } = room;
  const pitchOf = (n: number) => (height - 100 * u) / Math.max(1, n - 1);
  const least = room.ranking === '全部名次' ? 25 * u : 12 * u;
  const fits = Math.max(2, Math.floor((height - 100 * u) / least) + 1);
  const size = Math.min(shape.size, fits);
  const lines = shape.lines.filter((line) => (lastRank(line) ?? Infinity) <= size);
  const kept = { ...shape, lines };
  const names = lines.filter((line) => isNamed(line, room.ranking));
  const widest = Math.max(0, ...names.map(({ name, risen }) => emWidth(name) + (risen === null ? 0 : 3)));
  const labelRoom = Math.min(width * 0.4, widest * 25 * u + 60 * u);
  const parts = Math.max(...shape.periods.map(({ part }) => emWidth(part))) * LEAST * u;
  const years = Math.max(...shape.periods.map(({ year }) => emWidth(year))) * LEAST * u;
  const [left, right] = [Math.max(20 * u, parts / 2, years / 2 + 4 * u), width - labelRoom];
  const most = Math.max(2, Math.min(MOST_PERIODS, Math.floor((right - left) / (parts + 12 * u)) + 1));
  const first = Math.max(0, shape.periods.length - most);
  const steps = Math.max(1, shape.periods.length - 1 - first);
  const bottom = height - 82 * u;
  const places: Places = {
    x: (period) => left + ((period - first) / steps) * (right - left),
    y: (rank) => 20 * u + Math.min(size - 1, rank - 1) * ((bottom - 30 * u) / Math.max(1, size - 1)),
    first,
  };
  const order = [...lines].sort((a, b) => weight(a, room.ranking) - weight(b, room.ranking));
  const hidden = shape.lines.length - lines.length;
  return drawing(
    [
      ...axis(shape, places, bottom, u),
      ...order.flatMap((line) => lineMarks(line, places, room)),
      ...labels(kept, places, right + 14 * u, room, pitchOf(size)),
    ],
    hidden > 0 ? `另有${hidden}个` : null,
  );
};

const weight = (line: BumpLine, shown: RankingShown): number =>
  isRise(line) ? 2 : inkOf(line, shown) === 'ctx' ? 0 : 1;
