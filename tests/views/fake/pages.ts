import type { Filter, Question } from '#analyses/analysis.ts';
import type { PageAnswer, PageQueries } from '#app/api.ts';

import { choices, FILE, listRows, makePassport } from './answers.ts';
import type { FakeContext } from './context.ts';
import { answerStructure, applyFilters } from './tables.ts';

export function fakePages({ scene, people, state, count }: FakeContext): PageQueries {
  const question = (filters: readonly Filter[]): Question => ({
    asOf: state().asOf ?? '2026-10-31',
    filters,
  });
  return {
    page: async (analysis, page, filters, job): Promise<PageAnswer> => {
      if (scene === 'slow') await count(job, '统计', 520, 5000);
      if (scene === 'broken') throw new Error('“出生年月”一列有41%未能识别为日期，请在“对应字段”中更正。');
      const counted = applyFilters(people, filters);
      return {
        analysis,
        page,
        title: '队伍结构',
        question: question(filters),
        headcount: counted.length,
        headcountUnfiltered: people.length,
        ...answerStructure(counted, question(filters)),
        sources: [FILE],
        sample: true,
      };
    },
    filterChoices: (filters) => Promise.resolve(choices(people, filters)),
    passport: (cell, asked) =>
      Promise.resolve(makePassport(applyFilters(people, asked.filters), cell, asked)),
    rows: (request) => Promise.resolve(listRows(applyFilters(people, request.question.filters), request)),
    originalRow: (file, sheet, row) => {
      const person = people.find((one) => one.row === row);
      if (!person) return Promise.resolve(null);
      const cells = [
        { heading: '姓名', text: person.name, value: person.name },
        { heading: '单位', text: person.unit, value: person.unit },
        { heading: '出生年月', text: `${2026 - person.age}.6`, value: `${2026 - person.age}.06` },
        {
          heading: '学历',
          text: person.education === '大学本科' ? '大学' : (person.education ?? ''),
          value: person.education,
        },
        { heading: '进部方式', text: person.source ?? '', value: person.source },
        { heading: '联系电话', text: '已脱敏', value: null },
      ];
      return Promise.resolve({ file, sheet, row, cells });
    },
  };
}
