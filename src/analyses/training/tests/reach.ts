import { countAt, type TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { scopeName } from '../../structure/scope-counts.ts';
import { minBase } from '../said-settings.ts';
import { ONLY_MATCHED_TESTS } from './measures.ts';
import { IN_SERVICE, IN_SERVICE_BY_POST, SAT_BY_POST, UNIT_COUNTS } from './tables.ts';

export const REACH = 'training.test_reach';
export const EVERYBODY = '全部在职';

function reachRow(answers: Answers, where: TableRow, people: number, sat: number): TableRow {
  return { ...where, people, sat, share: people >= minBase(answers) ? sat / people : null };
}

/** Of everybody in service, listed for a test or not, how many sat one: by 职务层次. */
export const reachTable: DerivedTable = {
  id: REACH,
  title: '测试覆盖在职人员情况',
  dims: [{ name: 'class', label: '职务层次' }],
  measures: [
    {
      ...{ name: 'people', label: '在职人数', unit: '人' },
      formula: '截至日期该职务层次的在职人数，是否列入测试名单都在内',
    },
    {
      ...{ name: 'sat', label: '参加过测试', unit: '人', caveat: ONLY_MATCHED_TESTS },
      formula: '其中所选时间段内至少参加过一次测试的人数，参加多次的只计一人',
    },
    {
      ...{ name: 'share', label: '覆盖率', unit: '%', caveat: ONLY_MATCHED_TESTS },
      formula: '参加过测试的人数 ÷ 在职人数',
    },
  ],
  from: [IN_SERVICE, IN_SERVICE_BY_POST, SAT_BY_POST, UNIT_COUNTS],
  derive: (answers) => {
    const [sat, all] = [answers.table(SAT_BY_POST), answers.table(UNIT_COUNTS)];
    const whole = answers.table(IN_SERVICE).rows.map((row) => {
      const scope = scopeName(row);
      const where = { ...scope, class: EVERYBODY };
      return reachRow(answers, where, Number(row['people'] ?? 0), countAt(all, scope, 'persons'));
    });
    const byPost = answers.table(IN_SERVICE_BY_POST).rows.map((row) => {
      const scope = scopeName(row);
      const post_band = row['post_band'] ?? null;
      const where = { ...scope, class: post_band };
      const count = countAt(sat, { ...scope, post_band }, 'sat');
      return reachRow(answers, where, Number(row['people'] ?? 0), count);
    });
    return [...whole, ...byPost].filter(({ people }) => Number(people) > 0);
  },
  behind: (where, measure) => {
    const scope = scopeName(where);
    const post = { ...scope, post_band: where['class'] ?? null };
    if (measure === 'people') {
      return where['class'] === EVERYBODY
        ? { cells: [{ table: IN_SERVICE, where: scope, measure: 'people' }] }
        : { cells: [{ table: IN_SERVICE_BY_POST, where: post, measure: 'people' }] };
    }
    return where['class'] === EVERYBODY
      ? { cells: [{ table: UNIT_COUNTS, where: scope, measure: 'persons' }] }
      : { cells: [{ table: SAT_BY_POST, where: post, measure: 'sat' }] };
  },
};
