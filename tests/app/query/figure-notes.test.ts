import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import type { Filter } from '#analyses/analysis.ts';
import { FigureNotes } from '#app/query/figure-notes.ts';
import { kindsOfItem } from '#app/query/note-kinds.ts';
import type { FigureNote } from '#core/figure-note.ts';
import { csv } from '../workspace.ts';
import { EVERYBODY, HEAD, october, openWith, unitTable } from './rosters.ts';

const OCTOBER = '2026年10月';
const lastYear = csv(
  '花名册（2025年10月）.csv',
  HEAD,
  '周末,男,1990.05,本科,石桥县委组织部,遴选',
  '王宁,男,1990.05,本科,平陵县委组织部,遴选',
);

async function noted(session: Workspace, filters: readonly Filter[] = []): Promise<readonly string[]> {
  const { figures } = await session.page('structure', 'structure', { filters });
  const texts = figures.map(({ unitNotes }) => (unitNotes ?? []).map(({ text }) => text).join());
  expect(new Set(texts).size).toBe(1);
  return (texts[0] ?? '').split(',').filter(Boolean);
}

const within = (dimension: string, value: string): Filter[] => [{ dimension, values: [value] }];

let session: Workspace;
beforeAll(async () => {
  session = await openWith(october, unitTable);
});
afterEach(async () => {
  for (const { entry } of await session.notes()) await session.removeNote(entry);
});

describe('a 情况说明', () => {
  it('stands under the figures of its month that include its unit or county', async () => {
    await session.addNote('平陵县', OCTOBER, '人员花名册', '县');
    await session.addNote('望川县委组织部', OCTOBER, '人数', '单位');
    await session.addNote('市直', OCTOBER, '编制', '市直');
    expect(await noted(session)).toEqual(['市直', '单位', '县']);
    expect(await noted(session, within('unit', '平陵县委组织部'))).toEqual(['县']);
    expect(await noted(session, within('level', '县级'))).toEqual(['单位', '县']);
    expect(await noted(session, within('sex', '女'))).toEqual(['市直', '单位', '县']);
  });

  it('is carried with its unit, period, item and the text as it was written', async () => {
    await session.addNote('平陵县', OCTOBER, '人员花名册', '<img src=x onerror=alert(1)>');
    const { figures } = await session.page('structure', 'structure', { filters: [] });
    expect(figures[0]?.unitNotes).toEqual([
      { unit: '平陵县', period: OCTOBER, item: '人员花名册', text: '<img src=x onerror=alert(1)>' },
    ]);
  });

  it('of another month or on another kind of table stays away, one on nothing in particular does not', async () => {
    await session.addNote('平陵县', '2026年9月', '人员花名册', '九月');
    await session.addNote('平陵县', OCTOBER, '培训记录', '培训');
    await session.addNote('平陵县', OCTOBER, '名次', '名次');
    await session.addNote('平陵县', '2026年', '未报原因', '年');
    await session.addNote('平陵县', OCTOBER, '未报原因', '未报');
    expect(await noted(session)).toEqual(['未报']);
  });

  it('belongs to the month of the roster by which its unit counts, older or newest', async () => {
    const both = await openWith(october, lastYear);
    await both.addNote('石桥县', '2025年10月', '人员花名册', '旧册');
    await both.addNote('石桥县', OCTOBER, '未报原因', '未报');
    await both.addNote('平陵县', '2025年10月', '人员花名册', '不再算');
    const found = async () => [...(await noted(both))].sort();
    expect(await found()).toEqual(['旧册', '未报'].sort());
    await both.chooseAsOf('2026-12-31');
    expect(await found()).toEqual(['旧册', '未报'].sort());
    await both.chooseAsOf('2025-12-31');
    expect(await found()).toEqual(['不再算', '旧册'].sort());
  });

  it('on a county that sent nothing stands under figures of everybody, of its level, and no other', async () => {
    await session.addNote('新安县', OCTOBER, '未报原因', '未报');
    expect(await noted(session)).toEqual(['未报']);
    expect(await noted(session, within('level', '县级'))).toEqual(['未报']);
    expect(await noted(session, within('level', '市级'))).toEqual([]);
    expect(await noted(session, within('unit', '平陵县委组织部'))).toEqual([]);
  });

  it('follows a name to the official one, and goes when it is taken back', async () => {
    const renamed = await openWith(october, unitTable);
    await renamed.addNote('平陵县委组织部', OCTOBER, '人数', '一');
    expect(await noted(renamed)).toEqual(['一']);
    await renamed.decideUnitName('平陵县委组织部', '望川县委组织部');
    expect(await noted(renamed, within('unit', '望川县委组织部'))).toEqual(['一']);
    const [note] = await renamed.notes();
    await renamed.removeNote(note?.entry ?? '');
    expect(await noted(renamed)).toEqual([]);
  });

  it('makes pages that are open ask again, written or taken back', async () => {
    const { revision } = await session.state();
    const written = await session.addNote('平陵县', OCTOBER, '人数', '一');
    expect(written.revision).toBeGreaterThan(revision);
    const [note] = await session.notes();
    const removed = await session.removeNote(note?.entry ?? '');
    expect(removed.revision).toBeGreaterThan(written.revision);
  });

  it('stands whole in the passport of the cells that include its unit', async () => {
    const text = '很长'.repeat(60);
    await session.addNote('平陵县', OCTOBER, '人员花名册', text);
    const { question } = await session.page('structure', 'structure', { filters: [] });
    const textsOf = async (where: Record<string, string>) =>
      (await session.passport({ ...EVERYBODY, where }, question)).unitNotes.map((note) => note.text);
    expect(await textsOf(EVERYBODY.where)).toEqual([text]);
    expect(await textsOf({ scope_type: '层级', scope: '县级' })).toEqual([text]);
    expect(await textsOf({ scope_type: '层级', scope: '市级' })).toEqual([]);
    expect(await textsOf({ scope_type: '单位', scope: '平陵县委组织部' })).toEqual([text]);
    expect(await textsOf({ scope_type: '单位', scope: '望川县委组织部' })).toEqual([]);
  });
});

describe('notes of an analysis of another kind', () => {
  const note = (unit: string, period: string, item: string): FigureNote => ({
    ...{ unit, period, item, text: item },
  });
  const units = {
    placeOf: (unit: string) => (unit.startsWith('平陵县') ? '平陵县' : null),
    levelOf: () => null,
    nameOf: (unit: string) => unit,
    compare: (a: string, b: string) => (a < b ? -1 : 1),
  };
  const of = (kinds: readonly string[], counted: readonly [string, string | null][]) =>
    new FigureNotes(
      [
        note('平陵县', '2026年三季度', '得分'),
        note('平陵县', '2026年', '参训率'),
        note('平陵县', '2025年', '参训率'),
        note('平陵县', '2026年5月', '名次'),
      ],
      {
        kinds,
        question: { asOf: '2026-10-31', filters: [] },
        newest: '2026-05-31',
        counted: counted.map(([unit, period]) => ({ unit, period, level: null })),
      },
      units,
    ).of({ scope_type: '全部', scope: '全部' });

  it('come with the periods that its rows name', () => {
    const found = of(['scores'], [['平陵县委组织部', '2026年三季度']]);
    expect(found.map(({ item, period }) => `${period}${item}`)).toEqual(['2026年三季度得分']);
    expect(of(['scores'], [['平陵县委组织部', '2026年二季度']])).toEqual([]);
  });

  it('come with the stretch of time that the day lies in where the rows name none', () => {
    const found = of(['roster', 'training'], [['平陵县委组织部', null]]);
    expect(found.map(({ item, period }) => `${period}${item}`)).toEqual(['2026年参训率']);
  });
});

describe('the item of a 情况说明', () => {
  it('tells the kind of table by its name or by what is counted in it', () => {
    expect(kindsOfItem('人员花名册')).toEqual(['roster']);
    expect(kindsOfItem('晾晒/考核得分')).toEqual(['scores']);
    expect(['人数', '编制', '参训率', '得分', '名次'].map(kindsOfItem)).toEqual([
      ...[['roster'], ['roster'], ['training'], ['scores'], ['scores']],
    ]);
    expect(kindsOfItem('未报原因')).toEqual([]);
  });
});
