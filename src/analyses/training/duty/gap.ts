import { countAt, numberAt, type TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { scopeName } from '../../structure/scope-counts.ts';
import { monthsLeftOf } from './read.ts';
import { DUTY, DUTY_STATES_TABLE, MONTHS_LEFT, SHORT_BY_STATE } from './tables.ts';

export const DUTY_GAP = 'training.duty_gap';

/** The state whose people each measure counts. */
const STATE_OF: Readonly<Record<string, string>> = {
  n: '尚未达到',
  short: '尚未达到',
  mean: '尚未达到',
  on_course: '进度正常',
  to_come: '进度正常',
};

const ARTICLE = '干部教育培训工作条例第十四条';
const CAVEAT = '网络培训学时不计入；天数达到要求的算已达到，不再计尚差学时';

function derive(answers: Answers): readonly TableRow[] {
  const states = answers.table(SHORT_BY_STATE);
  return answers.table(DUTY).rows.map((row): TableRow => {
    const rule = row['rule'] ?? null;
    const at = (state: string) => ({ ...scopeName(row), rule, state });
    const n = countAt(states, at('尚未达到'));
    const short = n === 0 ? 0 : numberAt(states, at('尚未达到'), 'short');
    const onCourse = countAt(states, at('进度正常'));
    return {
      ...{ ...scopeName(row), rule, people: row['people'] ?? 0, met: row['met'] ?? 0 },
      ...{ on_course: onCourse, n, short },
      mean: n === 0 || short === null ? null : short / n,
      to_come: onCourse === 0 ? 0 : numberAt(states, at('进度正常'), 'short'),
      months: monthsLeftOf(answers, String(rule)),
    };
  });
}

function behind(where: TableRow, measure: string): Behind | null {
  const at = { ...scopeName(where), rule: where['rule'] ?? null };
  if (measure === 'people' || measure === 'met') return { cells: [{ table: DUTY, where: at, measure }] };
  const state = STATE_OF[measure];
  if (state === undefined) return null;
  return { cells: [{ table: DUTY_STATES_TABLE, where: { ...at, state }, measure: 'n' }] };
}

/** How many people are short, of how many hours, and how long there is left. */
export const dutyGap: DerivedTable = {
  id: DUTY_GAP,
  title: '学时要求的缺口',
  dims: [{ name: 'rule', label: '学时要求' }],
  measures: [
    { name: 'people', label: '适用人数', unit: '人', formula: `适用该项要求的在职人数（${ARTICLE}）` },
    { name: 'met', label: '已达到', unit: '人', formula: '计入学时或计入天数达到要求的人数' },
    { name: 'on_course', label: '进度正常', unit: '人', formula: '未达到，但不慢于期限已过比例的人数' },
    { name: 'n', label: '尚未达到', unit: '人', formula: '未达到，也慢于期限已过比例的人数' },
    {
      ...{ name: 'short', label: '尚差学时', unit: '学时', caveat: CAVEAT },
      formula: `尚未达到的各人：要求的学时减计入学时，相加（${ARTICLE}）`,
    },
    {
      ...{ name: 'mean', label: '人均尚差学时', unit: '学时', caveat: CAVEAT },
      formula: '尚差学时 ÷ 尚未达到的人数',
    },
    {
      ...{ name: 'to_come', label: '进度正常的还需学时', unit: '学时' },
      formula: '进度正常的各人到期限还需的学时，相加',
    },
    {
      name: 'months',
      label: '离期限月数',
      unit: '',
      formula: '到年末或规划期末的月数；近五年滚动计算的没有',
    },
  ],
  from: [DUTY, DUTY_STATES_TABLE, SHORT_BY_STATE, MONTHS_LEFT],
  derive,
  behind,
};
