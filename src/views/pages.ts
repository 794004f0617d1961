/** Pages of the analyses, in the order of the navigation. */
export interface AnalysisPage {
  /** Word in the address. */
  readonly path: string;
  readonly analysis: string;
  readonly page: string;
  readonly title: string;
  /** Dataset kind to import when there is nothing to show. */
  readonly needs: string;
}

export const ANALYSIS_PAGES: readonly AnalysisPage[] = [
  { path: 'structure', analysis: 'structure', page: 'structure', title: '队伍结构', needs: '花名册' },
];
