import type { PageDefinition, ReportSectionDefinition } from '../analysis.ts';
import { categories, coverage, exchange, practice, tests } from './report/paragraphs.ts';

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

export const reportSections: readonly ReportSectionDefinition[] = [
  {
    id: 'training-done',
    title: '教育培训开展情况',
    chapter: '主要做法和成效',
    paragraphs: [coverage, categories],
    findings: ['training.same_period'],
    figures: ['training.coverage_units', 'training.categories', 'training.progress_trained'],
  },
  {
    id: 'training-practice',
    title: '实践锻炼情况',
    chapter: '主要做法和成效',
    paragraphs: [practice, exchange],
    findings: [],
    figures: [],
  },
  {
    id: 'training-tests',
    title: '应知应会测试情况',
    chapter: '主要做法和成效',
    paragraphs: [tests],
    findings: [],
    figures: [],
    needs: ['tests'],
  },
  {
    id: 'training-missing',
    title: '教育培训方面',
    chapter: '存在问题',
    findings: [...COVERAGE, ...DUTY, ...MIX, ...TESTS],
    figures: ['training.unit_categories', 'training.level_organisers', 'training.frequency'],
  },
  {
    id: 'training-advice',
    title: '加强组工干部教育培训',
    chapter: '对策建议',
    findings: [...COVERAGE, ...DUTY, ...MIX],
    figures: [],
  },
];
