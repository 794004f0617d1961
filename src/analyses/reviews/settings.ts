import type { SettingDefinition, SettingValue } from '#core/setting.ts';
import { checkWhole, EXAMPLE, findingSettingsOf } from '../finding-settings.ts';
import { parsePoints } from './book/grades.ts';

const { silenced, share, amount } = findingSettingsOf('reviews');

const checkPoints = (value: SettingValue): string | null => {
  const words: readonly unknown[] = Array.isArray(value) ? value : [];
  const wrong = words.map(String).find((word) => parsePoints(word) === null);
  return wrong === undefined ? null : `“${wrong}”应写成“等次=分值”，分值0至100，如：好=100`;
};

export const DROP = 'reviews.drop';
export const MIN_VOTES = 'reviews.min_votes';
export const GRADE_POINTS = 'reviews.grade_points';
export const GOOD_GRADES = 'reviews.good_grades';
export const DEVIATION = 'reviews.deviation';

/** How the office reads its reviews. */
export const settings: readonly SettingDefinition[] = [
  {
    ...{ id: DROP, label: '平均分去掉最高、最低各几票', type: 'number', default: 0, unit: '票' },
    ...{ source: EXAMPLE, dated: false, check: checkWhole(0) },
  },
  {
    ...{ id: MIN_VOTES, label: '一类评议人或一个对象至少几票才列结果', type: 'number', default: 5 },
    ...{ unit: '票', source: '统计惯例，可改', dated: false, check: checkWhole(1) },
  },
  {
    ...{
      id: GRADE_POINTS,
      label: '只有等次的票折算成多少分',
      type: 'words',
      dated: false,
      check: checkPoints,
    },
    default: [
      ...['优秀=100', '称职=85', '合格=85', '良好=85', '好=100', '较好=85', '满意=100', '基本满意=75'],
      ...['一般=70', '基本称职=70', '基本合格=70', '较差=50', '不称职=50', '不合格=50', '不满意=50', '差=30'],
    ],
    source: EXAMPLE,
  },
  {
    ...{ id: GOOD_GRADES, label: '哪些等次计入优等率', type: 'words', default: ['优秀', '好', '满意'] },
    ...{ source: EXAMPLE, dated: false },
  },
  amount('deviation', '互评分差超出几倍标准差算明显偏离', 2, '倍', '统计惯例，可改'),
  silenced('评议互评提示哪些结论'),
  share('valid_low', '有效票占发出票（未填的，占收回票）低于多少才提示', 0.9),
  amount('severity_told', '打分松紧与各方平均相差几分才提示', 2, '分'),
];
