import type { Filter, Question } from '#analyses/analysis.ts';
import type { PageAnswer, PageQueries } from '#app/api.ts';

import { choices, FILE, listRows, makePassport, UNIT_NOTE } from './answers.ts';
import type { FakeContext } from './context.ts';
import { answerStructure, applyFilters } from './tables.ts';

export function fakePages({ scene, people, state, count }: FakeContext): PageQueries {
  const question = (filters: readonly Filter[]): Question => ({
    asOf: state().asOf ?? '2026-10-31',
    filters,
  });
  return {
    page: async (analysis, page, ask, job): Promise<PageAnswer> => {
      const { filters } = ask;
      if (scene === 'slow') await count(job, '统计', 520, 5000);
      if (scene === 'broken') throw new Error('“出生年月”一列有41%未能识别为日期，请在“对应字段”中更正。');
      const counted = applyFilters(people, filters);
      const content = await answerStructure(people, page, { ...question(filters), ...ask });
      return {
        analysis,
        page,
        title: '队伍结构',
        headcount: counted.length,
        headcountUnfiltered: people.length,
        ...withNote({ ...content, tables: Object.fromEntries(content.tables) }),
        sources: [FILE],
        sample: true,
      };
    },
    filterChoices: (filters) => Promise.resolve(choices(people, filters)),
    passport: (cell, asked) => makePassport(people, cell, asked),
    rows: (request) => Promise.resolve(listRows(applyFilters(people, request.question.filters), request)),
    makeSheet: () => Promise.reject(new Error('示意数据里没有统计表')),
    originalRow: ({ row }) => {
      const person = people.find((one) => one.row === row);
      if (!person) return Promise.resolve(null);
      const year = 2026 - person.age;
      const school = person.education === '大学本科' ? '大学' : (person.education ?? '');
      const cell = (heading: string, text: string, value: string | null, edited: string | null = null) => ({
        ...{ heading, text, value, edited },
      });
      const cells = [
        cell('姓名', person.name, person.name),
        cell('单位', person.unit, person.unit),
        cell('出生年月', `${year + 36}.6`, `${year}.06`, `${year}.6`),
        cell('学历', school, person.education),
        cell('进部方式', person.source ?? '', person.source),
        cell('联系电话', '已脱敏', null),
      ];
      return Promise.resolve({ file: FILE, sheet: '花名册', row, cells });
    },
  };
}

function withNote<Answer extends Pick<PageAnswer, 'figures'>>(answer: Answer): Answer {
  return { ...answer, figures: answer.figures.map((figure) => ({ ...figure, unitNotes: [UNIT_NOTE] })) };
}
