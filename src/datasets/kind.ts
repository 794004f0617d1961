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

export interface FieldDefinition {
  /** Contract name, e.g. `birth`. */
  readonly name: string;
  /** What the office calls it, e.g. 出生年月. */
  readonly label: string;
  /** Headings that mean this field, without spaces; the label itself is implied. */
  readonly synonyms: readonly string[];
  readonly storage: FieldStorage;
  readonly normalise: NormaliseValue;
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
}

/** A field worked out from others when the sheet has no column for it. */
export type Derivation =
  /** The highest of several columns by an order (senior first). */
  | {
      readonly how: 'highest';
      readonly field: string;
      readonly of: readonly string[];
      readonly order: readonly string[];
    }
  /** Read off another field's value, where its own column is absent or blank. */
  | {
      readonly how: 'read';
      readonly field: string;
      readonly from: string;
      readonly read: (value: string, city: string | null) => string | null;
    };

/** A query to raise about a loaded row: the field of `column` becomes unknown there. */
export interface RowCheck {
  readonly code: IssueCode;
  /** Field that the issue is reported on. */
  readonly field: string;
  readonly message: string;
  readonly check:
    | { readonly how: 'id-birth'; readonly birth: string }
    | { readonly how: 'id-sex'; readonly sex: string }
    /** `field` must not lie before `after` plus so many months. */
    | { readonly how: 'months-after'; readonly after: string; readonly months: number };
}

/** What surrounds a table: the lines above its heading, the name of its sheet and of its file. */
export interface SheetWords {
  readonly above: readonly string[];
  readonly sheet: string | null;
  readonly file: string;
}

/** A field that a sheet may say once for all its rows (a period in its title) when no column holds it. */
export interface SheetwideField {
  readonly field: string;
  readonly find: (words: SheetWords) => string | null;
  /** The person is asked for it when neither a column nor the sheet says it. */
  readonly asked: boolean;
}

/** Sheets with one column per dimension or per period, turned into one row per value. */
export interface WideShape {
  /** The field that the cells hold. */
  readonly value: string;
  /** Fields that the headings may say. */
  readonly said: readonly string[];
  /** What a heading says of its column; null when it is no such column. */
  readonly read: (heading: string, samples: readonly string[]) => Readonly<Record<string, string>> | null;
}

/** Fields by which a record names a person, matched with the rosters after all files are read. */
export interface PersonReference {
  readonly id?: string;
  readonly name: string;
  readonly birth?: string;
  readonly unit?: string;
  /** The record names a person only where this holds. */
  readonly when?: { readonly field: string; readonly is: string };
}

export interface DatasetKind {
  /** Contract id, e.g. `roster`. */
  readonly id: string;
  readonly label: string;
  /** The word people use for it: 花名册. */
  readonly shortLabel: string;
  /** The question this table answers, for the start page. */
  readonly question: string;
  readonly fields: readonly FieldDefinition[];
  /** Without these columns a sheet is not of this kind. */
  readonly required: readonly string[];
  /** At least `needed` of these must be found as well. */
  readonly telling: readonly string[];
  readonly needed: number;
  /** Headings that only other kinds of table have. */
  readonly against?: readonly string[];
  readonly derived?: readonly Derivation[];
  readonly checks?: readonly RowCheck[];
  /** Fields that tell one record from another: the first set whose fields are all known. */
  readonly keys?: readonly (readonly string[])[];
  /** Identical rows: set aside all but the first (default), or load them with a warning. */
  readonly identicalRows?: 'set-aside' | 'load';
  /** True for a state at a day (a roster): every sheet has an as-of date. */
  readonly isDated?: boolean;
  readonly sheetwide?: readonly SheetwideField[];
  readonly wide?: WideShape;
  readonly person?: PersonReference;
  /** Rows of the template's filled example, spelled as the office would. */
  readonly examples?: readonly Readonly<Record<string, string>>[];
}

export interface ColumnMapping {
  readonly index: number;
  readonly heading: string;
  /** Contract field name; null when not imported. */
  readonly field: string | null;
  /** Further fields read from the same column (学历学位). */
  readonly also?: readonly string[];
  /** 0…1; 0 when not imported. */
  readonly confidence: number;
  /** Why it is not imported, or what to ask: 值太少, 分析用不到, 请确认. */
  readonly note?: string;
}

/** A column of a wide sheet and what its heading says. */
export interface WideColumn {
  readonly index: number;
  readonly heading: string;
  readonly says: Readonly<Record<string, string>>;
}

export interface Recognition {
  /** Kind id; null when no kind fits. */
  readonly kind: string | null;
  readonly confidence: number;
  readonly columns: readonly ColumnMapping[];
  /** Columns turned into rows; they have no field of their own in `columns`. */
  readonly wide?: readonly WideColumn[];
}
