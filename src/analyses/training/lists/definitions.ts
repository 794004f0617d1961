import { formatDateLong } from '#core/month.ts';
import type { Answers, ListColumn, ListDefinition } from '../../analysis.ts';
import { CATEGORY_CHOICE } from '../../plan/populations.ts';
import { isForFew, rulesOf } from '../duty/read.ts';
import { ruleLabels } from '../duty/rules.ts';
import { DUTY_STATES_TABLE } from '../duty/tables.ts';
import { NEWCOMER_KINDS } from '../newcomers/tables.ts';
import { repeatTimes } from '../said-settings.ts';
import { chosenWindow } from '../window.ts';
import { cell, whole } from '../../structure/sentence.ts';
import { LISTS } from './ids.ts';
import { unlisted } from './unlisted.ts';
import { ATTENDANCE_TABLE, LACKING_TABLE, TIMES_TABLE } from './tables.ts';

const column = (dimension: string, form: ListColumn['form'], label?: string): ListColumn => ({
  ...{ dimension, form },
  ...(label === undefined ? {} : { label }),
});

const windowLabel = (answers: Answers): string => chosenWindow(answers).label;

const dateLabel = ({ question }: Answers): string => formatDateLong(question.asOf);

const CATEGORIES: ListColumn = {
  ...column('had_categories', 'marks', '参训类别'),
  leavesOut: isForFew,
};
const LAST = column('last_class', 'number', '最近参训');

/** Who has not reached the duty, and is behind the time that has passed. */
const due: ListDefinition = {
  id: LISTS.due,
  title: '应训未训人员名单',
  about: (answers) =>
    `截至${dateLabel(answers)}，按干部教育培训工作条例第十四条尚未达到学时要求、也慢于期限进度的人；网络培训学时不计入。圆点为${windowLabel(answers)}的参训类别。`,
  tables: [DUTY_STATES_TABLE],
  cells: (answers) =>
    ruleLabels(rulesOf(answers)).map((rule) =>
      cell(DUTY_STATES_TABLE, whole({ rule, state: '尚未达到' }), 'n'),
    ),
  columns: [
    column('duty_rule', 'text'),
    column('duty_hours', 'number'),
    column('duty_days', 'number'),
    column('duty_short', 'number'),
    column('months_left', 'number'),
    CATEGORIES,
  ],
  sort: { dimension: 'duty_short', descending: true },
  empty: '所选范围内没有尚未达到学时要求的人。',
  file: { name: '应训未训人员名单', byUnit: true },
};

const WAITING = ['期限内待训', '超期未训'];

/** Who entered, was appointed or promoted and has not had the training that goes with it. */
const newcomers: ListDefinition = {
  id: LISTS.newcomers,
  title: '新任职人员待训名单',
  about: (answers) => {
    const { initialWords, postWords } = rulesOf(answers);
    const said = [...initialWords, ...postWords].map((word) => `“${word}”`).join('');
    return `截至${dateLabel(answers)}，新进入、新任职和提任后还没有参加初任、任职培训或补训的人，含已超期的；按培训记录的类别是否含${said}判断。`;
  },
  tables: NEWCOMER_KINDS.map(({ table }) => table),
  cells: () =>
    NEWCOMER_KINDS.flatMap(({ table }) => WAITING.map((state) => cell(table, whole({ state }), 'n'))),
  columns: [
    column('entry_date', 'month', '进入时间'),
    column('initial_state', 'text'),
    column('post_level_date', 'month', '任现职务层次时间'),
    column('post_state', 'text'),
    column('makeup_state', 'text'),
    CATEGORIES,
  ],
  sort: { dimension: 'unit', descending: false },
  empty: '所选范围内没有待参加初任培训、任职培训或补训的人。',
  file: { name: '新任职人员待训名单', byUnit: true },
};

/** For a class of a category: who has not had it, those who never had it first. */
const suggested: ListDefinition = {
  id: LISTS.suggested,
  title: '选班建议名单',
  about: (answers) => {
    const category = answers.choice(CATEGORY_CHOICE);
    return category === ''
      ? '先在上面选一个培训类别，这里列出还没有参加过的人。'
      : `${windowLabel(answers)}没有参加过“${category}”的人，没有参加记录的在前，其余按距上次参加的时间由长到短；仅供选班参考。`;
  },
  tables: [LACKING_TABLE],
  cells: (answers) =>
    answers.choice(CATEGORY_CHOICE) === '' ? [] : [cell(LACKING_TABLE, whole({ lacks: '未参加' }), 'n')],
  columns: [
    column('months_since_chosen', 'number', '距上次参加（月）'),
    column('post_level', 'text'),
    column('rank', 'text'),
    column('class_count', 'number', '参训班次'),
    LAST,
    CATEGORIES,
  ],
  sort: { dimension: 'months_since_chosen', descending: true },
  empty: '没有可以列出的人：没有选培训类别，或者都参加过了。',
  file: { name: '选班建议名单', byUnit: true },
};

const never: ListDefinition = {
  id: LISTS.never,
  title: '期内从未参训名单',
  about: (answers) => `${windowLabel(answers)}没有任何培训记录的在职人员，更早也没有记录的在前。`,
  tables: [ATTENDANCE_TABLE],
  cells: () => [cell(ATTENDANCE_TABLE, whole({ attended: '未参训' }), 'n')],
  columns: [LAST, column('post_level', 'text'), column('rank', 'text'), column('duty_rule', 'text')],
  sort: { dimension: 'last_class', descending: false },
  empty: '所选范围和时间内，人人都有培训记录。',
  file: { name: '期内从未参训名单', byUnit: true },
};

const repeated: ListDefinition = {
  id: LISTS.repeated,
  title: '多头重复名单',
  about: (answers) => `${windowLabel(answers)}参训${repeatTimes(answers)}次及以上的人；次数线可在设置里改。`,
  tables: [TIMES_TABLE],
  cells: (answers) =>
    answers
      .table(TIMES_TABLE)
      .rows.filter((row) => row['scope_type'] === '全部' && Number(row['times']) >= repeatTimes(answers))
      .map((row) => cell(TIMES_TABLE, whole({ times: row['times'] ?? null }), 'n')),
  columns: [
    column('class_count', 'number'),
    column('hours', 'number'),
    column('post_level', 'text'),
    CATEGORIES,
    LAST,
  ],
  sort: { dimension: 'class_count', descending: true },
  empty: '所选范围和时间内，没有达到这一次数的人。',
  file: { name: '多头重复名单', byUnit: true },
};

export const lists: readonly ListDefinition[] = [due, newcomers, suggested, never, repeated].map((list) => ({
  ...list,
  unlisted,
}));
