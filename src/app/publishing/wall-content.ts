import type { Analysis, Answers, ChosenUnit, Question } from '#analyses/analysis.ts';
import { compareFindings } from '#core/finding.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Job } from '#core/progress.ts';
import type { Saying, Walk } from '#core/saying.ts';
import type { StatTable } from '#core/table.ts';
import { figuresOf, findingsOf } from '../query/answer-page.ts';
import { type AnswerContext, type ComputedAnswers, computeAnswers } from '../query/answers.ts';
import { unitAnswers } from '../unit-page/answer-sections.ts';
import { withRoundedEstimates } from './estimates.ts';
import type { PlannedPage, WallPlan } from './wall-plan.ts';

export interface PageContent extends Saying {
  readonly id: string;
  readonly analysis: string;
  readonly title: string;
  readonly honour: boolean;
  /** The period that is shown; null: the as-of date. */
  readonly when: string | null;
  readonly figures: readonly FigureSpec[];
}

export interface UnitContent extends Saying {
  readonly unit: string;
  readonly level: string | null;
  readonly figures: readonly FigureSpec[];
}

/** Everything a wall shows, before anything is kept back. */
export interface WallContent {
  readonly pages: readonly PageContent[];
  readonly units: readonly UnitContent[];
  readonly walk: Walk | null;
}

export interface AnsweredWall {
  readonly content: WallContent;
  readonly tables: ReadonlyMap<string, StatTable>;
  readonly computed: ComputedAnswers;
}

export const goingPages = ({ pages }: WallPlan): readonly PlannedPage[] =>
  pages.filter(({ why }) => why === null);

/** Every table that something on the wall reads. */
export function tablesOfPlan(plan: WallPlan): ReadonlySet<string> {
  return new Set([
    ...goingPages(plan).flatMap(({ analysis, page }) => [
      ...(page.tables ?? []),
      ...[...findingsOf(analysis, page.findings), ...figuresOf(analysis, page.figures)].flatMap(
        ({ tables }) => tables,
      ),
    ]),
    ...plan.units.flatMap(({ wallUnit }) => [
      ...(wallUnit?.tables ?? []),
      ...(wallUnit?.figures ?? []).flatMap(({ tables }) => tables),
    ]),
    ...plan.walks.flatMap(({ wallWalk }) => wallWalk?.tables ?? []),
  ]);
}

const isDrawn = (figure: FigureSpec | null): figure is FigureSpec =>
  figure !== null && figure.form !== 'empty';

function pageContent({ analysis, page }: PlannedPage, answers: Answers): PageContent {
  const findings = findingsOf(analysis, page.findings).flatMap(({ find }) => find(answers) ?? []);
  findings.sort(compareFindings);
  const { headline, lead, numbers } = page.say(answers, findings);
  return {
    ...{ id: page.id, analysis: analysis.id, title: page.title, honour: page.honour ?? false },
    when: page.when?.(answers) ?? null,
    ...{ headline, lead, numbers },
    figures: figuresOf(analysis, page.figures)
      .map(({ build }) => build(answers, findings))
      .filter(isDrawn),
  };
}

function unitContent(
  analyses: readonly Analysis[],
  unit: ChosenUnit,
  answersFor: (unit: ChosenUnit) => ReturnType<typeof unitAnswers>,
): UnitContent | null {
  const answers = answersFor(unit);
  const parts = analyses.flatMap(({ wallUnit }) => wallUnit ?? []);
  const sayings = parts.flatMap((part) => part.say(answers) ?? []);
  const figures = parts
    .flatMap((part) => part.figures.map(({ build }) => build(answers, [])))
    .filter(isDrawn);
  if (sayings.length === 0 && figures.length === 0) return null;
  return {
    ...{ unit: unit.name, level: unit.level },
    headline: sayings.find(({ headline }) => headline.length > 0)?.headline ?? [{ text: unit.name }],
    lead: sayings.flatMap(({ lead }) => lead),
    numbers: sayings.flatMap(({ numbers }) => numbers),
    figures,
  };
}

/** Computes what every wall page, every unit's page and the projection say and draw, and some tables besides. */
export async function answerWall(
  context: AnswerContext,
  plan: WallPlan,
  units: readonly ChosenUnit[],
  question: Question,
  job: Job,
  besides: readonly string[] = [],
): Promise<AnsweredWall> {
  const wanted = new Set([...tablesOfPlan(plan), ...besides]);
  const exact = await computeAnswers(context, wanted, question, job);
  const computed = withRoundedEstimates(exact, context.find);
  const { answers, tables } = computed;
  const answersFor = (unit: ChosenUnit) => unitAnswers(tables, answers.question, unit, context);
  const pages = goingPages(plan).map((planned) => pageContent(planned, answers));
  const walks = plan.walks.flatMap(({ wallWalk }) => wallWalk?.walk(answers) ?? []);
  const spoken = plan.units.length === 0 ? [] : units;
  return {
    content: {
      pages: pages.filter(({ figures }) => figures.length > 0),
      units: spoken.flatMap((unit) => unitContent(plan.units, unit, answersFor) ?? []),
      walk: walks[0] ?? null,
    },
    ...{ tables, computed },
  };
}
