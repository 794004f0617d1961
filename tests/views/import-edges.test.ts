import { describe, expect, it } from 'vitest';

import {
  changeOf,
  columnOfLetter,
  edgesOf,
  edgeText,
  moveEdge,
  partOf,
  placeOf,
  stepOfKey,
  type Edges,
} from '#views/import/preview-edges.ts';

const draft = { headerRows: [3], range: { lastDataRow: null, firstColumn: 0, lastColumn: 12 } };
const limits = { lastRow: 8, columnCount: 13 };
const edges = edgesOf(draft);
const move = (from: Edges, edge: keyof Edges, to: number): Edges => moveEdge(from, edge, to, limits);

describe('the edges of a table', () => {
  it('begin as they were recognised', () => {
    expect(edges).toEqual({
      firstHeading: 3,
      lastHeading: 3,
      lastDataRow: null,
      firstColumn: 0,
      lastColumn: 12,
    });
    expect(edgesOf({ ...draft, headerRows: [] }).firstHeading).toBe(0);
  });

  it('keep the heading one to three rows high', () => {
    expect(move(edges, 'lastHeading', 5)).toMatchObject({ firstHeading: 3, lastHeading: 5 });
    expect(move(edges, 'lastHeading', 7)).toMatchObject({ firstHeading: 5, lastHeading: 7 });
    expect(move(edges, 'firstHeading', 6)).toMatchObject({ firstHeading: 6, lastHeading: 6 });
    expect(move(edges, 'firstHeading', -4)).toMatchObject({ firstHeading: 1, lastHeading: 3 });
  });

  it('give a heading to a sheet that had none', () => {
    const none = edgesOf({ ...draft, headerRows: [] });
    expect(move(none, 'lastHeading', 2)).toMatchObject({ firstHeading: 2, lastHeading: 2 });
  });

  it('end the data below the heading, or at the end of the sheet when moved past what is seen', () => {
    expect(move(edges, 'lastDataRow', 2).lastDataRow).toBe(4);
    expect(move(edges, 'lastDataRow', 8).lastDataRow).toBe(8);
    expect(move(edges, 'lastDataRow', 9).lastDataRow).toBeNull();
    expect(placeOf(edges, 'lastDataRow', limits)).toBe(9);
  });

  it('forget an end of the data that the heading moved over', () => {
    const short = move(edges, 'lastDataRow', 5);
    expect(move(short, 'firstHeading', 5).lastDataRow).toBeNull();
    expect(move(short, 'firstHeading', 4).lastDataRow).toBe(5);
  });

  it('never cross in the columns', () => {
    expect(move(edges, 'firstColumn', 40).firstColumn).toBe(12);
    expect(move(move(edges, 'firstColumn', 4), 'lastColumn', 2).lastColumn).toBe(4);
  });

  it('tell only what changed', () => {
    expect(changeOf(draft, edges)).toEqual({ headerRows: null, range: null });
    expect(changeOf(draft, move(edges, 'lastHeading', 4))).toEqual({ headerRows: [3, 4], range: null });
    expect(changeOf(draft, move(edges, 'lastColumn', 9))).toEqual({
      headerRows: null,
      range: { lastDataRow: null, firstColumn: 0, lastColumn: 9 },
    });
  });

  it('say where they are', () => {
    expect(edgeText(edges, 'firstHeading')).toBe('第3行');
    expect(edgeText(edges, 'lastDataRow')).toBe('到最后一行');
    expect(edgeText(edges, 'lastColumn')).toBe('M列');
  });

  it('follow the arrows of their own direction only', () => {
    expect([stepOfKey('lastDataRow', 'ArrowUp'), stepOfKey('lastDataRow', 'ArrowLeft')]).toEqual([-1, 0]);
    expect([stepOfKey('lastColumn', 'ArrowRight'), stepOfKey('lastColumn', 'ArrowDown')]).toEqual([1, 0]);
  });

  it('tell heading, data and what lies outside', () => {
    const short = move(move(edges, 'lastDataRow', 6), 'firstColumn', 1);
    expect([1, 3, 4, 6, 7].map((row) => partOf(short, row, 1))).toEqual([
      'outside',
      'heading',
      'data',
      'data',
      'outside',
    ]);
    expect(partOf(short, 4, 0)).toBe('outside');
  });

  it('read column letters as a spreadsheet writes them', () => {
    expect(['A', 'z', ' aa ', 'GJH'].map(columnOfLetter)).toEqual([0, 25, 26, 4999]);
    expect(['', '3', 'ABCD', '列'].map(columnOfLetter)).toEqual([null, null, null, null]);
  });
});
