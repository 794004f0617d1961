import type { PageDefinition, ReportSectionDefinition } from '../analysis.ts';
import { mutualChoice, objectChoice, reviewChoice } from './chosen.ts';
import { mutualFindings } from './findings/mutual.ts';
import { voteFindings } from './findings/votes.ts';
import { CHANGED } from './findings/ids.ts';
import { directionChoice, markChoice } from './mutual/choices.ts';
import { DEVIATION, DROP, GOOD_GRADES, GRADE_POINTS, MIN_VOTES } from './settings.ts';

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

export const pages: readonly PageDefinition[] = [
  {
    ...{ id: 'reviews', title: '两评议', tab: '两评议' },
    findings: ids(voteFindings),
    figures: [
      ...['reviews.grade_bars', 'reviews.groups_matrix', 'reviews.trend_lines'],
      ...['reviews.results', 'reviews.items_matrix'],
    ],
    choices: [reviewChoice, objectChoice],
    settings: [DROP, MIN_VOTES, GRADE_POINTS, GOOD_GRADES],
  },
  {
    ...{ id: 'reviews-mutual', title: '双向互评', tab: '双向互评' },
    findings: ids(mutualFindings),
    figures: [
      ...['reviews.square', 'reviews.adjusted_sheet', 'reviews.severity_sheet'],
      ...['reviews.pairs_sheet', 'reviews.gaps_sheet'],
    ],
    choices: [mutualChoice, directionChoice, markChoice],
    settings: [DEVIATION, 'reviews.severity_told', GRADE_POINTS],
  },
];

export const reportSections: readonly ReportSectionDefinition[] = [
  {
    ...{ id: 'reviews-summary', title: '评议情况', chapter: '主要做法和成效' },
    findings: [CHANGED],
    figures: ['reviews.grade_bars', 'reviews.trend_lines'],
  },
];
