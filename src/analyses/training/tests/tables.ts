import type { DimensionId, Measure, TableDefinition } from '../../plan/definition.ts';
import { ONLY_MATCHED_TESTS, testMeasures } from './measures.ts';

export const COUNTS = 'training.test_counts';
export const UNIT_COUNTS = 'training.test_unit_counts';
export const BAND_COUNTS = 'training.test_band_counts';
export const SEATS_TABLE = 'training.test_seats';
export const TEST_LINKS = 'training.test_links';
export const TEST_DOUBTS = 'training.test_doubts';
export const SAT_BY_POST = 'training.test_sat_by_post';
export const IN_SERVICE = 'training.in_service';
export const IN_SERVICE_BY_POST = 'training.in_service_by_post';

/** Records as they are, whoever they are of. */
const ledger = (id: string, title: string, dimension: DimensionId, formula: string): TableDefinition => ({
  ...{ id, title, population: 'sittings', scopes: ['全部'], personal: false },
  dims: [{ name: dimension, dimension }],
  measures: [
    {
      ...{ name: 'records', label: '测试记录', unit: '人次', formula },
      expression: { op: 'count', over: [dimension], known: [dimension] },
    },
  ],
});

const satBy = (over: readonly DimensionId[]): Measure => ({
  ...{ name: 'sat', label: '参加过测试', unit: '人', caveat: ONLY_MATCHED_TESTS },
  formula: '所选时间段内至少参加过一次测试的在职人数，参加多次的只计一人；列出的是每人的第一条',
  expression: { op: 'count', over, known: [...over, 'counted', 'first_sat'] },
});

const inService = (over: readonly DimensionId[]): Measure => ({
  ...{ name: 'people', label: '在职人数', unit: '人', formula: '截至日期在职人数' },
  expression: { op: 'count', over, known: over },
});

/** What the scores are counted from: of a few people it stays inside. */
export const tables: readonly TableDefinition[] = [
  {
    ...{ id: COUNTS, title: '各次测试（逐次）', population: 'sittings', personal: false, internal: true },
    scopes: ['全部', '层级'],
    dims: [{ name: 'test', dimension: 'test' }],
    measures: testMeasures(['test']),
  },
  {
    ...{
      id: UNIT_COUNTS,
      title: '测试情况（合计）',
      population: 'sittings',
      personal: false,
      internal: true,
    },
    dims: [],
    measures: [...testMeasures(), { ...satBy([]), name: 'persons' }],
  },
  {
    ...{ id: BAND_COUNTS, title: '分数段（逐次）', population: 'sittings', personal: false, internal: true },
    scopes: ['全部', '层级'],
    dims: [
      { name: 'test', dimension: 'test' },
      { name: 'band', dimension: 'points_band' },
    ],
    measures: [
      {
        ...{ name: 'n', label: '人次', unit: '人次', caveat: ONLY_MATCHED_TESTS },
        formula: '得分折算成百分制后在该分数段的人次',
        expression: {
          ...{ op: 'count', over: ['test', 'points_band'] },
          known: ['test', 'points_band', 'counted', 'is_scored'],
        },
      },
    ],
  },
  {
    ...{ id: SEATS_TABLE, title: '参加测试情况', population: 'sittings', personal: false },
    dims: [{ name: 'seat', dimension: 'seat' }],
    measures: [
      {
        ...{ name: 'n', label: '人次', unit: '人次', caveat: ONLY_MATCHED_TESTS },
        formula: '测试名单中情况为该类的在职人员人次',
        expression: { op: 'count', over: ['seat'], known: ['seat', 'counted'] },
      },
    ],
  },
  ledger(TEST_LINKS, '测试记录与人员对应', 'link', '所选时间段内、对应情况为该类的测试记录数'),
  ledger(TEST_DOUBTS, '测试记录中的疑点', 'doubt', '有该疑点的测试记录数'),
  {
    ...{ id: SAT_BY_POST, title: '参加过测试的人', population: 'sittings', personal: false, internal: true },
    dims: [{ name: 'post_band', dimension: 'post_band' }],
    measures: [satBy(['post_band'])],
  },
  {
    ...{ id: IN_SERVICE, title: '在职人员', population: 'people', personal: false, internal: true },
    dims: [],
    measures: [inService([])],
  },
  {
    ...{ id: IN_SERVICE_BY_POST, title: '各职务层次在职人员', population: 'people', personal: false },
    dims: [{ name: 'post_band', dimension: 'post_band' }],
    measures: [inService(['post_band'])],
    internal: true,
  },
];
