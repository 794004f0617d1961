import { ANALYSES } from '#analyses/index.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { CellRef } from '#core/table.ts';
import { surveySlides } from '#report/slides/survey-slides.ts';
import { writeSlides } from '#report/slides/write-slides.ts';
import type { SurveySection } from '#report/survey/survey.ts';
import type { MadeFile } from '../api.ts';
import type { Desk } from '../desk.ts';
import { tablesOf } from '../query/find-table.ts';
import { type ComposedReport, composeReport } from '../report/compose.ts';
import { SLIDES_TYPE, toFileName } from './made-file.ts';
import { passportLines } from './passport-lines.ts';

const find = tablesOf(ANALYSES);
/** More ways of counting than that nobody reads beside a slide; the annex of the report has them all. */
const MOST_WAYS = 4;

/** Cells that the sentences of a section point at, one for each way of counting. */
function cellsOf(section: SurveySection): readonly CellRef[] {
  const cells = section.blocks.flatMap((block) =>
    block.kind === 'paragraph' && !block.leftOut ? block.machine.flatMap(({ cell }) => cell ?? []) : [],
  );
  const ways = new Map(cells.map((cell) => [`${cell.table} ${cell.measure}`, cell]));
  return [...ways.values()].slice(0, MOST_WAYS);
}

async function passportsOf(
  desk: Desk,
  section: SurveySection,
  { numbers }: ComposedReport,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const cell of cellsOf(section)) {
    const key = JSON.stringify(cell);
    const number = numbers.find((each) => JSON.stringify(each.cell) === key);
    const inquiry = desk.inquiryFor(find(cell.table).analysis);
    if (number && inquiry) lines.push(...passportLines(await inquiry.passport(cell, number.question)));
  }
  return lines;
}

/** The chosen sections of the 调研报告 as slides. */
export async function makeReportSlides(desk: Desk, job: Job): Promise<MadeFile> {
  const composed = await composeReport(desk, {}, job);
  const { survey, sample } = composed;
  const sections = survey.chapters.flatMap((chapter) => chapter.sections);
  const notes = new Map<string, readonly string[]>();
  for (const [i, section] of sections.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '做幻灯片', done: i, total: sections.length, unit: '步' });
    notes.set(section.id, await passportsOf(desk, section, composed));
  }
  const slides = surveySlides(survey, ({ id }) => notes.get(id) ?? []);
  if (slides.length === 0) throw new Error('报告里还没有可以做成幻灯片的内容');
  const title = survey.title.join('');
  const bytes = writeSlides({
    ...{ title, slides, sample, watermark: survey.watermark },
    lines: [
      survey.author,
      `截至${survey.asOf}`,
      `共${slides.length + 1}页，只有汇总数，不含个人`,
      survey.date,
    ],
    facts: { 截至: survey.asOf, 内容: '汇总数，不含个人' },
  });
  return { name: `${toFileName(title)}.pptx`, type: SLIDES_TYPE, bytes };
}
