import type { Analysis, Question, UnitAnswers, UnitSectionDefinition } from '#analyses/analysis.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { UnitSection } from '../api.ts';

type Tables = ReadonlyMap<string, StatTable>;

const SCOPED_BY_UNIT = '单位';

export function sectionsOf(analyses: readonly Analysis[]): readonly UnitSectionDefinition[] {
  return analyses.flatMap(({ unitSections }) => unitSections ?? []);
}

/** Tables that anything of the sections reads. */
export function tablesRead(sections: readonly UnitSectionDefinition[]): readonly string[] {
  const read = sections.flatMap(({ numbers, findings, figures }) => [
    ...(numbers?.tables ?? []),
    ...[...findings, ...figures].flatMap(({ tables }) => tables),
  ]);
  return [...new Set(read)];
}

/** What a section may read: one date, no filters, the unit. */
export function unitAnswers(
  tables: Tables,
  question: Question,
  unit: UnitAnswers['unit'],
  settings: Pick<UnitAnswers, 'setting' | 'settingAt'>,
): UnitAnswers {
  return {
    ...{ question, ...settings, unit, since: null, earlier: [] },
    records: (kind) => {
      throw new Error(`the page of a unit reads no records of ${kind}`);
    },
    choice: (id) => {
      throw new Error(`the page of a unit offers no choice ${id}`);
    },
    table: (id) => {
      const table = tables.get(id);
      if (!table) throw new Error(`table ${id} was read but not declared`);
      return table;
    },
  };
}

/** Sections that have something to say. */
export function answerSections(
  sections: readonly UnitSectionDefinition[],
  answers: UnitAnswers,
): readonly UnitSection[] {
  return sections
    .map(({ id, title, numbers, findings, figures }): UnitSection => {
      const found = findings.flatMap(({ find }) => find(answers) ?? []);
      return {
        ...{ id, title, findings: found },
        numbers: numbers?.read(answers) ?? [],
        note: numbers?.note(answers.unit) ?? null,
        figures: figures.flatMap(({ build }) => build(answers, found) ?? []),
      };
    })
    .filter(({ numbers, figures }) => numbers.length + figures.length > 0);
}

const drawn = (figure: FigureSpec): readonly FigureSpec[] =>
  figure.companion ? [figure, figure.companion] : [figure];

/** Tables without the units that the sections do not show. */
export function tablesShown(
  sections: readonly UnitSection[],
  tables: Tables,
  unit: string,
): Readonly<Record<string, StatTable>> {
  const figures = sections.flatMap((section) => section.figures).flatMap(drawn);
  const peers = figures.flatMap((figure) => (figure.form === 'strips' ? figure.peers : []));
  const shown = new Set([unit, ...peers]);
  const isShown = (row: TableRow) => row['scope_type'] !== SCOPED_BY_UNIT || shown.has(String(row['scope']));
  return Object.fromEntries(
    [...tables].map(([id, table]) => [id, { ...table, rows: table.rows.filter(isShown) }]),
  );
}
