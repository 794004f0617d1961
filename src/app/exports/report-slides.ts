import type { Question } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { CellRef } from '#core/table.ts';
import { type SurveySlide, surveySlides } from '#report/slides/survey-slides.ts';
import { writeSlidesInSlices } from '#report/slides/write-slides.ts';
import type { SurveyBlock } from '#report/survey/survey.ts';
import type { MadeFile } from '../api.ts';
import type { Desk } from '../desk.ts';
import { tablesOf } from '../query/find-table.ts';
import { composeReport } from '../report/compose.ts';
import { SLIDES_TYPE, toFileName } from './made-file.ts';
import { passportLines } from './passport-lines.ts';

const find = tablesOf(ANALYSES);
/** More ways of counting than that nobody reads beside a slide; the annex of the report has them all. */
const MOST_WAYS = 3;

function cellsIn(block: SurveyBlock): readonly CellRef[] {
  if (block.kind === 'figure') return block.cell ? [block.cell] : [];
  return block.machine.flatMap(({ cell }) => cell ?? []);
}

/** Cells that the blocks of a slide show, one for each way of counting. */
function cellsOf({ blocks }: SurveySlide): readonly CellRef[] {
  const ways = new Map<string, CellRef>();
  for (const cell of blocks.flatMap(cellsIn)) {
    const way = `${cell.table} ${cell.measure}`;
    if (!ways.has(way)) ways.set(way, cell);
  }
  return [...ways.values()].slice(0, MOST_WAYS);
}

/** Passports of cells, each worked out once. */
class Passports {
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly desk: Desk) {}

  async of(cell: CellRef, question: Question): Promise<readonly string[]> {
    const key = JSON.stringify([cell, question]);
    const inquiry = this.desk.inquiryFor(find(cell.table).analysis);
    const lines =
      this.known.get(key) ?? (inquiry ? passportLines(await inquiry.passport(cell, question)) : []);
    this.known.set(key, lines);
    return lines;
  }
}

/** The chosen sections of the 调研报告 as slides. */
export async function makeReportSlides(desk: Desk, job: Job): Promise<MadeFile> {
  const { survey, sample, questions } = await composeReport(desk, {}, job);
  const drafts = surveySlides(survey);
  if (drafts.length === 0) throw new Error('报告里还没有可以做成幻灯片的内容');
  const passports = new Passports(desk);
  const slides = [];
  for (const [i, draft] of drafts.entries()) {
    job.progress?.({ stage: '做幻灯片', done: i, total: drafts.length, unit: '步' });
    const question = questions.get(draft.section);
    const notes = [...draft.slide.notes];
    for (const cell of question ? cellsOf(draft) : []) {
      throwIfCancelled(job.signal);
      if (question) notes.push(...(await passports.of(cell, question)));
    }
    slides.push({ ...draft.slide, notes });
  }
  const title = survey.title.join('');
  const show = {
    ...{ title, slides, sample, watermark: survey.watermark },
    lines: [
      survey.author,
      `截至${survey.asOf}`,
      `共${slides.length + 1}页，只有汇总数，不含个人`,
      survey.date,
    ],
    facts: { 截至: survey.asOf, 内容: '汇总数，不含个人' },
  };
  const bytes = await writeSlidesInSlices(show, job);
  return { name: `${toFileName(title)}.pptx`, type: SLIDES_TYPE, bytes };
}
