import { type Question, REPORT_CHAPTERS } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import { WINDOW_CHOICE } from '#analyses/plan/populations.ts';
import { formatDateLong, type IsoDate } from '#core/month.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import { KINDS } from '#datasets/index.ts';
import type { MaterialTable } from '#report/material/material.ts';
import type { Survey, SurveyAnnex, SurveyBlock, SurveySection } from '#report/survey/survey.ts';
import { toCrossTable } from '../cross/cross-word.ts';
import { answerCross } from '../cross/cross.ts';
import type { Desk } from '../desk.ts';
import { answerSection, type SectionContent } from '../query/answer-page.ts';
import { tablesOf } from '../query/find-table.ts';
import { officeOf, watermarkOf } from '../settings.ts';
import { codesAnnex, FigureNumbers, materialAnnex } from './annexes.ts';
import { sectionBlocks, toParagraph, type Written } from './blocks.ts';
import { chooseSections, type ReportSection, type SectionChoice } from './choices.ts';
import { leadText, proposedDate, proposedTitle, titleLines } from './heading.ts';
import { Leaving } from './leaving.ts';
import { type EditsOf, NumberBook, type ReportNumber } from './numbers.ts';
import { Remembered } from './remembered.ts';
import { periodAsked, scopeCode } from './scope-code.ts';
import { PROPOSED_PLAN, type ReportPlan, scopeFilters } from './plan.ts';

const find = tablesOf(ANALYSES);
const ANSWERED = new Remembered<SectionContent>();
const NOTHING = '本节没有可说的数据。';

export interface ComposedReport {
  readonly plan: ReportPlan;
  readonly survey: Survey;
  readonly choices: readonly SectionChoice[];
  readonly numbers: readonly ReportNumber[];
  /** What each section was asked, by its id. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly sample: boolean;
}

interface Composing {
  readonly desk: Desk;
  readonly written: Written;
  readonly figures: FigureNumbers;
  readonly numbers: NumberBook;
  readonly job: Job;
}

interface ComposedSection {
  readonly question: Question | null;
  readonly section: SurveySection;
  readonly annexes: readonly SurveyAnnex[];
}

const isShown = (block: SurveyBlock) => block.kind === 'figure' || block.text !== '';

async function composeSection(
  { desk, written, figures, numbers, job }: Composing,
  { analysis, section }: ReportSection,
  problem: string | null,
): Promise<ComposedSection> {
  const { id, title } = section;
  const asOf = desk.state().asOf;
  const inquiry = desk.inquiryFor(analysis);
  if (problem !== null || !inquiry || asOf === null) {
    return { section: { id, title, blocks: [], problem: problem ?? NOTHING }, annexes: [], question: null };
  }
  const { plan } = written;
  const period = periodAsked(plan.period, asOf);
  const asked = {
    asOf,
    filters: scopeFilters(plan.scope),
    ...(period === null ? {} : { choices: { [WINDOW_CHOICE]: period } }),
  };
  // Settings change what is said without anything being counted anew.
  const key = JSON.stringify([id, asked, desk.ledger.folded().settings]);
  const content = await ANSWERED.get(inquiry, key, async () =>
    answerSection(await inquiry.context(analysis.pages, job), analysis, section, asked, job),
  );
  const leaving = new Leaving(find, content.tables);
  const placed = figures.place(sectionBlocks(written, section, content, leaving));
  const { question, tables } = content;
  await numbers.add({ inquiry, question, tables, blocks: placed.blocks });
  const isEmpty = !placed.blocks.some(isShown);
  return {
    section: { id, title, blocks: placed.blocks, problem: isEmpty ? NOTHING : null },
    annexes: placed.annexes,
    question,
  };
}

async function material(desk: Desk, job: Job): Promise<readonly MaterialTable[]> {
  const { inquiry } = desk;
  if (!inquiry) return [];
  const tables: MaterialTable[] = [];
  for (const { part } of desk.ledger.folded().reportParts) {
    tables.push(toCrossTable(await answerCross(desk, inquiry, part.request, { filters: part.filters }, job)));
  }
  return tables;
}

function containsText(annexes: readonly SurveyAnnex[], numbers: number): string {
  return `统计数据、图表和${annexes.length}个附件，共${numbers}个可查的数；不含个人姓名、身份证号`;
}

export function editsIn(desk: Desk): EditsOf {
  const { edits } = desk.ledger.folded();
  return (batch) => edits.get(batch)?.cells.size ?? 0;
}

/**
 * The whole report as it stands: what was chosen, answered anew, with what a person wrote over it unless it is not
 * `isWritten`.
 */
export async function composeReport(
  desk: Desk,
  wanted: Partial<ReportPlan>,
  job: Job,
  isWritten = true,
): Promise<ComposedReport> {
  const asOf: IsoDate | null = desk.state().asOf;
  if (asOf === null) throw new Error('还没有可用的数据，请先导入');
  const { report, settings } = desk.ledger.folded();
  const plan: ReportPlan = { ...PROPOSED_PLAN, ...report.plan, ...wanted };
  const written: Written = { plan, edits: isWritten ? report.edits : new Map() };
  const counting = desk.standing.counting();
  const kinds = new Set(counting.map(({ batch }) => batch.kind));
  const chosen = chooseSections(plan, kinds);
  const numbers = new NumberBook(editsIn(desk), scopeCode(plan, asOf));
  const composing: Composing = { desk, written, figures: new FigureNumbers(), numbers, job };
  const taken = chosen.filter(({ choice }) => choice.chosen);
  const answered: (ComposedSection & { readonly chapter: string })[] = [];
  for (const [i, { choice, found }] of taken.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '计算报告', done: i, total: taken.length, unit: '步' });
    answered.push({
      ...(await composeSection(composing, found, choice.problem)),
      chapter: choice.chapter,
    });
  }
  const author = plan.author ?? officeOf(settings);
  const sample = counting.some(({ batch }) => batch.sample);
  const listed = KINDS.filter(({ id }) => kinds.has(id)).map(({ id }) => id);
  const annexes = [
    ...answered.flatMap((each) => each.annexes),
    ...materialAnnex(await material(desk, job)),
    ...(plan.codes && numbers.all().length > 0 ? [codesAnnex(numbers.all(), numbers.allWays(), asOf)] : []),
  ];
  const survey: Survey = {
    title: titleLines(plan.title ?? proposedTitle(plan)),
    subtitle: `（${sample ? '演示数据，' : ''}截至${formatDateLong(asOf)}）`,
    mark: plan.mark,
    watermark: watermarkOf(settings),
    contents: plan.contents,
    lead: toParagraph(written, 'lead', [{ text: leadText(plan, author, asOf, listed) }]),
    chapters: REPORT_CHAPTERS.flatMap((title) => {
      const sections = answered.filter(({ chapter }) => chapter === title).map(({ section }) => section);
      return sections.length > 0 ? [{ title, sections }] : [];
    }),
    annexes,
    author,
    date: plan.date ?? proposedDate(asOf),
    contains: containsText(annexes, numbers.all().length),
    asOf: formatDateLong(asOf),
  };
  const questions = new Map(
    answered.flatMap(({ section, question }) => (question ? [[section.id, question] as const] : [])),
  );
  const choices = chosen.map(({ choice }) => choice);
  return { plan, survey, choices, numbers: numbers.all(), questions, sample };
}
