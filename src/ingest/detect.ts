import type { RawSheet } from './sheet.ts';

/** A column under the found heading. */
export interface SourceColumn {
  /** 0-based place in the sheet. */
  readonly index: number;
  /** Heading text, spaces unified; rows of a two-row heading joined with `/`; empty if there is none. */
  readonly heading: string;
  /** Up to 50 non-blank values from the head, for content evidence and preview. */
  readonly samples: readonly string[];
}

/** Where the table is on a sheet. */
export interface TableLocation {
  /** 1-based rows of the heading; empty when the sheet has none that can be recognised. */
  readonly headerRows: readonly number[];
  /** 1-based first row that belongs to the table: its title, or what stands above it on the sheet. */
  readonly firstRow: number;
  /** 1-based first row of data. */
  readonly firstDataRow: number;
  /** 1-based last row of the table; null: it goes on to the end of the sheet. */
  readonly lastDataRow: number | null;
  /** 0-based, inclusive: the columns that the table takes of the sheet's width. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly SourceColumn[];
  /** 0…1 */
  readonly confidence: number;
  /** 填报日期 or 计算年龄时间 found above the heading, or a period in the sheet's title. */
  readonly asOf: string | null;
}

/** How much a set of headings looks like a known kind of table: number of headings recognised. */
export type HeadingScore = (headings: readonly string[]) => number;

export type DetectTable = (
  sheet: RawSheet,
  score: HeadingScore,
  headerRows?: readonly number[],
) => TableLocation;
