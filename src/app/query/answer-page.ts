import type {
  Analysis,
  PageDefinition,
  ParagraphDefinition,
  Question,
  ReportSectionDefinition,
} from '#analyses/analysis.ts';
import { compareFindings, type Finding, type FindingPart } from '#core/finding.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import { type AnswerContext, computeAnswers } from './answers.ts';

export interface PageContent {
  /** As it was answered: with the date that changes are counted from. */
  readonly question: Question;
  readonly tables: ReadonlyMap<string, StatTable>;
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureSpec[];
}

/** Computes exactly the tables that a page's findings and figures declare, then those. */
export async function answerPage(
  context: AnswerContext,
  analysis: Analysis,
  page: PageDefinition,
  question: Question,
  job?: Job,
): Promise<PageContent> {
  const findings = analysis.findings.filter(({ id }) => page.findings.includes(id));
  const figures = page.figures.flatMap((id) => analysis.figures.filter((figure) => figure.id === id));
  const needed = new Set([...findings, ...figures].flatMap(({ tables }) => tables));
  const { answers, tables } = await computeAnswers(context, needed, question, job);
  const found = findings.flatMap(({ find }) => find(answers) ?? []);
  found.sort(compareFindings);
  return {
    question: answers.question,
    tables,
    findings: found,
    figures: figures.map(({ build }) => build(answers, found)),
  };
}

export interface WrittenParagraph {
  readonly id: string;
  readonly parts: readonly FindingPart[];
}

export interface SectionContent extends PageContent {
  readonly paragraphs: readonly WrittenParagraph[];
}

const written =
  (answers: Parameters<ParagraphDefinition['write']>[0]) =>
  ({ id, write }: ParagraphDefinition): readonly WrittenParagraph[] => {
    const parts = write(answers);
    return parts ? [{ id, parts }] : [];
  };

/** A section of a report: what a page has, and its paragraphs. */
export async function answerSection(
  context: AnswerContext,
  analysis: Analysis,
  section: ReportSectionDefinition,
  question: Question,
  job?: Job,
): Promise<SectionContent> {
  const { paragraphs = [] } = section;
  const findings = analysis.findings.filter(({ id }) => section.findings.includes(id));
  const figures = section.figures.flatMap((id) => analysis.figures.filter((figure) => figure.id === id));
  const needed = new Set([...paragraphs, ...findings, ...figures].flatMap(({ tables }) => tables));
  const { answers, tables } = await computeAnswers(context, needed, question, job);
  const found = findings.flatMap(({ find }) => find(answers) ?? []).sort(compareFindings);
  return {
    question: answers.question,
    tables,
    findings: found,
    figures: figures.map(({ build }) => build(answers, found)),
    paragraphs: paragraphs.flatMap(written(answers)),
  };
}

/** Everything an analysis has to say, for the command line. */
export async function answerAll(
  context: AnswerContext,
  analysis: Analysis,
  question: Question,
  job?: Job,
): Promise<{ readonly tables: readonly StatTable[]; readonly findings: readonly Finding[] }> {
  const shown = [
    ...analysis.tables.filter(({ internal }) => !internal),
    ...analysis.derived.filter(({ confidential }) => !confidential),
  ];
  const read = analysis.findings.flatMap(({ tables }) => tables);
  const ids = new Set([...shown.map(({ id }) => id), ...read]);
  const { answers, tables } = await computeAnswers(context, ids, question, job);
  const kept = new Set(analysis.derived.flatMap(({ id, confidential }) => (confidential ? [id] : [])));
  const findings = analysis.findings
    .flatMap(({ find }) => find(answers) ?? [])
    .filter(({ table }) => !kept.has(table));
  return { tables: shown.flatMap(({ id }) => tables.get(id) ?? []), findings };
}
