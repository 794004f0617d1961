import type { OfficeActions, OfficialUnit, UnitName, UnitNote } from '#app/api.ts';

import type { FakeContext } from './context.ts';
import { COUNTIES } from './grid.ts';
import { fakeQuestions } from './questions.ts';

const PROPOSED: readonly UnitName[] = [
  ['中共平陵县委组织部', '平陵县委组织部', '多“中共”'],
  ['平林县委组织部', '平陵县委组织部', '只差一个字'],
  ['石桥组', '石桥县委组织部', '单位基本表简称'],
].map(([name = '', official = '', reason = '']) => ({
  name,
  rows: 12,
  official: null,
  proposal: { official, reason },
  isListed: false,
}));

const OTHERS: readonly UnitName[] = [
  { name: '平陵县委组织部', rows: 31, official: null, proposal: null, isListed: true },
  { name: '东岭组', rows: 9, official: '东岭区委组织部', proposal: null, isListed: false },
  { name: '市委老干部局（原）', rows: 4, official: null, proposal: null, isListed: false },
  { name: '驻京办', rows: 1, official: null, proposal: null, isListed: false },
];

function officialUnits(count: number): readonly OfficialUnit[] {
  const names = ['市委组织部', ...COUNTIES.map((county) => `${county}委组织部`)];
  return Array.from({ length: count }, (_, index) => {
    const name = names[index] ?? `第${index + 1}单位`;
    return {
      name,
      shortNames: index === 0 ? ['市委组织部', '组织部'] : [`${name.slice(0, 2)}组`],
      order: index + 1,
      category: index === 0 ? '市直' : '县（市、区）',
      level: index === 0 ? '市级' : '县级',
      parent: index === 0 ? null : '市委组织部',
      staffing: index % 5 === 3 ? null : 40 - (index % 7),
      leaderPosts: index % 5 === 3 ? null : 5,
      people: index % 11 === 8 ? null : 36 - (index % 5) + (index === 2 ? 6 : 0),
    };
  });
}

export function fakeOffice(context: FakeContext): OfficeActions {
  const { scene, state, set } = context;
  const hasData = state().batches.length > 0;
  let names: readonly UnitName[] = hasData ? [...PROPOSED, ...OTHERS] : [];
  let questions = fakeQuestions(scene === 'huge' ? 240 : hasData ? 6 : 0);
  let notes: readonly UnitNote[] = hasData
    ? [
        {
          entry: 'n1',
          unit: '平陵县',
          period: '2026年三季度',
          item: '培训记录',
          text: '县里8月换届，集中培训改在四季度举办。',
          at: '2026-11-05T02:00:00.000Z',
        },
      ]
    : [];
  const tell = (): ReturnType<FakeContext['set']> =>
    set({
      openQuestions: {
        identity: questions.filter((question) => question.decided === null).length,
        units: names.filter((one) => one.proposal !== null).length,
      },
    });
  const settle = (name: string, part: Partial<UnitName>): ReturnType<FakeContext['set']> => {
    names = names.map((one) => (one.name === name ? { ...one, proposal: null, ...part } : one));
    return tell();
  };

  return {
    unitDirectory: async (job) => {
      if (scene === 'slow') await context.count(job, '比对单位名称', 520, 3000);
      if (scene === 'broken') throw new Error('计算引擎没有回答。');
      return {
        official: hasData ? officialUnits(scene === 'huge' ? 600 : 13) : [],
        names,
        isBuilt: scene !== 'huge',
      };
    },
    decideUnitName: (name, official) => settle(name, { official }),
    keepUnitName: (name) => settle(name, {}),
    identity: async (job) => {
      if (scene === 'slow') await context.count(job, '对应人员', 520, 3000);
      if (scene === 'broken') throw new Error('计算引擎没有回答。');
      const open = questions.filter((question) => question.decided === null).length;
      return { questions, open, unknown: hasData ? 17 : 0, matched: hasData ? 812 : 0 };
    },
    decideIdentity: (batch, row, person) => {
      questions = questions.map((question) =>
        question.batch === batch && question.row === row ? { ...question, decided: person } : question,
      );
      return tell();
    },
    decideRetirement: () => set({}),
    notes: () => Promise.resolve(notes),
    addNote: (unit, period, item, text) => {
      notes = [
        ...notes,
        { entry: `n${notes.length + 1}`, unit, period, item, text, at: new Date().toISOString() },
      ];
      return set({});
    },
    removeNote: (entry) => {
      notes = notes.filter((note) => note.entry !== entry);
      return set({});
    },
  };
}
