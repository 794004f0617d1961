import type { ListPage, ListQueries, ListRow } from '#app/api.ts';

import type { FakeContext } from './context.ts';
import type { FakePerson } from './people.ts';

const WORDS = ['党性教育', '政治理论', '专业化能力', '网络培训', '跟班', '顶岗'];

function toRow({ row, name, unit, post }: FakePerson): ListRow {
  const had = WORDS.filter((_, i) => (row * 7 + i * 5) % 3 !== 0);
  const short = (row * 13) % 91;
  return {
    ...{ id: { batch: 'b1', row }, name, unit, post },
    values: ['年度90学时', 90 - short, short, 2, had.join('、')],
  };
}

/** 应训未训人员名单 of the invented people. */
export function fakeLists({ people, state }: FakeContext): ListQueries {
  const columns: ListPage['columns'] = [
    { dimension: 'duty_rule', label: '学时要求', form: 'text', words: [] },
    { dimension: 'duty_hours', label: '计入学时', form: 'number', words: [] },
    { dimension: 'duty_short', label: '尚差学时', form: 'number', words: [] },
    { dimension: 'months_left', label: '剩余月数', form: 'number', words: [] },
    { dimension: 'had_categories', label: '参训类别', form: 'marks', words: WORDS },
  ];
  return {
    list: ({ offset, limit, search = '', sort, list }) => {
      const all = people.map(toRow).filter((_, i) => i % 5 === 0);
      const found = all.filter((row) => `${row.name}${row.unit ?? ''}`.includes(search));
      const at = columns.findIndex(({ dimension }) => dimension === sort?.dimension);
      if (sort && at >= 0) {
        const sign = sort.descending ? -1 : 1;
        found.sort((a, b) => sign * (Number(a.values[at]) - Number(b.values[at])));
      }
      const isEmpty = list.endsWith('newcomers') || state().asOf === null;
      return Promise.resolve({
        title: isEmpty ? '新任职人员待训名单' : '应训未训人员名单',
        about: '截至2026年10月31日，按干部教育培训工作条例第十四条尚未达到学时要求的人。',
        empty: '所选范围内没有待参加初任培训、任职培训或补训的人。',
        columns,
        total: isEmpty ? 0 : all.length,
        matching: isEmpty ? 0 : found.length,
        rows: isEmpty ? [] : found.slice(offset, offset + limit),
        file: { name: '应训未训人员名单', byUnit: true },
      });
    },
    makeList: () => Promise.reject(new Error('示意数据里不能导出')),
  };
}
