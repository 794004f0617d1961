import type { OfficeChart } from '../chart-parts/office-chart.ts';
import type { ReportTable } from '../figures/figure-table.ts';

/** Slides to be shown and edited in Office: a title, then one finding a slide. */
export interface SlideShow {
  readonly title: string;
  /** Under the title: whose, as of when, what it holds. */
  readonly lines: readonly string[];
  readonly sample: boolean;
  /** Written on every slide; null: nothing. */
  readonly watermark: string | null;
  readonly slides: readonly Slide[];
  /** Facts about the document that another program may read, by name. */
  readonly facts?: Readonly<Record<string, string>>;
}

export interface Slide {
  readonly headline: readonly SlideWords[];
  /** Short lines under the headline: numbers to compare with. */
  readonly evidence: readonly string[];
  /** What the figure counts. */
  readonly caption: string;
  readonly content: SlideContent | null;
  /** Below the figure: what is missing in it, where it comes from. */
  readonly footnote: string;
  /** What the speaker reads: the passport. */
  readonly notes: readonly string[];
}

export interface SlideWords {
  readonly text: string;
  /** In 朱砂: what is to be looked at. */
  readonly told: boolean;
}

export type SlideContent =
  | { readonly kind: 'chart'; readonly chart: OfficeChart }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'picture'; readonly picture: SlidePicture }
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'number'; readonly value: string; readonly lines: readonly string[] };

/** PNG bytes, with their size in points. */
export interface SlidePicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Said to who cannot see it. */
  readonly alt: string;
}

export const textOf = (words: readonly SlideWords[]): string => words.map(({ text }) => text).join('');
