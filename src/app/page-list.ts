import type { Analysis, PageChoice, PageDefinition } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import { SHEET_PAGE } from '#analyses/structure/sheet/index.ts';
import { findKind } from '#datasets/index.ts';
import { leavingTables } from './leaving-tables.ts';
import { tablesOf } from './query/find-table.ts';
import { isOfRecordsOnly, resolveTables } from './query/resolve-tables.ts';

/** A page of an analysis as navigation and addresses know it. */
export interface AnalysisPage {
  /** Word in the address. */
  readonly path: string;
  readonly analysis: string;
  readonly page: string;
  /** Of the whole analysis. */
  readonly title: string;
  /** Of this page among those of its analysis. */
  readonly tab: string;
  readonly choices: readonly PageChoice[];
  /** Settings that are put right on the page. */
  readonly settings: readonly string[];
  /** What names the period that is shown; null where the page is about a day. */
  readonly settingsFrom: NonNullable<PageDefinition['settingsFrom']> | null;
  /** Lists of people under its figures. */
  readonly lists: readonly string[];
  /** True when something on it counts people; others are the same whatever the filters by people. */
  readonly countsPeople: boolean;
  /** True when something on it depends on an earlier date. */
  readonly comparesDates: boolean;
  /** True when there are tables of it that may leave the workbench. */
  readonly makesTables: boolean;
  /** True for the page whose statistics sheet can be made as a workbook. */
  readonly makesSheet: boolean;
  /** Kinds of table without which there is nothing to show. */
  readonly needs: readonly NeededKind[];
}

export interface NeededKind {
  readonly kind: string;
  /** 培训记录 */
  readonly label: string;
  /** 谁培训过、学了什么、学时够不够 */
  readonly question: string;
}

function toNeeded(kind: string): NeededKind {
  const found = findKind(kind);
  return { kind, label: found?.label ?? kind, question: found?.question ?? '' };
}

/** Whether a table, or one it is worked out of, reads an earlier date. */
function readsEarlier(analysis: Analysis, id: string): boolean {
  const counted = analysis.tables.find((table) => table.id === id);
  if (counted) return counted.population === 'changes';
  const derived = analysis.derived.find((table) => table.id === id);
  if (!derived) return false;
  const hasHistory = (derived.history?.length ?? 0) > 0;
  return hasHistory || derived.from.some((from) => readsEarlier(analysis, from));
}

const findTable = tablesOf(ANALYSES);

/** Tables that findings and figures of a page read. */
function tablesOn(analysis: Analysis, page: PageDefinition): readonly string[] {
  const shown = [
    ...analysis.findings.filter(({ id }) => page.findings.includes(id)),
    ...analysis.figures.filter(({ id }) => page.figures.includes(id)),
  ];
  return shown.flatMap(({ tables }) => tables);
}

const comparesDates = (analysis: Analysis, page: PageDefinition): boolean =>
  tablesOn(analysis, page).some((table) => readsEarlier(analysis, table));

const countsPeople = (analysis: Analysis, page: PageDefinition): boolean =>
  !isOfRecordsOnly(resolveTables(tablesOn(analysis, page), findTable));

function toPage(analysis: Analysis, page: PageDefinition): AnalysisPage {
  return {
    path: page.id,
    analysis: analysis.id,
    page: page.id,
    title: analysis.title,
    tab: page.tab ?? page.title,
    choices: page.choices ?? [],
    settings: page.settings ?? [],
    settingsFrom: page.settingsFrom ?? null,
    lists: page.lists ?? [],
    countsPeople: countsPeople(analysis, page),
    comparesDates: comparesDates(analysis, page),
    makesTables: leavingTables(analysis, page).length > 0,
    makesSheet: page.id === SHEET_PAGE,
    needs: (page.needs ?? analysis.needs).map(toNeeded),
  };
}

/** Pages of all analyses, in the order of the navigation. */
export const ANALYSIS_PAGES: readonly AnalysisPage[] = ANALYSES.flatMap((analysis) =>
  analysis.pages.map((page) => toPage(analysis, page)),
);

/** The first page of every analysis: where it is entered. */
export const ANALYSIS_ENTRIES: readonly AnalysisPage[] = ANALYSES.flatMap(({ id }) =>
  ANALYSIS_PAGES.filter(({ analysis }) => analysis === id).slice(0, 1),
);
