import type { Job } from '#core/progress.ts';
import { type ChartPictures, surveyDocument } from '#report/survey/survey-document.ts';
import { writeWordInSlices } from '#report/word/write-word.ts';
import type { Desk } from '../desk.ts';
import { type ComposedReport, composeReport } from './compose.ts';
import type { ExportedReport } from './entries.ts';
import type { ReportPlan } from './plan.ts';

export interface WrittenReport {
  readonly composed: ComposedReport;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The report as a Word document: equal data, settings and choices give equal bytes. */
export async function writeReport(
  desk: Desk,
  wanted: Partial<ReportPlan>,
  pictures: ChartPictures | undefined,
  job: Job,
): Promise<WrittenReport> {
  const composed = await composeReport(desk, wanted, job);
  return { composed, bytes: await writeWordInSlices(surveyDocument(composed.survey, pictures), job) };
}

/** What the workspace keeps of a report that went out, so that its codes can be looked up. */
export function exportedReport({ survey, numbers }: ComposedReport): ExportedReport | null {
  const [first] = numbers;
  if (!first) return null;
  const { asOf, filters } = first.question;
  return {
    ...{ title: survey.title.join(''), asOf, filters },
    choices: numbers.map(({ question }) => question.choices).find((choices) => choices !== undefined) ?? {},
    figures: numbers.map(({ code, cell, text }) => ({ code, cell, text })),
  };
}
