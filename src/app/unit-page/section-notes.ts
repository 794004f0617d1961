import type { Analysis } from '#analyses/analysis.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { FigureNote } from '#core/figure-note.ts';
import type { Engine } from '#engine/engine.ts';
import type { UnitSection } from '../api.ts';
import type { HeldTable } from '../holdings.ts';
import { unitsOfPeople } from '../query/counted-units.ts';
import { FigureNotes, notesAbout, type UnitWords } from '../query/figure-notes.ts';

export interface NotedUnit {
  readonly unit: string;
  readonly asOf: string;
  readonly notes: readonly FigureNote[];
  /** Rosters of which somebody is counted. */
  readonly rosters: readonly HeldTable[];
  readonly words: UnitWords;
}

/** The sections with the 情况说明 on the unit and the period of its roster under their figures. */
export async function withUnitNotes(
  engine: Engine,
  analyses: readonly Analysis[],
  sections: readonly UnitSection[],
  { unit, asOf, notes, rosters, words }: NotedUnit,
): Promise<readonly UnitSection[]> {
  const kindsOf = ({ id }: UnitSection) =>
    analyses.find(({ unitSections }) => unitSections?.some((section) => section.id === id))?.needs ?? [];
  if (sections.every((section) => notesAbout(notes, kindsOf(section)).length === 0)) return sections;
  const question = { asOf, filters: [{ dimension: 'unit', values: [unit] }] };
  const dates = new Map(rosters.map(({ staged, batch }) => [staged.input.stage, batch.asOf]));
  const counted = await unitsOfPeople(engine, question, dates);
  const newest = rosters.flatMap(({ batch }) => batch.asOf ?? []).sort();
  return sections.map((section) => {
    const facts = {
      ...{ kinds: kindsOf(section), question, counted },
      newest: newest[newest.length - 1] ?? null,
    };
    const own = new FigureNotes(notes, facts, words);
    return { ...section, figures: section.figures.map((figure: FigureSpec) => own.withNotes(figure)) };
  });
}
