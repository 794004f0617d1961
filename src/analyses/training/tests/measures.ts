import type { DimensionId, Measure } from '../../plan/definition.ts';

export const ONLY_MATCHED_TESTS =
  '只计已对应到在职人员的测试记录；同名待认、名册查无、已不在册的另列；同一人在同一天同一测试有几条的只计一条';
const EXPECTED = '名单中的人除标明不应考、免考的外都算应考';

type FlagWords = Pick<Measure, 'name' | 'label' | 'formula' | 'caveat'>;

const flagged = (over: readonly DimensionId[], flag: DimensionId, words: FlagWords, unit: '人' | '人次') =>
  ({
    ...words,
    unit,
    expression: { op: 'count', over, known: [...over, 'counted', flag] },
  }) satisfies Measure;

const ratio = (
  words: FlagWords & Pick<Measure, 'unit'>,
  numerator: string,
  denominator: string,
): Measure => ({ ...words, expression: { op: 'ratio', numerator, denominator } });

/** Who was to sit, who sat, and how, within the classes of some dimensions. */
export const testMeasures = (over: readonly DimensionId[] = []): readonly Measure[] => [
  flagged(
    over,
    'is_expected',
    {
      ...{ name: 'expected', label: '应考', formula: '所选时间段内的测试中应考的在职人员人次' },
      caveat: `${EXPECTED}；${ONLY_MATCHED_TESTS}`,
    },
    '人次',
  ),
  flagged(
    over,
    'has_sat',
    {
      ...{ name: 'sat', label: '实考', formula: '应考的人次中有得分或标明参加的' },
      caveat: `标明缺考而又有得分的按缺考计；${ONLY_MATCHED_TESTS}`,
    },
    '人次',
  ),
  ratio(
    {
      ...{ name: 'share', label: '参加率', unit: '%', formula: '实考 ÷ 应考' },
      caveat: `${EXPECTED}；${ONLY_MATCHED_TESTS}`,
    },
    'sat',
    'expected',
  ),
  flagged(
    over,
    'is_scored',
    { name: 'scored', label: '有得分', formula: '实考的人次中得分已填的', caveat: ONLY_MATCHED_TESTS },
    '人次',
  ),
  flagged(
    over,
    'has_passed',
    {
      ...{ name: 'passed', label: '及格', formula: '得分折算成百分制后达到及格线的人次' },
      caveat: '及格线可在设置中改；满分没有写明的按100分',
    },
    '人次',
  ),
  ratio(
    { name: 'pass_rate', label: '及格率', unit: '%', formula: '及格 ÷ 有得分', caveat: '缺考的不计入' },
    'passed',
    'scored',
  ),
  {
    name: 'points',
    label: '得分合计',
    unit: '分',
    formula: '折算成百分制的得分之和',
    expression: { op: 'sum', field: 'counted_score', over },
  },
  ratio(
    {
      ...{ name: 'mean', label: '平均分', unit: '分', formula: '折算成百分制的得分之和 ÷ 有得分的人次' },
      caveat: '缺考的不按零分计入',
    },
    'points',
    'scored',
  ),
];
