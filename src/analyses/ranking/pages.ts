import type { PageChoice, PageDefinition, ReportSectionDefinition } from '../analysis.ts';
import { TIE_BAND, UNCERTAIN } from './findings/certainty.ts';
import { EXPLAINED } from './findings/explained.ts';
import { FALLER, RISER } from './findings/movers.ts';
import { WIDE } from './findings/spread.ts';
import { STEADY_TOP, TAIL } from './findings/streaks.ts';
import {
  ABOUT,
  AGAINST_CHOICE,
  ALSO_CHOICE,
  BEFORE,
  BY_FINDINGS,
  LEAGUE_CHOICE,
  LEAGUES,
  MARKED_CHOICE,
  NEWEST,
  PERIOD_CHOICE,
  PERIODS,
  STANDING,
  YEAR_BEFORE,
} from './ids.ts';

const option = (value: string) => ({ value, label: value });

const league: PageChoice = {
  ...{ id: LEAGUE_CHOICE, label: '范围', options: [] },
  from: { table: LEAGUES, dimension: 'league' },
};
const period: PageChoice = {
  ...{ id: PERIOD_CHOICE, label: '期间', options: [option(NEWEST)] },
  from: { table: PERIODS, dimension: 'period' },
};
const against: PageChoice = {
  ...{ id: AGAINST_CHOICE, label: '比较', options: [option(BEFORE), option(YEAR_BEFORE)] },
};
const marked = (id: string, label: string, none: string): PageChoice => ({
  ...{ id, label, options: [option(none)] },
  from: { table: STANDING, dimension: 'object' },
});

const choices: readonly PageChoice[] = [
  ...[league, period, against],
  ...[marked(MARKED_CHOICE, '突出显示', BY_FINDINGS), marked(ALSO_CHOICE, '再突出一个', '无')],
];

const RULE_SETTINGS = [
  ...['ranking.weights', 'ranking.normalisation', 'ranking.missing', 'ranking.lower_is_better'],
  ...['ranking.added', 'ranking.platform_words', 'ranking.platform_counts'],
];

/** Rules of a period hold at its last day. */
const settingsFrom = { table: ABOUT, dimension: 'period' };

export const pages: readonly PageDefinition[] = [
  {
    ...{ id: 'ranking', title: '综合排名', choices, settingsFrom },
    findings: [RISER, FALLER, TAIL, STEADY_TOP, WIDE],
    figures: ['ranking.table', 'ranking.bump', 'ranking.slope', 'ranking.streak_list'],
    settings: [...RULE_SETTINGS, 'ranking.streaks', 'ranking.composite_name', 'ranking.move_least'],
  },
  {
    ...{ id: 'ranking-dimensions', title: '五晾晒各项得分', tab: '五晾晒', choices, settingsFrom },
    findings: [WIDE],
    figures: ['ranking.strips', 'ranking.matrix', 'ranking.distribution', 'ranking.rollup_sheet'],
    settings: [
      ...['ranking.name', 'ranking.quartile_rule', 'ranking.platform_words', 'ranking.platform_counts'],
      ...['ranking.wide_least', 'ranking.rollup_path', 'ranking.rollup_office', 'ranking.rollup'],
      'ranking.rollup_mark',
    ],
  },
  {
    ...{ id: 'ranking-moves', title: '名次变化', choices, settingsFrom },
    findings: [RISER, FALLER, EXPLAINED],
    figures: ['ranking.waterfall', 'ranking.passed_list', 'ranking.slope'],
    settings: ['ranking.move_least'],
  },
  {
    ...{ id: 'ranking-certainty', title: '名次把握', choices, settingsFrom },
    findings: [TIE_BAND, UNCERTAIN],
    figures: ['ranking.ranges', 'ranking.out_ranges', 'ranking.weight_sheet'],
    settings: ['ranking.sway', 'ranking.uncertain_share', ...RULE_SETTINGS],
  },
];

export const reportSections: readonly ReportSectionDefinition[] = [
  {
    ...{ id: 'ranking-done', title: '综合排名情况', chapter: '主要做法和成效' },
    findings: [RISER, STEADY_TOP],
    figures: ['ranking.table', 'ranking.bump'],
  },
  {
    ...{ id: 'ranking-gaps', title: '各项工作的差距', chapter: '存在问题' },
    findings: [WIDE, EXPLAINED],
    figures: ['ranking.strips'],
  },
  {
    ...{ id: 'ranking-advice', title: '补齐工作短板', chapter: '对策建议' },
    findings: [WIDE, EXPLAINED, TAIL],
    figures: [],
  },
];
