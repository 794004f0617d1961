import type { IssueCode } from '#core/issue.ts';
import type { FieldDefinition } from './field.ts';

export type * from './field.ts';

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
    | { readonly how: 'months-after'; readonly after: string; readonly months: number }
    /** `field`, a day, must not lie before the day `start`. */
    | { readonly how: 'days-after'; readonly start: string };
}

/**
 * A query about two fields of a loaded row that cannot both be right: raised as a warning on `field` where its
 * value is one of `own` while `other` is one of `others`. Nothing is cleared and no row is set aside.
 */
export interface WordClash {
  readonly code: IssueCode;
  readonly field: string;
  readonly other: string;
  readonly clashes: readonly { readonly own: readonly string[]; readonly others: readonly string[] }[];
  readonly message: string;
}

/**
 * A number must lie between `least` and the row's own `most` field, or `otherwise` where that is unknown: else
 * value.out_of_range, and the number becomes unknown.
 */
export interface NumberBound {
  readonly field: string;
  readonly least: number;
  readonly most: string;
  readonly otherwise: number;
  readonly message: string;
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
  /** The text as the field's normaliser takes it; `headings` are those of the mapped fields. */
  readonly find: (words: SheetWords, headings: ReadonlyMap<string, string>) => string | null;
  /** The person is asked for it when neither a column nor the sheet says it. */
  readonly asked: boolean;
}

/** Sheets with one column per dimension or per period, turned into one row per value. */
export interface WideShape {
  /** The field that the cells hold. */
  readonly value: string;
  /** Fields that the headings may say. */
  readonly said: readonly string[];
  /** What a heading says of its column, as the said fields' normalisers take it; null when it is no such column. */
  readonly read: (heading: string, samples: readonly string[]) => Readonly<Record<string, string>> | null;
  /** Whether these columns together are a wide sheet, beside the mapped fields and among the sheet's words. */
  readonly isWide: (evidence: WideEvidence) => boolean;
}

export interface WideEvidence {
  readonly columns: readonly (WideColumn & { readonly samples: readonly string[] })[];
  /** Headings of all other columns, mapped or not. */
  readonly others: readonly string[];
  /** Fields that have a column of their own. */
  readonly fields: ReadonlySet<string>;
  /** Title, sheet and file name on one line; empty when not known. */
  readonly words: string;
}

/** A column that holds further fields beside its own (学历学位). */
export interface SharedColumn {
  readonly field: string;
  /** Fields read from it too, unless they have a column of their own. */
  readonly also: readonly string[];
  readonly holds: (heading: string, samples: readonly string[]) => boolean;
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
  /** Of each set at least one field must have a column. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Headings that name a field once the kind is known, but tell nothing of the kind (类别, 日期). */
  readonly vague?: readonly string[];
  /** Whether the words round a table tell of this kind by themselves, where hardly a heading does. */
  readonly told?: (words: string) => boolean;
  /** Headings that only other kinds of table have. */
  readonly against?: readonly string[];
  readonly derived?: readonly Derivation[];
  readonly checks?: readonly RowCheck[];
  readonly clashes?: readonly WordClash[];
  readonly bounds?: readonly NumberBound[];
  /** Fields that tell one record from another: the first set whose fields are all known. */
  readonly keys?: readonly (readonly string[])[];
  /** Identical rows: set aside all but the first (default), load them with a warning, or keep them as they are. */
  readonly identicalRows?: 'set-aside' | 'load' | 'keep';
  /** True for a state at a day (a roster): every sheet has an as-of date. */
  readonly isDated?: boolean;
  /** False for what units do not hand in period by period: nobody is reminded of it. */
  readonly isCollected?: boolean;
  /** True where a table names whom it ranks: one of counties asks nothing of the city's own organs. */
  readonly isOwedByRank?: boolean;
  readonly sheetwide?: readonly SheetwideField[];
  readonly wide?: WideShape;
  readonly shared?: readonly SharedColumn[];
  readonly person?: PersonReference;
  /** Rows of the template's filled example, spelled as the office would. */
  readonly examples?: readonly Readonly<Record<string, string>>[];
}

export interface ColumnMapping {
  readonly index: number;
  readonly heading: string;
  /** Contract field name; null when not imported. */
  readonly field: string | null;
  /** Further fields read from the same column (学历学位): all of them, its own too, by `FieldDefinition.shared`. */
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
  /** Texts for some of `WideShape.said`, by field; a field that this heading does not say is said elsewhere. */
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
