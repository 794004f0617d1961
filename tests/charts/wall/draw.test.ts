import { describe, expect, it } from 'vitest';
import { drawOnWall, needOf } from '#charts/wall/draw.ts';
import type { TextMark, WallMark } from '#charts/wall/marks.ts';
import { emWidth } from '#charts/wall/measure.ts';
import type { Room } from '#charts/wall/room.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import { wallSnapshot } from '../../fixtures/wall-snapshot.ts';

const room = (width: number, height: number, u = 1): Room => ({
  ...{ width: width * u, height: height * u, u, ranking: '全部名次', isApproved: () => false },
});
const THIRTY = Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? `云${n}县` : `经济技术开发第${n}区`)).map(
  (name) => `${name}委组织部`,
);
const texts = (marks: readonly WallMark[]): readonly TextMark[] =>
  marks.filter((mark): mark is TextMark => mark.kind === 'text' && mark.text !== '');

function everyFigure(units?: readonly string[]) {
  const { pages, units: own, tables } = wallSnapshot(units);
  const figures = [...pages, ...own.slice(0, 1)].flatMap((page) => page.figures);
  return { figures, tables };
}

/** Every number of the tables kept back. */
function keptBack(tables: Readonly<Record<string, StatTable>>): Readonly<Record<string, StatTable>> {
  return Object.fromEntries(
    Object.entries(tables).map(([id, table]) => [
      id,
      {
        ...table,
        rows: table.rows.map((row, place) =>
          place % 2 === 0
            ? row
            : { ...row, ...Object.fromEntries(table.measures.map((name) => [name, null])) },
        ),
        hidden: table.rows.flatMap((_, row) => (row % 2 === 0 ? [] : [{ row, measures: table.measures }])),
      },
    ]),
  );
}

const CASES = everyFigure().figures.map((spec) => [spec.form, spec] as const);

describe('what a wall draws of a figure', () => {
  it('covers every form that the wall pages of the product use', () => {
    expect(new Set(CASES.map(([form]) => form)).size).toBe(12);
  });

  it.each(CASES)('%s keeps all text at 22u or more and inside its room', (_, spec) => {
    const need = needOf(spec);
    for (const units of [undefined, THIRTY]) {
      const { figures, tables } = everyFigure(units);
      const own = figures.find(({ id }) => id === spec.id) ?? spec;
      for (const u of [0.71, 1, 2]) {
        const space = room(Math.max(560, need.leastWidth), Math.max(420, need.leastHeight), u);
        const drawn = drawOnWall(own, tables, space);
        expect(drawn).not.toBeNull();
        for (const { x, y, text, size, anchor } of texts(drawn?.marks ?? [])) {
          expect(size).toBeGreaterThanOrEqual(22 * u - 0.001);
          const width = emWidth(text) * size;
          const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
          expect([text, left > -12 * u, left + width < space.width + 12 * u]).toEqual([text, true, true]);
          expect([text, y > 0, y < space.height + 4 * u]).toEqual([text, true, true]);
        }
      }
    }
  });

  it.each(CASES)('%s says no number where the file keeps it back', (_, spec) => {
    const { tables } = everyFigure();
    const drawn = drawOnWall(spec, keptBack(tables), room(700, 500));
    if (!drawn) return;
    const said = texts(drawn.marks).map(({ text }) => text);
    expect(said.join()).not.toMatch(/NaN|null|undefined/);
    if (spec.form === 'columns' || spec.form === 'bullet' || spec.form === 'matrix') {
      expect(said).toContain('—');
      expect(drawn.marks.some((mark) => mark.kind === 'box' && mark.hatched)).toBe(true);
    }
  });

  it('tells how many units it has no room for', () => {
    const { figures, tables } = everyFigure(THIRTY);
    const bars = figures.find(({ form }) => form === 'columns');
    expect(bars && drawOnWall(bars, tables, room(420, 300))?.left).toBe('另有19个单位');
    expect(bars && drawOnWall(bars, tables, room(1000, 420))?.left).toBeNull();
  });

  it('never marks a fall, and names only who rises where the wall is set so', () => {
    const { figures, tables } = everyFigure();
    const bump = figures.find(({ form }) => form === 'bump');
    const named = (ranking: Room['ranking']) =>
      texts((bump && drawOnWall(bump, tables, { ...room(800, 500), ranking })?.marks) ?? []).map(
        ({ text }) => text,
      );
    expect(named('全部名次').join()).not.toContain('▼');
    expect(named('全部名次')).toContain('望川县');
    expect(named('仅进位')).not.toContain('望川县');
    expect(named('仅进位')).toContain('东岭区');
  });

  it('outlines a unit below the required line instead of colouring it', () => {
    const { figures, tables } = everyFigure();
    const bullet = figures.find(({ form }) => form === 'bullet');
    const boxes = ((bullet && drawOnWall(bullet, tables, room(560, 420))?.marks) ?? []).flatMap((mark) =>
      mark.kind === 'box' ? [mark] : [],
    );
    expect(boxes.some(({ edge, opacity }) => edge === 'ctx' && opacity < 1)).toBe(true);
    expect(boxes.some(({ fill }) => fill === 'accent')).toBe(false);
  });

  it('draws nothing of a form that walls have no room for', () => {
    const spec = { ...CASES[0]?.[1], form: 'sheet', rows: [], columns: [] } as unknown as FigureSpec;
    expect(drawOnWall(spec, {}, room(500, 400))).toBeNull();
  });
});
