import type { Draft, TableRange } from '#app/api.ts';

import { columnLetter } from './preview-window.ts';

/** Where heading and data of a table begin and end; rows 1-based, columns 0-based. */
export interface Edges {
  /** 0 while no heading was found. */
  readonly firstHeading: number;
  readonly lastHeading: number;
  /** null: to the end of the sheet. */
  readonly lastDataRow: number | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export type Edge = keyof Edges;

export function isColumnEdge(edge: Edge): edge is 'firstColumn' | 'lastColumn' {
  return edge === 'firstColumn' || edge === 'lastColumn';
}

/** Rows that a heading can have. */
const MOST_HEADINGS = 3;

export function edgesOf({ headerRows, range }: Pick<Draft, 'headerRows' | 'range'>): Edges {
  return {
    firstHeading: headerRows[0] ?? 0,
    lastHeading: headerRows[headerRows.length - 1] ?? 0,
    ...range,
  };
}

export interface Limits {
  /** Last row that can be seen. */
  readonly lastRow: number;
  readonly columnCount: number;
}

/**
 * The edges after one was moved to a row or column. The heading stays one to three rows above the data;
 * moving the end of the data below the last row seen means to the end of the sheet.
 */
export function moveEdge(edges: Edges, edge: Edge, to: number, { lastRow, columnCount }: Limits): Edges {
  const column = clamp(to, 0, columnCount - 1);
  switch (edge) {
    case 'firstHeading': {
      const firstHeading = clamp(to, 1, lastRow);
      const lastHeading = clamp(edges.lastHeading, firstHeading, firstHeading + MOST_HEADINGS - 1);
      return withHeading(edges, firstHeading, lastHeading);
    }
    case 'lastHeading': {
      const lastHeading = clamp(to, 1, lastRow);
      const firstHeading = clamp(
        edges.firstHeading || lastHeading,
        lastHeading - MOST_HEADINGS + 1,
        lastHeading,
      );
      return withHeading(edges, firstHeading, lastHeading);
    }
    case 'lastDataRow':
      return { ...edges, lastDataRow: to > lastRow ? null : Math.max(to, edges.lastHeading + 1) };
    case 'firstColumn':
      return { ...edges, firstColumn: Math.min(column, edges.lastColumn) };
    case 'lastColumn':
      return { ...edges, lastColumn: Math.max(column, edges.firstColumn) };
  }
}

function withHeading(edges: Edges, firstHeading: number, lastHeading: number): Edges {
  const { lastDataRow } = edges;
  const isCovered = lastDataRow !== null && lastDataRow <= lastHeading;
  return { ...edges, firstHeading, lastHeading, lastDataRow: isCovered ? null : lastDataRow };
}

/** Where an edge stands for an arrow key that moves it from the end of the sheet. */
export function placeOf(edges: Edges, edge: Edge, { lastRow }: Limits): number {
  return edges[edge] ?? lastRow + 1;
}

export interface EdgeChange {
  readonly headerRows: readonly number[] | null;
  readonly range: TableRange | null;
}

/** What to tell the session: the heading, the range, or both. */
export function changeOf(draft: Pick<Draft, 'headerRows' | 'range'>, edges: Edges): EdgeChange {
  const before = edgesOf(draft);
  const { firstHeading, lastHeading, lastDataRow, firstColumn, lastColumn } = edges;
  const isHeading = firstHeading !== before.firstHeading || lastHeading !== before.lastHeading;
  const isRange =
    lastDataRow !== before.lastDataRow ||
    firstColumn !== before.firstColumn ||
    lastColumn !== before.lastColumn;
  return {
    headerRows: isHeading
      ? Array.from({ length: lastHeading - firstHeading + 1 }, (_, index) => firstHeading + index)
      : null,
    range: isRange ? { lastDataRow, firstColumn, lastColumn } : null,
  };
}

export const EDGE_LABELS: Readonly<Record<Edge, string>> = {
  firstHeading: '表头首行',
  lastHeading: '表头末行',
  lastDataRow: '数据末行',
  firstColumn: '首列',
  lastColumn: '末列',
};

/** What is announced while an edge moves. */
export function edgeText(edges: Edges, edge: Edge): string {
  if (isColumnEdge(edge)) return `${columnLetter(edges[edge])}列`;
  const row = edges[edge];
  if (row === null) return '到最后一行';
  return row === 0 ? '没有' : `第${row}行`;
}

/** How far an arrow key moves an edge; 0 for other keys. */
export function stepOfKey(edge: Edge, key: string): number {
  const isColumn = isColumnEdge(edge);
  if (key === (isColumn ? 'ArrowLeft' : 'ArrowUp')) return -1;
  return key === (isColumn ? 'ArrowRight' : 'ArrowDown') ? 1 : 0;
}

/** Column letters back to a place: A → 0, AA → 26; null when it is no column. */
export function columnOfLetter(text: string): number | null {
  const letters = text.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(letters)) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Heading, data, or outside of the table. */
export function partOf(edges: Edges, row: number, column: number): 'heading' | 'data' | 'outside' {
  const { firstHeading, lastHeading, lastDataRow, firstColumn, lastColumn } = edges;
  if (firstHeading === 0 || row < firstHeading || column < firstColumn || column > lastColumn)
    return 'outside';
  if (row <= lastHeading) return 'heading';
  return lastDataRow === null || row <= lastDataRow ? 'data' : 'outside';
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
