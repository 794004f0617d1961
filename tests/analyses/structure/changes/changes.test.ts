import { describe, expect, it } from 'vitest';
import type { Answers } from '#analyses/analysis.ts';
import { changes } from '#analyses/structure/changes/index.ts';
import { changesLeftOut } from '#analyses/structure/changes/left-out.ts';
import { BLANK_BEFORE_STEP, FIRST_POST_STEP, UNTOLD_BEFORE_STEP } from '#analyses/plan/change-steps.ts';
import { changesWithin } from '#analyses/structure/changes/within.ts';
import { figureText } from './figure-text.ts';
import { answersOf, table } from '../outlook/plain-people.ts';

type Counts = Readonly<Record<string, number>>;

const ALL = { scope_type: '全部', scope: '全部' };
const unit = (scope: string) => ({ scope_type: '单位', scope });

/** 10 people became 11: 3 came, 2 left, one moved from 甲 to 乙; 丙 has no roster of the earlier date. */
const steps = (where: object, counts: Counts) =>
  Object.entries(counts).map(([step, n]) => ({ ...where, step, n }));
const ROWS = [
  ...steps(ALL, {
    期初: 10,
    新进: 3,
    调入: 1,
    离任: 2,
    调出: 1,
    期末: 11,
    提拔: 2,
    [FIRST_POST_STEP]: 4,
    [BLANK_BEFORE_STEP]: 3,
    轮岗: 3,
    疑似同一人: 1,
    未参加比较: 4,
  }),
  ...steps(unit('甲'), { 期初: 6, 新进: 1, 离任: 2, 调出: 1, 期末: 4, 提拔: 1 }),
  ...steps(unit('乙'), { 期初: 4, 新进: 2, 调入: 1, 期末: 7, 提拔: 1, 轮岗: 3 }),
  ...steps(unit('丙'), { 期初: 0, 期末: 0, 轮岗: 0, 未参加比较: 4 }),
];

const headcount = (counts: Counts) =>
  table('structure.headcount', [
    { ...ALL, n: Object.values(counts).reduce((sum, n) => sum + n, 0) },
    ...Object.entries(counts).map(([name, n]) => ({ ...unit(name), n })),
  ]);

function answers(dimension?: string): Answers {
  const now = [table('structure.changes', ROWS), headcount({ 甲: 4, 乙: 7, 丙: 4 })];
  return answersOf(new Map(now.map((each) => [each.id, each])), {
    earlier: [
      { asOf: '2025-10-31', tables: new Map([['structure.headcount', headcount({ 甲: 6, 乙: 4, 丁: 5 })]]) },
    ],
    filters: dimension === undefined ? [] : [{ dimension, values: ['甲'] }],
  });
}

const build = (id: string, of: Answers) => {
  const figure = changes.figures.find((each) => each.id === id)?.build(of, []);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
};

describe('the account of the changes', () => {
  it('leaves out moves between units where they cancel out, and says how many there were', () => {
    const figure = build('structure.changes_account', answers());
    expect(figureText(figure)).toBe('由10人到11人：新进3人，离任2人');
    if (figure.form !== 'waterfall') throw new Error(figure.form);
    expect(figure.steps.map(({ step }) => step)).toEqual(['期初', '新进', '离任', '期末']);
    expect(figure.notes).toEqual([
      '单位之间调动1人，不影响总数，见各单位的变化',
      '缺少一期花名册、未计入：丙、丁（2025年10月31日5人，本期4人）',
      '新进中有1人与某名离任人员姓名、出生年月相同，或同单位同名而出生年月未填，缺身份证号，可能是同一人，待核',
    ]);
  });

  it('shows them where only some units are looked at', () => {
    const figure = build('structure.changes_account', answers('unit'));
    expect(figureText(figure)).toBe('由10人到11人：新进3人、调入1人，离任2人、调出1人');
    expect(figure.form === 'waterfall' && figure.steps.map(({ step }) => step)).toEqual([
      ...['期初', '新进', '调入', '离任', '调出', '期末'],
    ]);
  });

  it('says with one roster that there is nothing to compare it with', () => {
    const one = answersOf(new Map());
    for (const { id } of changes.figures) {
      const figure = build(id, one);
      expect(figure.form === 'empty' && figure.reason).toContain('一份花名册没有可比的上期');
    }
  });

  it('says that no unit has a roster of both dates instead of drawing nothing', () => {
    const none = answersOf(new Map([['structure.headcount', headcount({ 甲: 4 })]]), {
      earlier: [{ asOf: '2025-10-31', tables: new Map() }],
    });
    const figure = build('structure.changes_account', none);
    expect(figure.form === 'empty' && figure.reason).toBe(
      '所选范围内没有两期都有花名册的单位，无从逐人比对。',
    );
  });

  it('lists only the units that were compared', () => {
    const figure = build('structure.changes_by_unit', answers());
    expect(figure.form === 'sheet' && figure.rows.map(({ label }) => label)).toEqual(['甲', '乙']);
    expect(figureText(figure)).toBe('各单位的变化');
  });

  it('puts the levels above their units in one table, when they are several', () => {
    const levels = ['市级', '县级'].flatMap((scope) =>
      steps({ scope_type: '层级', scope }, { 期初: 5, 期末: 5 }),
    );
    const own = new Map([['structure.changes', table('structure.changes', [...ROWS, ...levels])]]);
    const of = answersOf(own, { earlier: [{ asOf: '2025-10-31', tables: new Map() }] });
    const figure = build('structure.changes_by_unit', of);
    expect(figure.form === 'sheet' && figure.rows.map(({ label }) => label)).toEqual([
      '市级',
      '县级',
      '甲',
      '乙',
    ]);
    expect(figureText(figure)).toBe('各层级、各单位的变化');
  });

  it('says under a condition that changes with the years that 期初 is not the older headcount', () => {
    const said = (dimension?: string) =>
      build('structure.changes_account', answers(dimension)).notes.some((note) =>
        note.includes('不等于上期花名册按同样条件筛出的人数'),
      );
    expect([said('age'), said('rank')]).toEqual([true, true]);
    expect([said(), said('unit'), said('sex')]).toEqual([false, false, false]);
  });
});

describe('what happened to those who stayed', () => {
  const within = (of: Answers) => build('structure.changes_within', of);

  it('says what each step counts, and of how many nothing was said before', () => {
    const { title, notes } = within(answers());
    expect(figureText({ title })).toBe('其中：提拔、新任领导职务、晋升职级、轮岗、学历提升');
    expect(notes[0]).toContain(
      '新任领导职务为上期职务层次未填或为科员及以下（含未定职），本期为乡科级副职及以上',
    );
    expect(notes[1]).toBe('新任领导职务中有3人上期职务层次未填，不等于原来没有领导职务，可点开核对');
    expect(notes).toHaveLength(3);
  });

  it('says of how many it cannot be told, where nobody in their unit had a level', () => {
    const rows = steps(ALL, { 期初: 9, 期末: 9, [UNTOLD_BEFORE_STEP]: 5 });
    const tables = new Map([['structure.changes', table('structure.changes', rows)]]);
    const { notes } = within(answersOf(tables, { earlier: [{ asOf: '2025-10-31', tables: new Map() }] }));
    expect(notes[1]).toContain('另有5人本期为乡科级副职及以上，上期所在单位无一人填职务层次');
  });

  it('is a share of who is in both rosters', () => {
    const { rows } = answers().table(changesWithin.id);
    expect(rows.find((row) => row['scope'] === '全部' && row['step'] === '轮岗')).toMatchObject({
      ...{ n: 3, known: 8, share: 3 / 8 },
    });
    expect(rows.find((row) => row['scope'] === '乙' && row['step'] === '提拔')).toMatchObject({
      n: 1,
      known: 5,
    });
    expect(rows.some((row) => row['scope'] === '丙')).toBe(false);
  });

  it('opens to the people of the step', () => {
    const where = { ...unit('乙'), step: '轮岗' };
    expect(changesWithin.behind(where, 'share', answers())).toEqual({
      cells: [{ table: 'structure.changes', where, measure: 'n' }],
    });
  });
});

describe('units that are left out', () => {
  it('have a roster of one date only, now or then', () => {
    expect(answers().table(changesLeftOut.id).rows).toEqual([
      { ...unit('丙'), n: 4, before: 0 },
      { ...unit('丁'), n: 0, before: 5 },
    ]);
  });

  it('are not told of then where people are chosen by what may have changed', () => {
    const rows = answers('education')
      .table(changesLeftOut.id)
      .rows.map((row) => row['scope']);
    expect(rows).toEqual(['丙']);
  });
});
