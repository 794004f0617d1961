import type { Finding, FindingPart } from '#core/finding.ts';
import type { IsoDate } from '#core/month.ts';
import type { RecordColumns } from '#core/record-columns.ts';
import type { Saying, Walk } from '#core/saying.ts';
import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import type { CellRef, StatTable, TableRow } from '#core/table.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { DimensionId, Measure, TableDefinition } from './plan/definition.ts';

/** One condition: the dimension has one of these values; null among them means 未填. */
export interface Filter {
  readonly dimension: DimensionId;
  readonly values: readonly (string | number | null)[];
}

/** Everything a table depends on besides the data. */
export interface Question {
  readonly asOf: IsoDate;
  readonly filters: readonly Filter[];
  /** The earlier date that changes are counted from; absent: the newest roster date before `asOf`. */
  readonly since?: IsoDate;
  /** What the person chose where a page offers a choice (PageDefinition.choices), by its id. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** What a person asks of a page; the date is the workspace's. */
export type Ask = Omit<Question, 'asOf'>;

/** The same tables at another date: of the people who counted then. */
export interface EarlierAnswers {
  readonly asOf: IsoDate;
  table(id: string): StatTable;
}

/** The tables an analysis computed, by id, and the office's settings at the as-of date. */
export interface Answers {
  readonly question: Question;
  table(id: string): StatTable;
  setting(id: string): SettingValue;
  /** A setting as it held on another day: weights that change within a year. */
  settingAt(id: string, date: IsoDate): SettingValue;
  /** Loaded records of a kind that a derived table names in `records`, a column a field. */
  records(kind: string): RecordColumns;
  /** The chosen value of a page's choice, or its first. */
  choice(id: string): string;
  /** The date that changes are counted from; null while there is one roster date only. */
  readonly since: IsoDate | null;
  /** Every earlier date of a roster, oldest first; only for tables that a derived table names in `history`. */
  readonly earlier: readonly EarlierAnswers[];
  /** What the 单位基本表 establishes; absent: there is none. */
  readonly posts?: GivenPosts;
}

/** Who is behind a cell of a derived table: those of counted cells, at its date when that is another. */
export interface Behind {
  readonly cells: readonly CellRef[];
  readonly asOf?: IsoDate;
}

export type DerivedMeasure = Omit<Measure, 'expression'> & {
  /** The measure of the same row that says how this one was worked out there: its passport adds it. */
  readonly saidIn?: string;
};

export interface DerivedDimension {
  readonly name: string;
  /** What the office calls it: 步骤, 年份. */
  readonly label: string;
}

/** A table worked out of other tables: a projection, a gap in persons, a change between two dates. */
export interface DerivedTable {
  readonly id: string;
  readonly title: string;
  /** Dimensions of a row after scope_type and scope. */
  readonly dims: readonly DerivedDimension[];
  /** True for rows without scope_type and scope: of what is ranked or reviewed, not of people put together. */
  readonly unscoped?: boolean;
  readonly measures: readonly DerivedMeasure[];
  /** Tables it reads at the as-of date, counted or derived. */
  readonly from: readonly string[];
  /** Counted tables it reads at every earlier roster date as well. */
  readonly history?: readonly string[];
  /** Dataset kinds whose records it reads one by one. */
  readonly records?: readonly string[];
  /** Rows about one person, which stay on the workbench while the others may leave. */
  readonly personalRow?: (row: TableRow) => boolean;
  /** Rows that stay on the workbench when the others go on a wall. */
  readonly offWall?: (row: TableRow, answers: Answers) => boolean;
  /** True for what the office keeps to the workbench: not on a wall, in a published file or in results.json. */
  readonly confidential?: boolean;
  /** What stands in it besides people who are there: years to come, or what the 单位基本表 establishes. */
  readonly beyond?: 'projection' | 'establishment';
  /** Which count is part of which, for what leaves; absent: n of known, trained or met of people. */
  readonly shares?: readonly (readonly [of: string, base: string])[];
  readonly derive: (answers: Answers) => readonly TableRow[];
  /** Null where nobody can be named (a projection). */
  readonly behind: (where: TableRow, measure: string, answers: Answers) => Behind | null;
}

/** A switch on a page, e.g. 最高学历 | 全日制学历; the first option holds until another is chosen. */
export interface PageChoice {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** A value of one's own besides the options, typed into the page: what to type, and what it is read as. */
  readonly free?: {
    readonly hint: string;
    /** The value that a text means, said as a label; null when it means none. */
    readonly read: (text: string, asOf: IsoDate) => { readonly value: string; readonly label: string } | null;
  };
  /** Options that the data say: the known values of a dimension in this counted table. */
  readonly from?: { readonly table: string; readonly dimension: string };
}

/** A column of a list of people. */
export interface ListColumn {
  readonly dimension: DimensionId;
  readonly label?: string;
  /** `marks`: one dot for each of the words, filled where the text holds it. */
  readonly form: 'text' | 'number' | 'month' | 'marks';
  /** Words without a dot of their own: what only some people are meant to have. */
  readonly leavesOut?: (answers: Answers) => (word: string) => boolean;
}

/** Named people on a page of the workbench: never on a wall, in a report or in results.json. */
export interface ListDefinition {
  readonly id: string;
  readonly title: string;
  /** One sentence: who is in it and why. */
  readonly about: (answers: Answers) => string;
  /** Tables that `about` and `cells` read. */
  readonly tables: readonly string[];
  /** Cells whose people it lists; empty when the choices name nobody. */
  readonly cells: (answers: Answers) => readonly CellRef[];
  /** Besides the name, the unit and the post. */
  readonly columns: readonly ListColumn[];
  readonly sort: { readonly dimension: DimensionId; readonly descending: boolean };
  /** Said when nobody is in it. */
  readonly empty: string;
  /** What can be said while there is no roster to name anybody from, and the tables that it reads. */
  readonly unlisted?: {
    readonly tables: readonly string[];
    readonly say: (answers: Pick<Answers, 'table' | 'question'>) => string;
  };
  /** It can be written to a workbook: all together, or a sheet a unit, to send out. */
  readonly file?: { readonly name: string; readonly byUnit: boolean };
}

/** A page is data: which findings stand on top and which figures below, in order. */
export interface PageDefinition {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly string[];
  readonly figures: readonly string[];
  /** Name on the tab among the pages of its analysis; absent: the title. */
  readonly tab?: string;
  readonly choices?: readonly PageChoice[];
  /** Settings that are put right on the page itself, under its figures. */
  readonly settings?: readonly string[];
  /** What names the period that is shown, in its first row: dated settings are put right from that period on. */
  readonly settingsFrom?: { readonly table: string; readonly dimension: string };
  /** Lists of people under the figures. */
  readonly lists?: readonly string[];
  /** Kinds without which the page has nothing to show; absent: those of its analysis. */
  readonly needs?: readonly string[];
}

/** Names of units that a page is full of: published only when the office ticks them. */
export type NamedOnWall = 'honours' | 'rankings';

/** Everything said is a pure function of the answers, in which a null is kept back and leads to saying less. */
export interface WallPageDefinition extends PageDefinition {
  /** Finding that the page is about. */
  readonly headline: string;
  /** Tables that `say` and `when` read besides those of the findings and figures. */
  readonly tables?: readonly string[];
  readonly say: (answers: Answers, findings: readonly Finding[]) => Saying;
  /** The told words are honours (藤黄). */
  readonly honour?: boolean;
  /** The period that is shown; absent: the as-of date. */
  readonly when?: (answers: Answers) => string;
  readonly named?: NamedOnWall;
}

/** What an analysis says of one unit on the wall: kind words, and nobody's name. */
export interface WallUnitDefinition {
  readonly tables: readonly string[];
  /** Null where there is nothing to say. */
  readonly say: (answers: UnitAnswers) => Saying | null;
  readonly figures: readonly UnitFigureDefinition[];
  readonly named?: NamedOnWall;
}

export interface WallWalkDefinition {
  readonly tables: readonly string[];
  /** Null where nothing is projected. */
  readonly walk: (answers: Answers) => Walk | null;
  /** Said where nothing is, and the page on which that is put right. */
  readonly missing: { readonly why: string; readonly page: string };
}

/** A share that a wall tells of and comes back to a year later, and which way is the better one. */
export interface FollowedShare {
  readonly table: string;
  /** 占比, 参训率 */
  readonly what: string;
  /** Classes of which it is followed; absent: every one. */
  readonly classes?: readonly string[];
  readonly better: 'more' | 'less';
}

/** In the order of a report. */
export const REPORT_CHAPTERS = ['基本情况', '主要做法和成效', '存在问题', '对策建议'] as const;

/**
 * A paragraph in the fixed words of the trade, true whatever its numbers are, each of which points at its cell;
 * null where nothing can be said.
 */
export interface ParagraphDefinition {
  readonly id: string;
  readonly tables: readonly string[];
  readonly write: (answers: Answers) => readonly FindingPart[] | null;
}

/** The findings of a 对策建议 are what it rests on: what to do about them is for people to write. */
export interface ReportSectionDefinition extends PageDefinition {
  readonly chapter: (typeof REPORT_CHAPTERS)[number];
  /** Before the findings. */
  readonly paragraphs?: readonly ParagraphDefinition[];
}

/** A sentence that is true under a condition; `null` when the condition does not hold. */
export interface FindingDefinition {
  readonly id: string;
  /** What it is about, in the list of findings that can be switched off: 年轻干部占比偏低. */
  readonly label: string;
  /** Tables it reads. */
  readonly tables: readonly string[];
  readonly find: (answers: Answers) => Finding | null;
}

/** A figure as a function of the answers and the findings of its page. */
export interface FigureDefinition {
  readonly id: string;
  readonly tables: readonly string[];
  readonly build: (answers: Answers, findings: readonly Finding[]) => FigureSpec;
}

/** Posts that the 单位基本表 gives a unit; null where it says nothing of one. */
export interface EstablishedPosts {
  readonly total: number | null;
  readonly admin: number | null;
  readonly institution: number | null;
  readonly worker: number | null;
  readonly leaders: number | null;
}

/** What the 单位基本表 establishes for each unit that it lists; `none`: there is no such table. */
export type GivenPosts = ReadonlyMap<string, EstablishedPosts> | 'none';

/** The unit that a page is about. */
export interface ChosenUnit {
  readonly name: string;
  readonly level: string | null;
  /** Units of its level that have people, itself among them if it has any, in the official order. */
  readonly peers: readonly string[];
  /** Null: there is a 单位基本表 and it does not list the unit; `none`: there is no such table. */
  readonly posts: EstablishedPosts | 'none' | null;
}

export interface UnitAnswers extends Answers {
  readonly unit: ChosenUnit;
}

/** A large number at the head of a section; null is said as —. */
export interface UnitNumber {
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  /** Whose people it counts; null for what is not counted: 核定编制. */
  readonly cell: CellRef | null;
  readonly told: boolean;
}

export interface UnitFindingDefinition {
  readonly id: string;
  readonly tables: readonly string[];
  readonly find: (answers: UnitAnswers) => Finding | null;
}

/** Null where the unit has nothing to draw: no frame is left standing. */
export interface UnitFigureDefinition {
  readonly id: string;
  readonly tables: readonly string[];
  readonly build: (answers: UnitAnswers, findings: readonly Finding[]) => FigureSpec | null;
}

/** What an analysis says of one unit on its page. */
export interface UnitSectionDefinition {
  readonly id: string;
  readonly title: string;
  readonly numbers?: {
    readonly tables: readonly string[];
    readonly read: (answers: UnitAnswers) => readonly UnitNumber[];
    /** What is missing beside them, and the way out; null when nothing is. */
    readonly note: (unit: ChosenUnit) => string | null;
  };
  readonly findings: readonly UnitFindingDefinition[];
  readonly figures: readonly UnitFigureDefinition[];
}

/** One question the product answers: a folder under `analyses/` and one line in `index.ts`. */
export interface Analysis {
  readonly id: string;
  readonly title: string;
  /** Dataset kinds without which there is nothing to show. */
  readonly needs: readonly string[];
  readonly settings: readonly SettingDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly derived: readonly DerivedTable[];
  readonly findings: readonly FindingDefinition[];
  readonly figures: readonly FigureDefinition[];
  readonly pages: readonly PageDefinition[];
  readonly wallPages: readonly WallPageDefinition[];
  readonly wallUnit?: WallUnitDefinition;
  readonly wallWalk?: WallWalkDefinition;
  /** Absent: nothing of it is followed up, since nobody has said what is better. */
  readonly followed?: readonly FollowedShare[];
  readonly reportSections: readonly ReportSectionDefinition[];
  /** What it says on the page of one unit, in order. */
  readonly unitSections?: readonly UnitSectionDefinition[];
  readonly lists?: readonly ListDefinition[];
}
