import { chineseNumeral } from '#core/chinese-number.ts';
import type { OfficeChart } from '../chart-parts/office-chart.ts';

/** What a document says, in the order of reading. How it looks is GB/T 9704 and said in `styles-xml.ts`. */
export interface WordDocument {
  readonly title: string;
  /** Upper left of the first page: 内部资料 注意保管. */
  readonly mark?: string;
  /** A grey line on top of every page: 征求意见稿. */
  readonly headerLine?: string;
  readonly sections: readonly Section[];
  /** Facts about the document that another program may read, by name. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** Pages of one orientation; each section begins on a page of its own. */
export interface Section {
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | Title
  | Text
  | Heading
  | Table
  | Attachments
  | Signature
  | Gap
  | Contents
  | NumberedCaption
  | Chart
  | Picture;

/** The title of the document, broken where the lines are. */
export interface Title {
  readonly kind: 'title';
  readonly lines: readonly string[];
}

/**
 * `body` begins two characters in. `subtitle` stands under the title, `caption` over a table, `note` under it, `figure-note`
 * between a chart and its caption.
 */
export interface Text {
  readonly kind: 'text';
  readonly look: 'body' | 'subtitle' | 'caption' | 'note' | 'label' | 'figure-note';
  readonly text: string;
}

/** 一、→（一）→ 1. →（1）; the numeral is part of the text. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface TableColumn {
  readonly heading: string;
  /** Width against the other columns. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A cell on a ground of its own, RGB. */
export interface ShadedCell {
  readonly text: string;
  readonly shade?: string;
}

export type TableCell = string | ShadedCell;

/** Its headings are repeated on every page, a row is never broken. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Said instead of rows where there are none. */
  readonly empty: string;
}

/** 附件说明 below the text. */
export interface Attachments {
  readonly kind: 'attachments';
  readonly names: readonly string[];
}

/** 署名 and 成文日期 at the end of the text. */
export interface Signature {
  readonly kind: 'signature';
  readonly by: string;
  readonly date: string;
}

/** An empty line. */
export interface Gap {
  readonly kind: 'gap';
}

/** 目录: the headings of the first two levels with their pages. */
export interface Contents {
  readonly kind: 'contents';
}

/** 图1 below a chart, 表1 over a table; the number is a field. */
export interface NumberedCaption {
  readonly kind: 'numbered-caption';
  readonly label: '图' | '表';
  readonly number: number;
  readonly text: string;
}

/** As wide as the text. */
export interface Chart {
  readonly kind: 'chart';
  readonly chart: OfficeChart;
}

/** A PNG as wide as the text. */
export interface Picture {
  readonly kind: 'picture';
  readonly png: Uint8Array;
  readonly alt: string;
  readonly heightMm: number;
}

export const body = (text: string): Text => ({ kind: 'text', look: 'body', text });
export const caption = (text: string): Text => ({ kind: 'text', look: 'caption', text });
export const note = (text: string): Text => ({ kind: 'text', look: 'note', text });
export const GAP: Gap = { kind: 'gap' };

/** The heading of a level with its number: 一、现状, （一）年龄结构, 1.市级, （1）处级. */
export function numbered(level: Heading['level'], n: number, text: string): Heading {
  const numeral = chineseNumeral(n);
  const before = [`${numeral}、`, `（${numeral}）`, `${n}.`, `（${n}）`][level - 1] ?? '';
  return { kind: 'heading', level, text: `${before}${text}` };
}
