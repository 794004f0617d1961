import type { Ask, Filter, Question } from '#analyses/analysis.ts';
import type { Encoding } from '#core/encoding.ts';
import type { Issue } from '#core/issue.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { CellRef } from '#core/table.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type {
  CellEdit,
  FieldChoice,
  KindFacts,
  RowDecision,
  SheetRows,
  SheetRowsRequest,
  TableRange,
} from './intake.ts';
import type { HistoryLine, MadeFile, ReportGrid, WorkspaceFileFacts } from './ledger.ts';
import type { IdentityState, UnitDirectory, UnitNote } from './office.ts';
import type { FilterChoice, OriginalRow, PageAnswer, Passport, RowId, RowPage, RowRequest } from './pages.ts';
import type { WorkspaceState } from './state.ts';

/** Handing in files and putting them right before and after they are imported. */
export interface IntakeActions {
  addFiles(files: readonly SourceFile[], job?: Job): Promise<WorkspaceState>;
  addText(text: string, job?: Job): Promise<WorkspaceState>;
  loadSample(job?: Job): Promise<WorkspaceState>;
  /** Reads a file again whose encoding could not be told. */
  chooseEncoding(refusal: string, encoding: Encoding, job?: Job): Promise<WorkspaceState>;

  chooseHeader(draft: string, headerRows: readonly number[], job?: Job): Promise<WorkspaceState>;
  chooseRange(draft: string, range: TableRange, job?: Job): Promise<WorkspaceState>;
  chooseKind(draft: string, kind: string | null, job?: Job): Promise<WorkspaceState>;
  chooseField(draft: string, column: number, field: string | null, job?: Job): Promise<WorkspaceState>;
  chooseDraftDate(draft: string, asOf: IsoDate | null, job?: Job): Promise<WorkspaceState>;
  chooseSheetwide(draft: string, field: string, value: string | null, job?: Job): Promise<WorkspaceState>;
  /** Importing the draft removes that batch; null: both are kept. */
  chooseReplaced(draft: string, batch: string | null): Promise<WorkspaceState>;
  discardDraft(draft: string): Promise<WorkspaceState>;
  dismissRefusals(): Promise<WorkspaceState>;
  confirmDrafts(drafts: readonly string[], job?: Job): Promise<WorkspaceState>;

  /** `place` is a draft or a batch; in a batch each change is an entry of the ledger. */
  editCells(place: string, edits: readonly CellEdit[], job?: Job): Promise<WorkspaceState>;
  decideRows(
    place: string,
    rows: readonly number[],
    decision: RowDecision | null,
    job?: Job,
  ): Promise<WorkspaceState>;
  /** What a spelling means, for this and every later file: 大本生 → 大学本科. */
  decideValue(field: string, from: string, to: string | null, job?: Job): Promise<WorkspaceState>;
  sheetRows(request: SheetRowsRequest, job?: Job): Promise<SheetRows>;

  applyReturned(list: string, job?: Job): Promise<WorkspaceState>;
  discardReturned(list: string): Promise<WorkspaceState>;

  /** Fields a column of this kind may be mapped to. */
  fieldChoices(kind: string): Promise<readonly FieldChoice[]>;
  kinds(): Promise<readonly KindFacts[]>;
}

export interface LedgerActions {
  removeBatch(batch: string, job?: Job): Promise<WorkspaceState>;
  restoreBatch(batch: string, job?: Job): Promise<WorkspaceState>;
  /** Opens a batch again as a draft; confirming it replaces the batch. */
  remapBatch(batch: string, job?: Job): Promise<WorkspaceState>;
  clearAll(): Promise<WorkspaceState>;
  history(): Promise<readonly HistoryLine[]>;
  /** Takes an entry back, or brings it back. */
  undo(entry: string, job?: Job): Promise<WorkspaceState>;

  draftIssues(draft: string, job?: Job): Promise<readonly Issue[]>;
  batchIssues(batch: string, job?: Job): Promise<readonly Issue[]>;

  reportGrid(job?: Job): Promise<ReportGrid>;
  closePeriod(kind: string, period: string, job?: Job): Promise<WorkspaceState>;
  reopenPeriod(kind: string, period: string, reason: string, job?: Job): Promise<WorkspaceState>;

  /** 问题清单: one sheet a source; marks the batches as sent back. */
  makeIssueList(places: readonly string[], job?: Job): Promise<MadeFile>;
  makeReminder(units: readonly string[], due: string, job?: Job): Promise<MadeFile>;
  /** 季度通报 of a closed period of scores. */
  makeBulletin(period: string, job?: Job): Promise<MadeFile>;
  /** 一县一单: a zip with a document a unit. */
  makeUnitNotices(period: string, job?: Job): Promise<MadeFile>;
  makeTemplate(kind: string): Promise<MadeFile>;
  /** 预填核对表 of one unit from a loaded roster. */
  makePrefilled(batch: string, unit: string, job?: Job): Promise<MadeFile>;
  makeMemoryFile(): Promise<MadeFile>;
  openMemoryFile(content: Blob, job?: Job): Promise<WorkspaceState>;
  makeWorkspaceFile(passphrase: string | null, job?: Job): Promise<MadeFile>;
  inspectWorkspaceFile(content: Blob): Promise<WorkspaceFileFacts>;
  /** Takes the place of everything in this workspace. */
  openWorkspaceFile(content: Blob, passphrase: string | null, job?: Job): Promise<WorkspaceState>;
}

export interface OfficeActions {
  unitDirectory(job?: Job): Promise<UnitDirectory>;
  /** Reads a name as the official one everywhere; null takes it back. */
  decideUnitName(name: string, official: string | null, job?: Job): Promise<WorkspaceState>;
  /** Says that a proposed name is a unit of its own. */
  keepUnitName(name: string, job?: Job): Promise<WorkspaceState>;

  identity(job?: Job): Promise<IdentityState>;
  /** `person` of a candidate, `none`, or null to open the question again. */
  decideIdentity(batch: string, row: number, person: string | null, job?: Job): Promise<WorkspaceState>;

  /**
   * Says by which category (RETIRE_CATEGORIES) the person of a roster's row retires, in every roster of theirs;
   * null: as presumed. Refused in words for other categories, and for one of the other sex.
   */
  decideRetirement(id: RowId, category: string | null, job?: Job): Promise<WorkspaceState>;

  notes(): Promise<readonly UnitNote[]>;
  addNote(unit: string, period: string, item: string, text: string): Promise<WorkspaceState>;
  removeNote(entry: string): Promise<WorkspaceState>;
}

/** What an analysis page asks. */
export interface PageQueries {
  page(analysis: string, page: string, ask: Ask, job?: Job): Promise<PageAnswer>;
  filterChoices(filters: readonly Filter[], job?: Job): Promise<readonly FilterChoice[]>;
  passport(cell: CellRef, question: Question): Promise<Passport>;
  rows(request: RowRequest, job?: Job): Promise<RowPage>;
  originalRow(id: RowId): Promise<OriginalRow | null>;
  /** The standard statistics sheet of who is left under the filters, as a workbook. */
  makeSheet(ask: Ask, job?: Job): Promise<MadeFile>;
}
