import type { ReportSectionDefinition } from '../../analysis.ts';
import { findingsOf } from '../findings/pages.ts';
import { changesSince, entries } from './entries.ts';
import { age, education, facts, postLevels, ranks, size, sources } from './paragraphs.ts';

const state = (
  id: string,
  title: string,
  rest: Pick<ReportSectionDefinition, 'paragraphs' | 'figures'>,
): ReportSectionDefinition => ({ id, title, chapter: '基本情况', findings: [], ...rest });

const AGE_PROBLEMS = findingsOf.age.filter(
  (id) => id !== 'structure.age_shape' && id !== 'structure.young_targets_met',
);
const OTHER_PROBLEMS = [
  ...['structure.posts_vacant', 'structure.posts_over', 'structure.long_in_post', 'structure.worsened'],
  'structure.retirement_wave',
];
const EDUCATION_PROBLEMS = [
  ...['structure.postgraduate_low', 'structure.postgraduate_below_target', 'structure.postgraduate_units'],
  'structure.fulltime_postgraduate_below_target',
];
const SOURCE_PROBLEMS = ['structure.source_narrow', 'structure.source_few', 'structure.entry_narrow'];

/** 基本情况, 主要做法 and 存在问题 of the cadre force, and what advice on it rests on. */
export const reportSections: readonly ReportSectionDefinition[] = [
  state('structure-size', '队伍规模', { paragraphs: [size, facts], figures: [] }),
  state('structure-age', '年龄结构', {
    paragraphs: [age],
    figures: ['structure.pyramid', 'structure.age_bands'],
  }),
  state('structure-education', '学历结构', {
    paragraphs: [education],
    figures: ['structure.education_levels'],
  }),
  state('structure-sources', '来源结构', { paragraphs: [sources], figures: ['structure.sources'] }),
  state('structure-posts', '职务职级结构', {
    paragraphs: [postLevels, ranks],
    figures: ['structure.ranks_by_level'],
  }),
  {
    id: 'structure-entries',
    title: '选拔配备情况',
    chapter: '主要做法和成效',
    paragraphs: [entries, changesSince],
    findings: ['structure.improved', 'structure.young_targets_met', 'structure.postgraduate_targets_met'],
    figures: ['structure.changes_account', 'structure.trend_postgraduate'],
  },
  {
    id: 'structure-age-problems',
    title: '年龄结构方面',
    chapter: '存在问题',
    findings: AGE_PROBLEMS,
    figures: ['structure.young_by_unit', 'structure.trend_young'],
  },
  {
    id: 'structure-education-problems',
    title: '学历结构方面',
    chapter: '存在问题',
    findings: EDUCATION_PROBLEMS,
    figures: ['structure.education_by_age'],
  },
  {
    id: 'structure-source-problems',
    title: '人员来源方面',
    chapter: '存在问题',
    findings: SOURCE_PROBLEMS,
    figures: ['structure.sources_by_level'],
  },
  {
    id: 'structure-other-problems',
    title: '编制和接续方面',
    chapter: '存在问题',
    findings: OTHER_PROBLEMS,
    figures: [],
  },
  {
    id: 'structure-advice',
    title: '优化组工干部队伍结构',
    chapter: '对策建议',
    findings: [
      ...['structure.young_share_low', 'structure.age_successors', 'structure.postgraduate_low'],
      ...['structure.source_narrow', 'structure.posts_vacant', 'structure.retirement_wave'],
    ],
    figures: [],
  },
];
