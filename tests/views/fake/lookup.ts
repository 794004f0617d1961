import type { CrossAnswer, LookupAnswer, LookupFigure, LookupQueries } from '#app/api.ts';

import type { FakeContext } from './context.ts';
import type { FakePerson } from './people.ts';

const WHOLE = { scope_type: '全部', scope: '全部' };
const NEVER = '这里没有';

function shareFigure(people: readonly FakePerson[], label: string, isAsked: boolean): LookupFigure {
  const young = people.filter(({ age }) => age <= 30).length;
  return {
    ...{ label, isAsked, format: 'share', unit: '', n: young, known: people.length, isSmall: false },
    ...{ value: people.length > 0 ? young / people.length : null, together: null },
    question: { asOf: '2026-10-31', filters: [] },
    drill: {
      table: 'structure.age_bands',
      measure: 'share',
      where: { scope_type: ['全部'], scope: ['全部'], band: ['30岁及以下'] },
    },
  };
}

/** Answers every question with the share of the young; a word it does not know it names. */
export function fakeLookup({ people }: Pick<FakeContext, 'people'>): LookupQueries {
  return {
    lookup: (text): Promise<LookupAnswer> => {
      const figure = shareFigure(people, '全市', true);
      const isOpen = text.includes('组织部');
      const base = {
        text,
        indicator: '30岁及以下占比',
        asOf: '2026-10-31',
        minBase: 5,
        behind: 'people',
        sample: true,
        notes: [],
        target: null,
      } as const;
      if (isOpen) {
        const others = ['东岭区委组织部', '平陵县委组织部'].map((says) => ({
          says,
          query: says.slice(0, 3),
        }));
        const words = [{ text, kind: 'scope', says: '单位 待选', others }] as const;
        const nothing = { sentence: null, figure: null, rows: [], nearby: [], unread: null };
        return Promise.resolve({ ...base, ...nothing, words, problem: '可能指2个单位，请选一个' });
      }
      return Promise.resolve({
        ...base,
        ...{
          problem: null,
          unread: null,
          sentence: `全市30岁及以下${figure.n ?? 0}人。`,
          figure,
          rows: [figure],
        },
        words: [{ text, kind: 'condition', says: '年龄 30岁及以下', others: [] }],
        nearby: [{ label: '女占比', figure, beside: null, query: '女 占比' }],
        target: { path: 'structure', filters: [], words: {} },
      });
    },
    lookupExamples: () => Promise.resolve(['30岁以下 占比', '研究生占比']),
    crossChoices: () => Promise.resolve({ dimensions: [{ id: 'sex', label: '性别', classes: 2 }] }),
    cross: (request, { filters }): Promise<CrossAnswer> => {
      const of = (sex: string) => people.filter((person) => person.sex === sex).length;
      const rows = ['男', '女'].map((sex) => ({ ...WHOLE, sex, n: of(sex), total_n: people.length }));
      const id = 'cross/sex/-/n';
      const total = { table: id, measure: 'total_n' };
      const table = { id, title: '性别', dims: ['scope_type', 'scope', 'sex'], measures: ['n', 'total_n'] };
      return Promise.resolve({
        ...{ analysis: 'cross', page: 'cross', title: '自由交叉表', request, findings: [], figures: [] },
        ...{ question: { asOf: '2026-10-31', filters }, headcount: people.length, sources: [], sample: true },
        ...{
          headcountUnfiltered: people.length,
          table: id,
          measure: 'n',
          rows: ['男', '女'],
          columns: [null],
        },
        tables: { [id]: { ...table, personal: false, rows } },
        ...{
          totals: { rows: total, columns: total, whole: total },
          refusal: null,
          notes: ['人数：在职人数'],
        },
      });
    },
    makeCross: () => Promise.reject(new Error(NEVER)),
  };
}
