import type { PageDefinition } from '../analysis.ts';
import { findingsOf } from './findings/pages.ts';

/** The overview is answered from memory: nothing on it may need a scan of the people. */
export const overview: PageDefinition = {
  id: 'structure',
  title: '队伍结构',
  tab: '总览',
  findings: findingsOf.overview,
  figures: [
    'structure.pyramid',
    'structure.age_bands',
    'structure.education_by_age',
    'structure.sources',
    'structure.education_levels',
  ],
};

const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'structure-age': findingsOf.age,
  'structure-education': findingsOf.education,
  'structure-sources': findingsOf.sources,
  'structure-posts': findingsOf.posts,
  'structure-changes': findingsOf.trend,
  'structure-trend': findingsOf.trend,
  'structure-outlook': findingsOf.outlook,
};

/** Each page with what is said on it. */
export const withFindings = (page: PageDefinition): PageDefinition => ({
  ...page,
  findings: [...page.findings, ...(FINDINGS[page.id] ?? [])],
});
