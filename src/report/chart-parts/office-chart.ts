/** A chart as Office draws it: editable, its numbers in a workbook of its own. Colours are RGB without #. */
export interface OfficeChart {
  /** `bars` lie, the first category on top; `columns` stand. */
  readonly form: 'bars' | 'columns' | 'lines';
  /** Series on one another instead of beside each other. */
  readonly stacked: boolean;
  /** Said to who cannot see it. */
  readonly alt: string;
  /** Heading over the categories in the workbook. */
  readonly heading: string;
  readonly categories: readonly string[];
  readonly series: readonly OfficeSeries[];
  /** Number format of all values: `0.0%`, `#,##0`. */
  readonly format: string;
  readonly axis: OfficeAxis;
  readonly legend: boolean;
  readonly heightMm: number;
  /** Lines run on over categories without a value: those that only keep places as far apart as they are. */
  readonly spanned?: boolean;
}

export interface OfficeAxis {
  /** Without one, every value stands at its mark. */
  readonly shown: boolean;
  readonly min: number | null;
  readonly max: number | null;
  /** The least on top: ranks. */
  readonly reversed: boolean;
  /** The first category below instead of on top: ages. */
  readonly upward: boolean;
  /** Said of an axis that does not begin at 0. */
  readonly note?: string;
}

export interface OfficeSeries {
  readonly label: string;
  /** By category; null is no value and draws nothing. */
  readonly values: readonly (number | null)[];
  readonly color: string;
  /** Holds the others up and is not seen. */
  readonly unseen?: boolean;
  /** Categories in a colour of their own; those outlined stay apart in grey print. */
  readonly points?: readonly OfficePoint[];
  /** Has no entry in the legend. */
  readonly unlisted?: boolean;
  /** Which values are printed at their marks. */
  readonly labels: 'all' | 'last' | 'none' | readonly number[];
  /** The name of the series is printed beside its last value. */
  readonly named?: boolean;
  readonly width?: 'thick' | 'thin';
  /** From this category on the line is dashed. */
  readonly dashedFrom?: number | null;
}

export interface OfficePoint {
  readonly at: number;
  readonly color: string;
  readonly outlined: boolean;
}

export const PLAIN_AXIS: OfficeAxis = { shown: false, min: 0, max: null, reversed: false, upward: false };

/** Whether the value of a category is printed at its mark. */
export function isLabelled({ labels, values }: OfficeSeries, at: number): boolean {
  if (values[at] === null || values[at] === undefined) return false;
  if (labels === 'all' || labels === 'none') return labels === 'all';
  if (labels !== 'last') return labels.includes(at);
  return values.slice(at + 1).every((value) => value === null);
}

export function pointAt({ points = [] }: OfficeSeries, at: number): OfficePoint | undefined {
  return points.find((point) => point.at === at);
}
