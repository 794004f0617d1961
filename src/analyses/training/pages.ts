import type { PageDefinition, ReportSectionDefinition, WallPageDefinition } from '../analysis.ts';

const COVERAGE = ['training.coverage_low', 'training.unit_below', 'training.repeated'];
const MIX = ['training.category_missing', 'training.level_low', 'training.professional_low'];
const DUTY = ['training.duty_risk', 'training.newcomers_due'];
const TESTS = ['training.test_coverage'];

/** Which findings stand on which page. */
export const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  training: [...COVERAGE, ...DUTY, ...MIX, ...TESTS],
  'training-duty': DUTY,
  'training-mix': MIX,
  'training-trend': ['training.same_period', 'training.coverage_low'],
  'training-tests': TESTS,
};

/** Each page with what is said on it. */
export const withFindings = (page: PageDefinition): PageDefinition => ({
  ...page,
  findings: [...new Set([...page.findings, ...(FINDINGS[page.id] ?? [])])],
});

export const wallPages: readonly WallPageDefinition[] = [
  {
    id: 'training',
    title: '教育培训',
    headline: 'training.category_missing',
    findings: ['training.category_missing', 'training.coverage_low', 'training.unit_below'],
    figures: [
      ...['training.coverage_units', 'training.unit_categories', 'training.progress_trained'],
      'training.duty_by_rule',
    ],
  },
];

export const reportSections: readonly ReportSectionDefinition[] = [
  {
    id: 'training-done',
    title: '教育培训开展情况',
    chapter: '主要做法和成效',
    findings: [],
    figures: ['training.coverage_units', 'training.categories', 'training.progress_trained'],
  },
  {
    id: 'training-missing',
    title: '教育培训存在的不足',
    chapter: '存在问题',
    findings: [...COVERAGE, ...DUTY, ...MIX, ...TESTS],
    figures: ['training.unit_categories', 'training.level_organisers', 'training.frequency'],
  },
];
