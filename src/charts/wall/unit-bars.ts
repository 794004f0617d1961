import type { BulletFigure, ColumnsFigure, MarkedValue } from '#core/figure.ts';
import { formatShare } from '#core/format.ts';

import { boxMark, hatchMark, lineMark, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { type Draw, drawing, LEAST, type Room, type WallDrawing } from './room.ts';
import { markText, toUnitRows, type UnitRow, type UnitRows } from './unit-rows.ts';
import { isNumber, type Value } from './values.ts';

const SAME = 1e-9;
/** Few shares without a line stand large, one below the other. */
const FEW = 4;
const LEAST_PITCH = 27;

interface Lane {
  readonly left: number;
  readonly width: number;
  readonly pitch: number;
  readonly top: number;
  readonly most: number;
  readonly labels: number;
  readonly values: number;
  readonly fractions: number;
  readonly isBullet: boolean;
}

const shareText = (share: Value): string => (isNumber(share) ? formatShare(share) : '—');

function widthsOf(rows: readonly UnitRow[], width: number, u: number) {
  const widest = (texts: readonly string[]) => Math.max(...texts.map(emWidth)) * LEAST * u;
  return {
    labels: Math.min(width * 0.34, widest(rows.map(({ name }) => name)) + 12 * u),
    values: Math.max(...rows.map(({ share }) => emWidth(shareText(share)))) * 23 * u + 18 * u,
    fractions: widest(rows.map(({ fraction }) => fraction)) + 14 * u,
  };
}

function rowMarks(row: UnitRow, place: number, lane: Lane, mark: MarkedValue | null, u: number): WallMark[] {
  const y = lane.top + (place + 0.5) * lane.pitch;
  const left = lane.left + lane.labels;
  const room = lane.width - lane.labels - lane.values - lane.fractions;
  const thick = Math.min(22 * u, lane.pitch * 0.56);
  const isBelow = lane.isBullet && mark !== null && isNumber(row.share) && row.share < mark.value - SAME;
  const length = isNumber(row.share) ? Math.min(1, row.share / lane.most) * room : 0;
  const bar = [left, y - thick / 2, length, thick] as const;
  const right = lane.left + lane.width;
  const isKnown = isNumber(row.share);
  const name = fitEm(row.name, (lane.labels - 8 * u) / (LEAST * u));
  return [
    textMark([lane.left, y], name, LEAST * u, isKnown ? 'text-1' : 'text-3'),
    ...(lane.isBullet ? [boxMark([left, y - thick / 2, room, thick], 'sunken')] : []),
    ...(!isKnown
      ? [hatchMark([left, y - thick / 2, 44 * u, thick], u)]
      : row.share === 0
        ? []
        : [
            row.told
              ? boxMark(bar, 'accent')
              : isBelow
                ? boxMark(bar, 'ctx', { opacity: 0.35, edge: 'ctx', edgeWidth: 1.2 * u })
                : boxMark(bar, 'ctx'),
          ]),
    textMark([right - lane.fractions, y], shareText(row.share), 23 * u, isKnown ? 'text-1' : 'text-3', {
      anchor: 'end',
      bold: isKnown,
    }),
    textMark([right, y], row.fraction, LEAST * u, 'text-2', { anchor: 'end' }),
  ];
}

function line(mark: MarkedValue, lane: Lane, count: number, u: number): WallMark[] {
  const room = lane.width - lane.labels - lane.values - lane.fractions;
  const at = lane.left + lane.labels + Math.min(1, mark.value / lane.most) * room;
  const bottom = lane.top + count * lane.pitch;
  const text = markText(mark);
  const half = (emWidth(text) * LEAST * u) / 2;
  const x = Math.max(lane.left + half, Math.min(at, lane.left + lane.width - half));
  return [
    textMark([x, 13 * u], text, LEAST * u, 'text-1', { anchor: 'middle' }),
    lineMark(
      [at, 28 * u, at, bottom],
      'text-1',
      (lane.isBullet ? 2.4 : 1.6) * u,
      lane.isBullet ? null : `${5 * u} ${5 * u}`,
    ),
  ];
}

function drawRows({ rows, mark }: UnitRows, room: Room, isBullet: boolean): WallDrawing | null {
  const { width, height, u } = room;
  if (!rows.some(({ share }) => isNumber(share))) return null;
  const top = mark ? 32 * u : 0;
  const perLane = Math.max(1, Math.floor((height - top) / (LEAST_PITCH * u)));
  const lanes = Math.max(1, Math.min(Math.ceil(rows.length / perLane), Math.floor(width / (430 * u))));
  const shown = rows.slice(0, perLane * lanes);
  const each = Math.ceil(shown.length / lanes);
  const gap = 36 * u;
  const laneWidth = (width - gap * (lanes - 1)) / lanes;
  const shares = rows.flatMap(({ share }) => (isNumber(share) ? [share] : []));
  const most = isBullet ? 1 : Math.max(0.01, ...shares, mark?.value ?? 0);
  const marks = Array.from({ length: lanes }, (_, lane) => {
    const own = shown.slice(lane * each, (lane + 1) * each);
    const at: Lane = {
      ...{ left: lane * (laneWidth + gap), width: laneWidth, top, most, isBullet },
      ...{ pitch: Math.min(72 * u, (height - top) / each), ...widthsOf(shown, laneWidth, u) },
    };
    return [
      ...own.flatMap((row, place) => rowMarks(row, place, at, mark, u)),
      ...(mark ? line(mark, at, own.length, u) : []),
    ];
  });
  const left = rows.length - shown.length;
  return drawing(marks.flat(), left > 0 ? `另有${left}个单位` : null);
}

/** 年度90学时 77.7%: a name, a large share, a bar and what it is a share of. */
function drawFew({ rows }: UnitRows, { width, height, u }: Room): WallDrawing | null {
  const pitch = Math.min(150 * u, height / rows.length);
  const isLow = pitch < 92 * u;
  const marks = rows.flatMap((row, place): WallMark[] => {
    const y = place * pitch;
    const size = isLow ? 30 * u : 40 * u;
    const text = shareText(row.share);
    const room = (width - emWidth(text) * size - 20 * u) / (24 * u);
    const bar = y + (isLow ? 36 : 50) * u;
    return [
      textMark([0, y + (isLow ? 18 : 28) * u], fitEm(row.name, room), 24 * u, 'text-1'),
      textMark([width, y + (isLow ? 16 : 24) * u], text, size, 'text-1', {
        ...{ anchor: 'end', bold: true, display: true },
      }),
      boxMark([0, bar, width, 16 * u], 'sunken'),
      isNumber(row.share)
        ? boxMark([0, bar, row.share * width, 16 * u], 'c-shiqing')
        : hatchMark([0, bar, 48 * u, 16 * u], u),
      ...(isLow ? [] : [textMark([0, y + 86 * u], `${row.fraction}人`, LEAST * u, 'text-3')]),
    ];
  });
  return rows.length > 0 ? drawing(marks) : null;
}

export const drawBullet: Draw<BulletFigure> = (spec, tables, room) => {
  const unitRows = toUnitRows(spec, tables);
  const isFew = unitRows.mark === null && unitRows.rows.length <= FEW;
  return isFew ? drawFew(unitRows, room) : drawRows(unitRows, room, true);
};

/** Sorted bars against the mean. */
export const drawColumns: Draw<ColumnsFigure> = (spec, tables, room) =>
  drawRows(toUnitRows(spec, tables), room, false);
