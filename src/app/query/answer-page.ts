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

export const figuresOf = ({ figures }: Analysis, ids: readonly string[]) =>
  ids.flatMap((id) => figures.filter((figure) => figure.id === id));

export const findingsOf = ({ findings }: Analysis, ids: readonly string[]) =>
  findings.filter(({ id }) => ids.includes(id));

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

/** Computes exactly the tables that findings, figures and paragraphs of a section declare, then those. */
export async function answerSection(
  context: AnswerContext,
  analysis: Analysis,
  section: PageDefinition & Pick<ReportSectionDefinition, 'paragraphs'>,
  question: Question,
  job?: Job,
): Promise<SectionContent> {
  const { paragraphs = [] } = section;
  const findings = findingsOf(analysis, section.findings);
  const figures = figuresOf(analysis, section.figures);
  const needed = new Set([...paragraphs, ...findings, ...figures].flatMap(({ tables }) => tables));
  const { answers, tables } = await computeAnswers(context, needed, question, job);
  const found = findings.flatMap(({ find }) => find(answers) ?? []);
  found.sort(compareFindings);
  return {
    question: answers.question,
    tables,
    findings: found,
    figures: figures.map(({ build }) => build(answers, found)),
    paragraphs: paragraphs.flatMap(written(answers)),
  };
}

/** A page is a section without paragraphs. */
export const answerPage = (
  context: AnswerContext,
  analysis: Analysis,
  page: PageDefinition,
  question: Question,
  job?: Job,
): Promise<PageContent> => answerSection(context, analysis, page, question, job);

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
