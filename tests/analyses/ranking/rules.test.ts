import { describe, expect, it } from 'vitest';
import { ranking } from '#analyses/ranking/index.ts';
import { ruleWords } from '#analyses/ranking/rule-words.ts';
import { ruleOf } from '#analyses/ranking/rules.ts';
import { parseWeight } from '#analyses/ranking/weights.ts';
import { answersOn, byObject, type PlainAsk, rowsOf, sheet } from './on-scores.ts';

const rule = (period: string, dimensions: readonly string[], settings: PlainAsk['settings'] = {}) =>
  ruleOf(answersOn([], { settings, asOf: '2026-11-21' }), period, dimensions);

describe('the rule of a composite', () => {
  it('gives every dimension one weight while none is set', () => {
    expect(rule('2026年', ['党建', '人才'])).toMatchObject({
      ...{ weights: [1, 1], normalisation: 'full-mark', missing: 'renormalise' },
      treatments: ['weighted', 'weighted'],
    });
  });

  it('leaves 学习平台积分 out by words of its name, until it counts', () => {
    const dimensions = ['党建', '“学习强国”擂台赛得分'];
    expect(rule('2026年', dimensions).treatments).toEqual(['weighted', 'platform']);
    expect(rule('2026年', dimensions).weights).toEqual([1, 0]);
    expect(rule('2026年', dimensions, { 'ranking.platform_counts': true }).weights).toEqual([1, 1]);
  });

  it('takes the weights that are set, and leaves out what has none', () => {
    const settings = { 'ranking.weights': ['党建质量=30', '人才：20%'] };
    const found = rule('2026年', ['党建 质量', '人才', '信息'], settings);
    expect(found.weights).toEqual([30, 20, 0]);
    expect(found.treatments).toEqual(['weighted', 'weighted', 'unweighted']);
  });

  it('weighs equally where no weight is set for any dimension of the league', () => {
    expect(rule('2026年', ['甲', '乙'], { 'ranking.weights': ['党建=30'] }).weights).toEqual([1, 1]);
  });

  it('holds from its day on, by the last day of the period', () => {
    const settings = { 'ranking.weights': [{ from: '2026-07-01', value: ['党建=3'] }] };
    expect(rule('2026年二季度', ['党建', '人才'], settings).weights).toEqual([1, 1]);
    expect(rule('2026年三季度', ['党建', '人才'], settings).weights).toEqual([3, 0]);
    expect(rule('2026年上半年', ['党建', '人才'], settings).weights).toEqual([1, 1]);
    expect(rule('2026年7月', ['党建', '人才'], settings).weights).toEqual([3, 0]);
  });

  it('of what is no period is the one of the as-of date', () => {
    const settings = { 'ranking.missing': [{ from: '2026-11-21', value: '按零分' }] };
    expect(rule('第一轮', ['党建'], settings).missing).toBe('zero');
  });

  it.each([
    ['党建=30', { name: '党建', weight: 30 }],
    ['党建：0.3', { name: '党建', weight: 0.3 }],
    ['党 建＝３０％', { name: '党建', weight: 30 }],
    ['党建', null],
    ['=30', null],
    ['党建=多', null],
  ])('reads %j', (text, expected) => {
    expect(parseWeight(text)).toEqual(expected);
  });
});

describe('the words of a rule', () => {
  const words = (dimensions: readonly string[]) =>
    ruleWords(rule('2026年', dimensions), dimensions, false).split('；').pop();

  it('leave 学习平台积分 out by its name, or by the names that are of it', () => {
    expect(words(['党建', '学习平台积分'])).toBe('学习平台积分不计入综合');
    expect(words(['党建', '学习强国', '干部网络学院'])).toBe(
      '学习强国、干部网络学院属学习平台积分，不计入综合',
    );
  });
});

describe('settings of the ranking', () => {
  const check = (id: string, value: string | number | readonly string[]) => {
    const definition = ranking.settings.find((setting) => setting.id === id);
    return definition?.check ? definition.check(value) : 'no check';
  };

  it.each([
    ['ranking.weights', ['党建=30', '人才=20'], ['党建30']],
    ['ranking.normalisation', '标准分', '随意'],
    ['ranking.missing', '按零分', '零'],
    ['ranking.streaks', ['连续3期后3名', '一期退5位以上'], ['老是靠后']],
    ['ranking.quartile_rule', ['20%', '50%', '80%'], ['50%', '20%', '80%']],
    ['ranking.sway', 0.2, 1],
    ['ranking.rollup', '达标占比', '最大'],
  ])('%s takes what it can read and says what it cannot', (id, right, wrong) => {
    expect(check(id, right)).toBeNull();
    expect(check(id, wrong)).toEqual(expect.stringMatching(/./));
  });

  it('have ids of their own and defaults that pass their own checks', () => {
    const ids = ranking.settings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { check: problem, default: value } of ranking.settings)
      if (problem && value !== null) expect(problem(value)).toBeNull();
  });
});

describe('a composite under other rules', () => {
  const scores = sheet('2026年', ['党建', '人才', '加分'], {
    甲: [90, 70, 3],
    乙: [80, null, null],
    丙: [70, 90, 5],
  });
  const composite = (settings: PlainAsk['settings']) =>
    byObject(answersOn(scores, { settings }), 'ranking.standing', 'score');
  const ADDED = { 'ranking.added': ['加分'] };

  it('has what is added put on top', () => {
    expect(composite(ADDED)).toEqual({ 丙: 85, 甲: 83, 乙: 80 });
  });

  it('has deductions taken off, however they are signed', () => {
    expect(composite({ ...ADDED, 'ranking.lower_is_better': ['加分'] })).toEqual({ 乙: 80, 甲: 77, 丙: 75 });
  });

  it('counts a missing dimension as 0 where the office says so', () => {
    expect(composite({ ...ADDED, 'ranking.missing': '按零分' })).toEqual({ 丙: 85, 甲: 83, 乙: 40 });
  });

  it('turns round where less is better', () => {
    const settings = { ...ADDED, 'ranking.lower_is_better': ['党建'], 'ranking.weights': ['党建=1'] };
    expect(byObject(answersOn(scores, { settings }), 'ranking.standing', 'rank')).toEqual({
      丙: 1,
      乙: 2,
      甲: 3,
    });
  });

  it('has its ranges of ranks with what is added', () => {
    const settings = { ...ADDED, 'ranking.sway': 0.5 };
    const answers = answersOn(scores, { settings });
    // 甲 90w+70 over w+1, and 3; 丙 70w+90 over w+1, and 5: they meet at w = 11/9.
    expect(byObject(answers, 'ranking.certainty', 'best')).toMatchObject({ 甲: 1, 丙: 1 });
    expect(byObject(answers, 'ranking.certainty', 'worst')).toMatchObject({ 甲: 3, 丙: 2 });
  });
});

describe('ranges of ranks with deductions', () => {
  it('take off what is deducted', () => {
    const scores = sheet('2026年', ['党建', '人才', '扣分'], {
      甲: [90, 90, 15],
      乙: [80, 80, null],
      丙: [70, 70, null],
    });
    const settings = { 'ranking.added': ['扣分'], 'ranking.lower_is_better': ['扣分'] };
    const answers = answersOn(scores, { settings });
    expect(byObject(answers, 'ranking.certainty', 'rank')).toEqual({ 乙: 1, 甲: 2, 丙: 3 });
    expect(byObject(answers, 'ranking.certainty', 'best')).toEqual({ 乙: 1, 甲: 2, 丙: 3 });
    expect(byObject(answers, 'ranking.certainty', 'worst')).toEqual({ 乙: 1, 甲: 2, 丙: 3 });
  });
});

describe('rolled up by unit', () => {
  const people = sheet(
    '2026年',
    ['工作'],
    Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`人${i}`, [50 + 10 * i]])),
    { object_type: '个人', unit: '平陵县' },
  );
  const few = sheet('2026年', ['工作'], { 某某: [99] }, { object_type: '个人', unit: '白沙县' });
  const row = (how: string) =>
    rowsOf(answersOn([...people, ...few], { settings: { 'ranking.rollup': how } }), 'ranking.rollup');

  it('is the mean, the sum or the share above the mark, as the office declares', () => {
    const values = ['均值', '合计', '达标占比'].map(
      (how) => row(how).find(({ unit }) => unit === '平陵县')?.['value'],
    );
    expect(values.map((value) => Number(Number(value).toFixed(6)))).toEqual([75, 450, 83.333333]);
  });

  it('says nothing of fewer than five people', () => {
    expect(row('均值').find(({ unit }) => unit === '白沙县')).toMatchObject({
      n: 1,
      value: null,
      rank: null,
      of: 1,
    });
  });
});

describe('rows about people', () => {
  it('are personal in every table that has them', () => {
    const people = sheet(
      '2026年',
      ['工作', '作风'],
      { 甲: [9, 8], 乙: [8, 9] },
      { object_type: '个人', unit: '平陵县' },
    );
    const answers = answersOn(people);
    for (const { id } of ranking.derived) {
      const table = answers.table(id);
      if (table.dims.includes('object') && table.rows.length > 0)
        expect([id, table.personal]).toEqual([id, true]);
    }
    const units = answersOn(people.map((score) => ({ ...score, object_type: '单位' })));
    for (const { id } of ranking.derived) expect(units.table(id).personal).toBe(false);
  });
});
