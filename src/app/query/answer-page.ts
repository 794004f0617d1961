import type { Analysis, Answers, Filter, PageDefinition, Question } from '#analyses/analysis.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import type { UnitOrder } from '#analyses/plan/official-order.ts';
import { orderRows } from '#analyses/plan/order-rows.ts';
import type { Finding } from '#core/finding.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Job } from '#core/progress.ts';
import type { SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';
import type { TableSource } from './table-source.ts';

export interface PageContent {
  readonly tables: ReadonlyMap<string, StatTable>;
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureSpec[];
}

const SEVERITY = ['high', 'medium', 'low'];

function answersOf(
  tables: ReadonlyMap<string, StatTable>,
  question: Question,
  setting: (id: string) => SettingValue,
): Answers {
  return {
    question,
    setting,
    choice: (id) => question.choices?.[id] ?? '',
    since: question.since ?? null,
    earlier: [],
    table: (id) => {
      const table = tables.get(id);
      if (!table) throw new Error(`table ${id} was read but not declared`);
      return table;
    },
  };
}

/** The tables with their units in the official order. */
async function orderedTables(
  source: TableSource,
  definitions: readonly TableDefinition[],
  filters: readonly Filter[],
  units: UnitOrder,
  job?: Job,
): Promise<ReadonlyMap<string, StatTable>> {
  const found = await source.tables(definitions, filters, job);
  return new Map(
    definitions.flatMap((definition) => {
      const table = found.get(definition.id);
      return table ? [[table.id, { ...table, rows: orderRows(definition, table.rows, units) }]] : [];
    }),
  );
}

/** Computes exactly the tables that a page's findings and figures declare, then those. */
export async function answerPage(
  source: TableSource,
  analysis: Analysis,
  page: PageDefinition,
  question: Question,
  setting: (id: string) => SettingValue,
  units: UnitOrder,
  job?: Job,
): Promise<PageContent> {
  const findings = analysis.findings.filter(({ id }) => page.findings.includes(id));
  const figures = page.figures.flatMap((id) => analysis.figures.filter((figure) => figure.id === id));
  const needed = new Set([...findings, ...figures].flatMap(({ tables }) => tables));
  const definitions = analysis.tables.filter(({ id }) => needed.has(id));
  const tables = await orderedTables(source, definitions, question.filters, units, job);
  const answers = answersOf(tables, question, setting);
  const found = findings.flatMap(({ find }) => find(answers) ?? []);
  found.sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity));
  return { tables, findings: found, figures: figures.map(({ build }) => build(answers, found)) };
}

/** Everything an analysis has to say, for the command line. */
export async function answerAll(
  source: TableSource,
  analysis: Analysis,
  question: Question,
  setting: (id: string) => SettingValue,
  units: UnitOrder,
): Promise<{ readonly tables: readonly StatTable[]; readonly findings: readonly Finding[] }> {
  const tables = await orderedTables(source, analysis.tables, question.filters, units);
  const answers = answersOf(tables, question, setting);
  const findings = analysis.findings.flatMap(({ find }) => find(answers) ?? []);
  const ordered = analysis.tables.flatMap(({ id }) => tables.get(id) ?? []);
  return { tables: ordered, findings };
}
