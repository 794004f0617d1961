import type { Analysis, ReportSectionDefinition } from '#analyses/analysis.ts';
import { REPORT_CHAPTERS } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import { findKind } from '#datasets/index.ts';
import type { ReportPlan, ReportScope } from './plan.ts';

/** A section as a person chooses it. */
export interface SectionChoice {
  readonly id: string;
  readonly title: string;
  readonly chapter: ReportSectionDefinition['chapter'];
  readonly chosen: boolean;
  /** Why it would be empty, in a sentence; null when it would not. */
  readonly problem: string | null;
}

export interface ReportSection {
  readonly analysis: Analysis;
  readonly section: ReportSectionDefinition;
}

/** Every section that an analysis offers, in the order of a report. */
export const REPORT_SECTIONS: readonly ReportSection[] = REPORT_CHAPTERS.flatMap((chapter) =>
  ANALYSES.flatMap((analysis) =>
    analysis.reportSections.flatMap((section) =>
      section.chapter === chapter ? [{ analysis, section }] : [],
    ),
  ),
);

const ROSTER = 'roster';

const labelsOf = (kinds: readonly string[]): string =>
  kinds.map((kind) => findKind(kind)?.label ?? kind).join('、');

/** Why a section has nothing to say of this scope; null when it may have. */
export function problemOf(
  { analysis, section }: ReportSection,
  kinds: ReadonlySet<string>,
  scope: ReportScope,
): string | null {
  const needs = [...analysis.needs, ...(section.needs ?? [])];
  const missing = needs.filter((kind) => !kinds.has(kind));
  if (missing.length > 0) return `还没有导入${labelsOf(missing)}，本节没有数据。`;
  const isOfPeople = needs.includes(ROSTER);
  return scope.type === 'whole' || isOfPeople ? null : '本节说的是各单位之间的情况，只在全市的报告里有。';
}

/** Those chosen before those that were not; else as they are proposed. */
export function chooseSections(
  plan: ReportPlan,
  kinds: ReadonlySet<string>,
): readonly { readonly choice: SectionChoice; readonly found: ReportSection }[] {
  const placeOf = (id: string) => {
    const place = plan.sections?.indexOf(id) ?? -1;
    return place < 0 ? Infinity : place;
  };
  const all = REPORT_SECTIONS.map((found) => {
    const { id, title, chapter } = found.section;
    const problem = problemOf(found, kinds, plan.scope);
    const chosen = plan.sections ? plan.sections.includes(id) : problem === null;
    return { choice: { id, title, chapter, chosen, problem }, found };
  });
  if (!plan.sections) return all;
  const chapterOf = ({ choice }: (typeof all)[number]) => REPORT_CHAPTERS.indexOf(choice.chapter);
  return [...all].sort((a, b) => {
    const apart = chapterOf(a) - chapterOf(b);
    if (apart !== 0) return apart;
    const [one, other] = [placeOf(a.choice.id), placeOf(b.choice.id)];
    return one === other ? 0 : one - other;
  });
}
