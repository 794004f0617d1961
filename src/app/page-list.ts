import { ANALYSES } from '#analyses/index.ts';
import { findKind } from '#datasets/index.ts';

/** A page of an analysis as navigation and addresses know it. */
export interface AnalysisPage {
  /** Word in the address. */
  readonly path: string;
  readonly analysis: string;
  readonly page: string;
  readonly title: string;
  /** Kind of table to import when there is nothing to show. */
  readonly needs: string;
}

/** Pages of all analyses, in the order of the navigation. */
export const ANALYSIS_PAGES: readonly AnalysisPage[] = ANALYSES.flatMap(({ id, pages, needs }) =>
  pages.map((page) => ({
    path: page.id,
    analysis: id,
    page: page.id,
    title: page.title,
    needs: needs.map((kind) => findKind(kind)?.shortLabel ?? kind).join('、'),
  })),
);
