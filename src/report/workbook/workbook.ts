import type { StyleName } from './styles.ts';

/** Text never becomes a formula. `null` is a blank cell. */
export type CellContent = string | number | null;

export interface StyledCell {
  readonly value: CellContent;
  readonly style: StyleName;
}

/** A bare content takes the style of its row, else of its column. */
export type Cell = CellContent | StyledCell;

export interface Row {
  readonly cells: readonly Cell[];
  readonly style?: StyleName;
  /** In points; without one the program that opens the file fits the row to its text. */
  readonly height?: number;
}

export interface Column {
  /** In half-width characters; a Chinese character takes two. */
  readonly width: number;
  readonly style?: StyleName;
  /** For the cells below the last row, which are not in the file. */
  readonly styleBelow?: StyleName;
  readonly hidden?: boolean;
}

/** 1-based inclusive rows, 0-based inclusive columns. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A drop-down. What is not in it is refused when `strict`, otherwise asked about. */
export interface ChoiceList {
  readonly range: CellRange;
  readonly values: readonly string[];
  readonly strict?: boolean;
}

/** A message shown beside a cell while it is selected. */
export interface CellHint {
  readonly range: CellRange;
  readonly title: string;
  readonly text: string;
}

export interface PageSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Shrinks the sheet to one page; otherwise only its width. */
  readonly onePage?: boolean;
  readonly pageNumbers?: boolean;
  /** A4 when absent. */
  readonly paper?: 'A4' | 'A3';
  /** At the head of every page. */
  readonly header?: string;
  /** Beside the page number. */
  readonly footer?: { readonly left: string; readonly right: string };
}

/** A cell that leads to another sheet of the workbook, by its place among them. */
export interface SheetLink {
  /** 1-based row, 0-based column. */
  readonly row: number;
  readonly column: number;
  readonly sheet: number;
}

export interface Sheet {
  /** Made legal and unique when written. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
  /** So many first rows stay on screen and are printed on every page. */
  readonly headingRows?: number;
  readonly frozenColumns?: number;
  /** Filter arrows on the last heading row. */
  readonly filter?: boolean;
  readonly merges?: readonly CellRange[];
  readonly choices?: readonly ChoiceList[];
  readonly hints?: readonly CellHint[];
  /** Only cells of an unlocked style can be typed into; there is no password. */
  readonly protected?: boolean;
  /** A4 landscape when absent. */
  readonly page?: PageSetup;
  readonly gridLines?: boolean;
  readonly links?: readonly SheetLink[];
  /** Hidden so that only a program can show it again. */
  readonly hidden?: boolean;
}

export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** Custom document properties, by which a returned file is recognised. */
  readonly marks?: Readonly<Record<string, string>>;
}
