import type { Filter, Question } from '#analyses/analysis.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { Issue, IssueCode, Severity } from '#core/issue.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingDefinition, SettingsFile, SettingValue } from '#core/setting.ts';
import type { CellRef, StatTable } from '#core/table.ts';
import type { ColumnMapping } from '#datasets/kind.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { EngineProbe } from './query/probe.ts';

/** A sheet that was read and staged, waiting for the person to confirm it. */
export interface Draft {
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly bytes: number;
  readonly readMs: number;
  /** Recognised kind; null is 暂不识别. */
  readonly kind: string | null;
  readonly kindLabel: string | null;
  readonly confidence: number;
  readonly headerRows: readonly number[];
  readonly headerConfidence: number;
  readonly asOf: IsoDate | null;
  /** Where `asOf` was found: 填报日期, 文件名, 工作表名; null when it is only a suggestion. */
  readonly asOfSource: string | null;
  readonly preview: SheetPreview;
  readonly columns: readonly DraftColumn[];
  /** Required fields that no column was found for. */
  readonly missing: readonly FieldChoice[];
  /** Present once staged in the engine. */
  readonly counts: RowCounts | null;
  readonly issues: readonly IssueGroup[];
  /** Earlier batch with the same bytes. */
  readonly duplicateOf: string | null;
}

export interface SheetPreview {
  /** The first rows as they stand, heading included. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly columnCount: number;
  readonly merges: readonly {
    readonly row: number;
    readonly firstColumn: number;
    readonly lastColumn: number;
  }[];
}

export interface DraftColumn extends ColumnMapping {
  /** A, B, C … */
  readonly letter: string;
  readonly samples: readonly string[];
  /** Distinct source spellings and distinct values made of them, once staged. */
  readonly spellings: number | null;
  readonly values: number | null;
}

export interface FieldChoice {
  readonly field: string;
  readonly label: string;
}

export interface RowCounts {
  readonly read: number;
  readonly loaded: number;
  readonly setAside: number;
}

/** Issues of one code, column and message together. */
export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly column: string | null;
  readonly message: string;
  /** Cells or rows concerned. */
  readonly count: number;
  /** The first rows concerned, at most 20. */
  readonly rows: readonly number[];
  /** A few of the values found. */
  readonly values: readonly string[];
  /** For value.unified: what a value became. */
  readonly became: string | null;
}

/** A file that could not be read, or a sheet that is no table. */
export interface Refusal {
  readonly file: string;
  readonly sheet: string | null;
  readonly code: IssueCode;
  readonly message: string;
}

export interface BatchSummary {
  readonly id: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: string;
  readonly kindLabel: string;
  readonly asOf: IsoDate | null;
  readonly addedAt: string;
  readonly bytes: number;
  /** null while the batch is not in the engine (removed, or unreadable). */
  readonly counts: RowCounts | null;
  readonly issues: readonly IssueGroup[];
  readonly removed: boolean;
  /** Why it is not loaded although it should be; null when all is well. */
  readonly failure: string | null;
  readonly sample: boolean;
}

export interface StorageState {
  /** memory: nothing survives closing the page; `note` says why. */
  readonly kind: 'indexeddb' | 'memory';
  readonly note: string | null;
  /** True while something said is not stored yet. */
  readonly saving: boolean;
}

export interface EngineState {
  readonly status: 'idle' | 'starting' | 'ready' | 'failed';
  readonly bundle: 'eh' | 'mvp' | null;
  readonly note: string | null;
}

/** Everything the interface shows besides analysis pages. */
export interface WorkspaceState {
  readonly revision: number;
  readonly storage: StorageState;
  readonly engine: EngineState;
  readonly drafts: readonly Draft[];
  readonly refusals: readonly Refusal[];
  readonly batches: readonly BatchSummary[];
  /** Effective as-of date, and whether the person set it. */
  readonly asOf: IsoDate | null;
  readonly asOfChosen: boolean;
  readonly headcount: number | null;
  readonly city: string | null;
  readonly bytes: number;
  /** Answer to 这台电脑是否多人共用; null until asked. */
  readonly sharedComputer: boolean | null;
  /** Another tab changed the same workspace; its pages are reloaded. */
  readonly changedElsewhere: boolean;
}

export interface PageAnswer {
  readonly analysis: string;
  readonly page: string;
  readonly title: string;
  readonly question: Question;
  /** People counted under these filters, and without them. */
  readonly headcount: number;
  readonly headcountUnfiltered: number;
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureSpec[];
  readonly tables: Readonly<Record<string, StatTable>>;
  readonly sources: readonly string[];
  readonly sample: boolean;
}

export interface FilterOption {
  /** null is 未填. */
  readonly value: string | number | null;
  readonly label: string;
  /** People left if this option alone is chosen in its dimension, other filters kept. */
  readonly count: number;
}

export interface FilterChoice {
  readonly dimension: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

/** Formula, population, exclusions: what stands behind a figure. */
export interface Passport {
  readonly title: string;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly formula: string;
  readonly population: string;
  readonly asOf: IsoDate;
  readonly filters: readonly string[];
  /** e.g. 学历未填3人，不计入占比 */
  readonly exclusions: readonly { readonly reason: string; readonly count: number }[];
  readonly caveat: string | null;
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly asOf: IsoDate | null;
  }[];
}

export interface PersonRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  /** Values by field, already spelled for reading; null is 未填. */
  readonly values: Readonly<Record<string, string | number | null>>;
}

export interface RowPage {
  /** Exactly the figure in the cell (for shares: the numerator). */
  readonly total: number;
  readonly matching: number;
  readonly rows: readonly PersonRow[];
  /** Four short facts about the whole list: 女 8, 平均 27.7 岁. */
  readonly summary: readonly { readonly label: string; readonly value: string }[];
}

export interface RowRequest {
  /** Cells of one table and measure whose people are listed together; mostly one. */
  readonly cells: readonly CellRef[];
  readonly question: Question;
  readonly offset: number;
  readonly limit: number;
  readonly search?: string;
  readonly sort?: { readonly field: string; readonly descending: boolean };
}

/** One source row with its original cell texts, for the drawer. */
export interface OriginalRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly cells: readonly {
    readonly heading: string;
    readonly text: string;
    readonly value: string | null;
  }[];
}

/**
 * The product without its looks: what a person can do, as methods named after it. In the browser it
 * runs in a worker and is called through `rpc.ts`; the command line uses it directly.
 */
export interface Workspace {
  /** Restores what was stored; starts the engine only when there is data. */
  open(job?: Job): Promise<WorkspaceState>;
  state(): Promise<WorkspaceState>;

  addFiles(files: readonly SourceFile[], job?: Job): Promise<WorkspaceState>;
  loadSample(job?: Job): Promise<WorkspaceState>;
  chooseHeader(draft: string, headerRows: readonly number[], job?: Job): Promise<WorkspaceState>;
  chooseKind(draft: string, kind: string | null, job?: Job): Promise<WorkspaceState>;
  chooseField(draft: string, column: number, field: string | null, job?: Job): Promise<WorkspaceState>;
  chooseDraftDate(draft: string, asOf: IsoDate | null, job?: Job): Promise<WorkspaceState>;
  discardDraft(draft: string): Promise<WorkspaceState>;
  dismissRefusals(): Promise<WorkspaceState>;
  confirmDrafts(drafts: readonly string[], job?: Job): Promise<WorkspaceState>;

  removeBatch(batch: string, job?: Job): Promise<WorkspaceState>;
  restoreBatch(batch: string, job?: Job): Promise<WorkspaceState>;
  clearAll(): Promise<WorkspaceState>;
  answerSharedComputer(shared: boolean): Promise<WorkspaceState>;

  chooseAsOf(asOf: IsoDate | null, job?: Job): Promise<WorkspaceState>;
  settings(): Promise<readonly { readonly definition: SettingDefinition; readonly value: SettingValue }[]>;
  changeSetting(id: string, value: SettingValue, from: IsoDate | null): Promise<WorkspaceState>;
  exportSettings(): Promise<SettingsFile>;
  importSettings(file: unknown): Promise<WorkspaceState>;

  page(analysis: string, page: string, filters: readonly Filter[], job?: Job): Promise<PageAnswer>;
  filterChoices(filters: readonly Filter[], job?: Job): Promise<readonly FilterChoice[]>;
  passport(cell: CellRef, question: Question): Promise<Passport>;
  rows(request: RowRequest, job?: Job): Promise<RowPage>;
  originalRow(file: string, sheet: string | null, row: number): Promise<OriginalRow | null>;
  draftIssues(draft: string, job?: Job): Promise<readonly Issue[]>;
  batchIssues(batch: string, job?: Job): Promise<readonly Issue[]>;
  /** Fields a column of this kind may be mapped to. */
  fieldChoices(kind: string): Promise<readonly FieldChoice[]>;
  kinds(): Promise<readonly { readonly id: string; readonly label: string; readonly question: string }[]>;

  /** For the self-check page: runs a statement and gives DuckDB's own words back, but no rows. */
  probeEngine(statement: string, job?: Job): Promise<EngineProbe>;
}
