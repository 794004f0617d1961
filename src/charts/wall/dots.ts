import type { BarsFigure, DotsFigure } from '#core/figure.ts';
import { formatCount, formatShare } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Tables } from '../tables.ts';
import { boxMark, dotMark, hatchMark, type Ink, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { type Draw, drawing, LEAST, type Room, type WallDrawing } from './room.ts';
import { isNumber, type Value, valueAt } from './values.ts';

const MOST_DOTS = 800;
const REST = '其他';
const CATEGORIES: readonly Ink[] = ['ctx', 'c-shilv', 'c-shiqing', 'c-tenghuang', 'c-zheshi', 'c-yanzhi'];
const CHIP = '✓已核准公布';

export interface KeyLine {
  readonly name: string;
  readonly count: Value;
  readonly share: Value;
  readonly told: boolean;
  readonly ink: Ink;
  /** 其他, and what has no colour left. */
  readonly hollow: boolean;
  readonly approved: boolean;
}

/** Longest first, 其他 and what is kept back after the named ones, what is told last. */
export function toKey(spec: BarsFigure | DotsFigure, table: StatTable, room: Room): readonly KeyLine[] {
  const rows = drawnRows(spec, table).filter((row) => valueAt(table, row, spec.value) !== 0);
  const nameOf = (row: TableRow) => String(row[spec.category] ?? '未填');
  const classOf = (row: TableRow): number => {
    if (spec.told.includes(nameOf(row))) return 3;
    if (!isNumber(valueAt(table, row, spec.value))) return 2;
    return nameOf(row) === REST ? 1 : 0;
  };
  const size = (row: TableRow) => Number(row[spec.value] ?? 0);
  const inOrder = spec.form === 'bars' && spec.inOrder === true;
  const sorted = inOrder ? rows : [...rows].sort((a, b) => classOf(a) - classOf(b) || size(b) - size(a));
  let colours = 0;
  return sorted.map((row): KeyLine => {
    const told = classOf(row) === 3;
    const named = classOf(row) === 0;
    const ink = told ? 'accent' : ((named ? CATEGORIES[colours] : undefined) ?? 'ctx');
    if (named) colours += 1;
    return {
      ...{ name: nameOf(row), told, ink, hollow: !told && (!named || colours > CATEGORIES.length) },
      count: valueAt(table, row, spec.value),
      share: valueAt(table, row, spec.share),
      approved: room.isApproved(table.id, row, spec.value),
    };
  });
}

function keyMarks(
  line: KeyLine,
  y: number,
  { width, u }: Room,
  columns: readonly [number, number],
): WallMark[] {
  const size = 24 * u;
  const ink: Ink = line.told ? 'accent-text' : 'text-2';
  const count = isNumber(line.count) ? `${formatCount(line.count)}人` : '—';
  const share = isNumber(line.share) ? formatShare(line.share) : '—';
  const [shareRoom, countRoom] = columns;
  const room = width - shareRoom - countRoom - 36 * u - (line.approved ? 150 * u : 0);
  const name = fitEm(line.name, Math.max(2, room / size));
  const at = 28 * u + emWidth(name) * size + 18 * u;
  const chip = emWidth(CHIP) * LEAST * u + 20 * u;
  return [
    isNumber(line.count)
      ? dotMark([9 * u, y], 8 * u, line.hollow ? null : line.ink, line.hollow ? 'text-3' : null, 2 * u)
      : hatchMark([u, y - 8 * u, 16 * u, 16 * u], u),
    textMark([28 * u, y], name, size, ink, { bold: line.told }),
    ...(line.approved
      ? [
          boxMark([at, y - 15 * u, chip, 30 * u], null, {
            edge: 'line-strong',
            edgeWidth: u,
            radius: 15 * u,
          }),
          textMark([at + chip / 2, y], CHIP, LEAST * u, 'text-2', { anchor: 'middle' }),
        ]
      : []),
    textMark([width - shareRoom, y], count, size, line.told ? 'accent-text' : 'text-1', {
      ...{ anchor: 'end', bold: true },
    }),
    textMark([width, y], share, size, ink, { anchor: 'end', bold: line.told }),
  ];
}

/** The widest pitch with which all dots stay within the room. */
function pitchOf(count: number, width: number, height: number, most: number): number {
  for (let pitch = most; pitch > 2; pitch -= 0.25) {
    const across = Math.floor(width / pitch);
    if (across > 0 && Math.ceil(count / across) * pitch <= height) return pitch;
  }
  return 0;
}

function dotField(key: readonly KeyLine[], width: number, pitch: number): WallMark[] {
  const across = Math.max(1, Math.floor(width / pitch));
  const step = width / across;
  const marks: WallMark[] = [];
  let place = 0;
  for (const { count, ink, told, hollow } of key) {
    for (let n = 0; n < (isNumber(count) ? count : 0); n += 1, place += 1) {
      const at = [((place % across) + 0.5) * step, (Math.floor(place / across) + 0.5) * pitch] as const;
      const r = pitch * (told ? 0.46 : 0.36);
      marks.push(hollow ? dotMark(at, r * 0.9, null, 'text-3', r * 0.22) : dotMark(at, r, ink));
    }
  }
  return marks;
}

function barField(key: readonly KeyLine[], { width, u }: Room, pitch: number): WallMark[] {
  const most = Math.max(1, ...key.map(({ count }) => (isNumber(count) ? count : 0)));
  return key.flatMap(({ count, told }, place) => {
    const y = place * pitch + 32 * u;
    const thick = Math.min(16 * u, pitch - 40 * u);
    if (thick < 5 * u) return [];
    return isNumber(count)
      ? [
          boxMark([0, y, width, thick], 'sunken'),
          boxMark([0, y, (count / most) * width, thick], told ? 'accent' : 'c-shiqing'),
        ]
      : [hatchMark([0, y, 48 * u, thick], u)];
  });
}

function columnsOf(key: readonly KeyLine[], u: number): readonly [number, number] {
  const size = 24 * u;
  const widest = (texts: readonly string[]) => Math.max(...texts.map(emWidth)) * size + 16 * u;
  return [
    widest(key.map(({ share }) => (isNumber(share) ? formatShare(share) : '—'))),
    widest(key.map(({ count }) => (isNumber(count) ? `${formatCount(count)}人` : '—'))),
  ];
}

function asBars(key: readonly KeyLine[], room: Room): WallDrawing {
  const { height, u } = room;
  const fits = Math.max(1, Math.floor(height / (34 * u)));
  const shown = key.slice(0, fits);
  const pitch = Math.min(72 * u, height / shown.length);
  const columns = columnsOf(shown, u);
  const lines = shown.flatMap((line, place) => keyMarks(line, place * pitch + 16 * u, room, columns));
  const left = key.length - shown.length;
  return drawing([...barField(shown, room, pitch), ...lines], left > 0 ? `另有${left}类` : null);
}

function keyOf(spec: BarsFigure | DotsFigure, tables: Tables, room: Room): readonly KeyLine[] {
  const table = tables[spec.table];
  return table ? toKey(spec, table, room) : [];
}

/** One dot a person above a table of classes; of very many people bars. */
export const drawDots: Draw<DotsFigure> = (spec, tables, room) => {
  const key = keyOf(spec, tables, room);
  const { width, height, u } = room;
  const people = key.reduce((sum, { count }) => sum + (isNumber(count) ? count : 0), 0);
  if (people === 0) return null;
  const line = Math.max(31 * u, Math.min(39 * u, (height * 0.5) / key.length));
  const field = height - key.length * line - 16 * u;
  const pitch = pitchOf(people, width, field, 26 * u);
  if (people > MOST_DOTS || pitch < 8 * u) return asBars(key, room);
  const across = Math.max(1, Math.floor(width / pitch));
  const top = Math.ceil(people / across) * pitch + 16 * u;
  const columns = columnsOf(key, u);
  const pitchKey = Math.min(42 * u, (height - top) / key.length);
  return drawing([
    ...dotField(key, width, pitch),
    ...key.flatMap((each, place) => keyMarks(each, top + (place + 0.5) * pitchKey, room, columns)),
  ]);
};

export const drawBars: Draw<BarsFigure> = (spec, tables, room) => {
  const key = keyOf(spec, tables, room);
  return key.length > 0 ? asBars(key, room) : null;
};
