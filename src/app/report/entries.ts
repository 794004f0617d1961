import type { IsoDate } from '#core/month.ts';
import type { Filter } from '#analyses/analysis.ts';
import type { CellRef } from '#core/table.ts';
import type { ReportPlan } from './plan.ts';

/** What a number of a report that went out was read from. */
export interface ExportedFigure {
  readonly code: string;
  readonly cell: CellRef;
  /** As the report says it. */
  readonly text: string;
}

export interface ExportedReport {
  readonly title: string;
  readonly asOf: IsoDate;
  readonly filters: readonly Filter[];
  readonly choices: Readonly<Record<string, string>>;
  readonly figures: readonly ExportedFigure[];
}

export type ReportEntry =
  | { readonly type: 'report-plan'; readonly plan: ReportPlan }
  /** `machine` is the sentence that was computed when the person wrote; null text: as it is computed. */
  | {
      readonly type: 'report-edit';
      readonly place: string;
      readonly text: string | null;
      readonly machine: string;
    }
  | { readonly type: 'report-export'; readonly report: ExportedReport };

export interface FoldedReportEdit {
  readonly text: string;
  readonly machine: string;
}

/** What was said of the report, in the state that the list of entries amounts to. */
export interface FoldedReport {
  readonly plan: ReportPlan | null;
  readonly edits: ReadonlyMap<string, FoldedReportEdit>;
  readonly exported: readonly ExportedReport[];
}

export const NO_REPORT: FoldedReport = { plan: null, edits: new Map(), exported: [] };

export function withReportEntry(report: FoldedReport, entry: ReportEntry): FoldedReport {
  switch (entry.type) {
    case 'report-plan':
      return { ...report, plan: entry.plan };
    case 'report-export':
      return { ...report, exported: [...report.exported, entry.report] };
    case 'report-edit': {
      const edits = new Map(report.edits);
      const { place, text, machine } = entry;
      if (text === null) edits.delete(place);
      else edits.set(place, { text, machine });
      return { ...report, edits };
    }
  }
}

export function tellReportEntry(entry: ReportEntry): string {
  switch (entry.type) {
    case 'report-plan':
      return '调整调研报告的内容';
    case 'report-edit':
      return entry.text === null ? '调研报告的一段改回系统算出的写法' : '修改调研报告的一段';
    case 'report-export':
      return `导出“${entry.report.title}”`;
  }
}
