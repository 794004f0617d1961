import type { Filter } from '#analyses/analysis.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { CellRef } from '#core/table.ts';
import type { Survey } from '#report/survey/survey.ts';
import type { ReportPart } from '../ledger/entry.ts';
import type { SectionChoice } from '../report/choices.ts';
import type { ReportPlan } from '../report/plan.ts';
import type { MadeFile } from './ledger.ts';
import type { WorkspaceState } from './state.ts';

export type { ReportPart } from '../ledger/entry.ts';
export type { SectionChoice } from '../report/choices.ts';
export type { ReportPlan, ReportScope } from '../report/plan.ts';

/** One thing that was put aside for the report. */
export interface ReportLine {
  /** The entry that put it aside; taking it back (`undo`) takes it out. */
  readonly entry: string;
  readonly part: ReportPart;
  readonly title: string;
  readonly filters: readonly Filter[];
  readonly at: string;
}

/** The 调研报告 as it stands, and what may be chosen for it. */
export interface ReportView {
  readonly plan: ReportPlan;
  readonly survey: Survey;
  readonly sections: readonly SectionChoice[];
  readonly levels: readonly string[];
  readonly units: readonly string[];
  readonly sample: boolean;
  /** Charts by the place of their figure. */
  readonly drawings: Readonly<Record<string, ChartDrawing>>;
  /** Page on which the rows behind the numbers of a table open. */
  readonly paths: Readonly<Record<string, string>>;
}

/** What a code of a report stands for. */
export interface FoundCode {
  readonly code: string;
  /** As the report says it; '' where that is not known here. */
  readonly text: string;
  readonly cell: CellRef;
  readonly asOf: IsoDate;
  readonly filters: readonly Filter[];
  readonly choices: Readonly<Record<string, string>>;
  /** `same`: what it was counted of is as it was; `date`: the workspace stands at another date. */
  readonly state: 'same' | 'changed' | 'date';
  /** As it is counted now; null at another date. */
  readonly value: number | null;
  /** Page on which its rows open. */
  readonly path: string;
}

/** A chart as SVG, and how large it stands on paper. */
export interface ChartDrawing {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A chart drawn as PNG, by the place of its figure. */
export interface ChartPicture {
  readonly place: string;
  readonly png: Uint8Array;
}

/** What was put aside for the report while looking around; it is worked out anew whenever it is written. */
export interface ReportActions {
  reportLines(): Promise<readonly ReportLine[]>;
  addToReport(part: ReportPart): Promise<WorkspaceState>;
  /** Entries in the order wanted; those not named come last as they were. */
  orderReport(entries: readonly string[]): Promise<WorkspaceState>;
  /** All of it as a Word document. */
  makeReportMaterial(job?: Job): Promise<MadeFile>;

  /** The 调研报告 worked out anew, with what a person wrote over it. */
  report(job?: Job): Promise<ReportView>;
  planReport(changes: Partial<ReportPlan>): Promise<WorkspaceState>;
  /** `machine` is the sentence that stood there; null text: as it is computed. */
  editReport(place: string, text: string | null, machine: string): Promise<WorkspaceState>;
  /** As a Word document; its codes are kept in the workspace. */
  makeReport(pictures: readonly ChartPicture[], job?: Job): Promise<MadeFile>;
  /** What a code out of a report stands for; null where no report of this workspace has it. */
  findReportCode(code: string, job?: Job): Promise<FoundCode | null>;
}
