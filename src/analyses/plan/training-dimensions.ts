import { ORGANISER_LEVELS } from '#core/codes.ts';
import type { Dimension } from './definition.ts';
import { field, number } from './plain-dimensions.ts';

const bands = (id: string, label: string, of: string, edges: readonly number[], unit: string): Dimension => {
  const list = edges.map((from, i) => {
    const next = edges[i + 1];
    const to = next === undefined ? null : next - 1;
    const text =
      to === null ? `${from}${unit}及以上` : to === from ? `${from}${unit}` : `${from}–${to}${unit}`;
    return { label: text, from, to };
  });
  return { id, label, source: { kind: 'bands', of, bands: list }, order: list.map((band) => band.label) };
};

export const ATTENDANCE = ['参训', '未参训'] as const;
export const DUTY_STATES = ['已达到', '进度正常', '尚未达到'] as const;
export const DUE_STATES = ['已完成', '期限内待训', '超期未训'] as const;
/** Whether a record of another table is of somebody in service. */
export const RECORD_LINKS = ['已对应', '已不在册', '同名待认', '名册查无'] as const;
/** What became of somebody who stands in the list of a test; 待核 where a cell cannot be read. */
export const SEATS = ['参加', '缺考', '未参加', '待核', '不应考'] as const;
export const SITTING_DOUBTS = ['同一测试重复', '缺考却有得分', '不应考却有得分', '参加而无得分'] as const;

/** A number that is 1 or null: what is known is counted. */
const flag = number;

/** Of everybody in service: what they were trained in the window and against their duty. */
export const LEARNER_DIMENSIONS: readonly Dimension[] = [
  field('attended', '参训情况', ATTENDANCE),
  flag('is_trained', '参训'),
  number('class_count', '参训班次'),
  bands('class_band', '参训次数', 'class_count', [0, 1, 2, 3, 4, 5], '次'),
  number('hours', '学时'),
  field('duty_rule', '学时要求'),
  field('duty_state', '学时达标', DUTY_STATES),
  flag('has_met', '达到要求'),
  number('duty_hours', '计入学时'),
  number('duty_days', '计入天数'),
  number('duty_short', '尚差学时'),
  number('months_left', '剩余月数'),
  /** The day on which the first of all records begins, the same of everybody; 0: no record has a day. */
  number('records_from', '最早的培训记录'),
  field('initial_state', '初任培训', DUE_STATES),
  field('post_state', '任职培训', DUE_STATES),
  field('makeup_state', '提任后补训', DUE_STATES),
  field('had_categories', '参训类别'),
  field('lacks_chosen', '所选类别', ['参加过', '未参加']),
  number('months_since_chosen', '距上次参加月数'),
  number('last_class', '最近参训'),
];

/** Of every training record in the window, whoever it is of. */
export const LESSON_DIMENSIONS: readonly Dimension[] = [
  field('link', '人员对应', RECORD_LINKS),
  /** Of somebody in service. */
  flag('counted', '在册人员'),
  field('course', '班次'),
  field('category', '培训类别'),
  field('form', '培训形式'),
  field('organiser', '主办单位'),
  field('organiser_level', '主办层级', ORGANISER_LEVELS),
  field('said_unit', '记录中的单位'),
  number('lesson_month', '培训月份'),
  /** On the first record of a person in service in the class, the form, the level, the category. */
  flag('first_of_category', '首次参加该类别'),
  flag('first_of_form', '首次参加该形式'),
  flag('first_of_organiser_level', '首次参加该层级'),
  flag('first_of_course', '首次参加该班次'),
  field('doubt', '疑点', [...['同班重复', '时间重叠', '时间未填', '学时未填'], ...SITTING_DOUBTS]),
];

/** Of every record of this year and the last, by month. */
export const MONTHLY_DIMENSIONS: readonly Dimension[] = [
  number('month', '月份'),
  number('year', '年份'),
  number('month_of_year', '月'),
  /** On the first record of a person in service in its year. */
  flag('first_in_year', '当年首次参训'),
];

/** Of every row of a test. */
export const SITTING_DIMENSIONS: readonly Dimension[] = [
  field('test', '测试'),
  number('test_month', '测试月份'),
  /** Day as yyyymmdd, 00 where it is not written. */
  number('test_date', '测试日期'),
  field('test_level', '对象层次'),
  flag('is_expected', '应考'),
  field('seat', '参加情况', SEATS),
  flag('has_sat', '实考'),
  /** Sat, and the score is known. */
  flag('is_scored', '有得分'),
  flag('has_passed', '及格'),
  /** On the first test that a person in service sat. */
  flag('first_sat', '首次参加测试'),
  /** Whole points of 100. */
  number('points', '得分'),
  bands('points_band', '分数段', 'points', [0, 60, 70, 80, 90], '分'),
];
