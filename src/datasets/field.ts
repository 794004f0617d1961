import type { IssueCode, Severity } from '#core/issue.ts';
import type { MonthIndex } from '#core/month.ts';

/** How a field's values are stored in the engine; the loader makes the columns from it. */
export type FieldStorage =
  /** Free text, one column. */
  | 'text'
  /** Text from few distinct values (a unit, an education): one ENUM column. */
  | 'category'
  /** A month known exactly, or a span of candidate months: `<field>` and `<field>_to`, integers. */
  | 'month'
  /** A day as the integer yyyymmdd; 00 for a day, or a month and day, that is not known. */
  | 'date'
  | 'number';

/** What can be said of a whole column before its values are normalised. */
export interface ColumnFacts {
  /** Every distinct spelling of the column (text kinds only), at most 5,000. */
  readonly spellings: readonly string[];
}

export interface ValueContext {
  /** t, n, d … of ingest/sheet.ts; numbers of spreadsheets behave differently from text. */
  readonly cellKind: string;
  readonly column: ColumnFacts;
  /** The as-of month of the batch: a birth after it is in the future. Null when there is none yet. */
  readonly asOf: MonthIndex | null;
  /** The year that the sheet's words name, for values that leave it out (9月, 3月2日至6日). */
  readonly year?: number | null;
  /** True in workbooks that count days from 1904. */
  readonly is1904?: boolean;
}

export interface ValueIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly message: string;
}

/** Outcome of normalising one spelling. A missing mark gives `null` without an issue. */
export interface NormalValue {
  /** Text or category: the text. Number: the number. Month: the (first candidate) month index. */
  readonly value: string | number | null;
  /** Month only: the last candidate month (equal to `value` when exact). */
  readonly to?: MonthIndex;
  /** Values for further columns of the field, by `FieldDefinition.also`. */
  readonly also?: Readonly<Record<string, string | number | null>>;
  /** How the value is spelled once unified (`1985.03`, 大学本科); a difference from the source is value.unified. */
  readonly spelled?: string;
  readonly issue?: ValueIssue;
}

export type NormaliseValue = (text: string, context: ValueContext) => NormalValue;

/**
 * Values that need no normalising, so that millions of distinct ones are never looked at one by one:
 * `han`: 2–4 characters, Han only; `id`: 18 digits with a right checksum. The rule must hold that
 * `normalise` returns such a value unchanged and without an issue.
 */
export type PlainValues = 'han' | 'id';

export interface CodedNames {
  /** V for V001, V002, … */
  readonly letter: string;
  /** The field whose values tell what is no person: organs that vote and are voted on. */
  readonly beside: string;
  /** `others` are the values of `beside`. */
  readonly isName: (value: string, others: ReadonlySet<string>) => boolean;
}

export interface FieldDefinition {
  /** Contract name, e.g. `birth`. */
  readonly name: string;
  /** What the office calls it, e.g. 出生年月. */
  readonly label: string;
  /** Headings that mean this field, without spaces; the label itself is implied. */
  readonly synonyms: readonly string[];
  /** Headings that mean this field where another column is what they mean elsewhere: 科室 beside 姓名. */
  readonly spare?: readonly string[];
  readonly storage: FieldStorage;
  readonly normalise: NormaliseValue;
  /**
   * How the field is read from a cell that holds other fields as well (ColumnMapping.also); a cell that does
   * not speak of the field gives null without an issue. Absent: `normalise`.
   */
  readonly shared?: NormaliseValue;
  readonly plain?: PlainValues;
  /** Further columns that the normaliser fills (`also`), with their storage. */
  readonly also?: Readonly<Record<string, FieldStorage>>;
  /** 0…1: how much these sample values look like this field, whatever the heading. */
  readonly looksLike?: (samples: readonly string[]) => number;
  /** Values a template offers in a drop-down. */
  readonly choices?: readonly string[];
  /** A unit's name: aliases and the official order of units apply to it. */
  readonly isUnit?: boolean;
  /** Order of the values on screen where there is an official one. */
  readonly order?: readonly string[];
  /** True for what is not shown in lists or exports unless asked: ID numbers. */
  readonly sensitive?: boolean;
  /** Names of persons in it are replaced by codes when a table is imported, and are not kept. */
  readonly coded?: CodedNames;
}
