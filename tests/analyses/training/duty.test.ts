import { describe, expect, it } from 'vitest';
import type { SettingValue } from '#core/setting.ts';
import { shortBands } from '#analyses/training/duty/short-bands.ts';
import { dutyRulesOf, ruleLabels } from '#analyses/training/duty/rules.ts';
import { settings } from '#analyses/training/duty/settings.ts';
import { training } from '#analyses/training/index.ts';
import { findRow, type TableRow } from '#core/table.ts';
import { answersOn, figureOn, type PlainRow, times, titleOf, unit, whole } from './plain-rows.ts';

const YEARLY = '年度90学时';
const FIVE = '五年550学时';

const city = { level: '市级', unit: '市委组织部', duty_rule: YEARLY, months_left: 2, records_from: 20211105 };
const east = { ...city, level: '县级', unit: '东岭区委组织部' };
const chief = { ...east, duty_rule: FIVE, months_left: null };
const met = { duty_state: '已达到', has_met: 1, duty_short: 0 };
const onCourse = { duty_state: '进度正常', has_met: null, duty_short: 10 };
const behind = (short: number) => ({ duty_state: '尚未达到', has_met: null, duty_short: short });

/** Yearly: 5 met, 1 on course, 4 behind by 200 in all; five years: 1 of 2 met; one under no rule. */
const learners: readonly PlainRow[] = [
  ...times(4, { ...city, ...met }),
  { ...city, ...onCourse },
  { ...city, ...behind(90) },
  { ...east, ...met },
  { ...east, ...behind(12) },
  { ...east, ...behind(18) },
  { ...east, ...behind(80) },
  { ...chief, ...met },
  { ...chief, ...behind(200.5) },
  { level: '县级', unit: '东岭区委组织部' },
];
const answers = answersOn({ learners });
const gapAt = (where: TableRow) => findRow(answers.table('training.duty_gap'), where);

describe('the duty', () => {
  it('has the people under each rule as its base, and nobody who is under none', () => {
    const duty = answers.table('training.duty');
    expect(findRow(duty, whole({ rule: YEARLY }))).toMatchObject({ people: 10, met: 5, share: 0.5 });
    expect(findRow(duty, whole({ rule: FIVE }))).toMatchObject({ people: 2, met: 1, share: 0.5 });
    expect(findRow(duty, unit(east.unit, { rule: YEARLY }))).toMatchObject({ people: 4, met: 1 });
    expect(duty.rows.filter((row) => row['rule'] === null)).toEqual([]);
  });

  it('splits the people of a rule into three states that add up to them', () => {
    const states = answers.table('training.duty_states').rows;
    const own = states.filter((row) => row['scope_type'] === '全部' && row['rule'] === YEARLY);
    expect(own.map((row) => [row['state'], row['n'], row['known']])).toEqual([
      ['已达到', 5, 10],
      ['进度正常', 1, 10],
      ['尚未达到', 4, 10],
    ]);
  });

  it('counts hours short of those who are behind, apart from those on course', () => {
    expect(gapAt(whole({ rule: YEARLY }))).toMatchObject({
      ...{ people: 10, met: 5, on_course: 1, n: 4, short: 200, mean: 50, to_come: 10, months: 2 },
    });
    expect(gapAt(whole({ rule: FIVE }))).toMatchObject({ n: 1, short: 200.5, to_come: 0, months: null });
    expect(gapAt(unit(city.unit, { rule: YEARLY }))).toMatchObject({ n: 1, short: 90, mean: 90 });
  });

  it('has no mean of nobody', () => {
    const fine = answersOn({ learners: times(3, { ...city, ...met }) });
    const row = findRow(fine.table('training.duty_gap'), whole({ rule: YEARLY }));
    expect(row).toMatchObject({ n: 0, short: 0, mean: null });
  });

  it('shows nothing but a reason where nobody is under a rule', () => {
    const none = answersOn({ learners: [{ level: '市级', unit: '市委组织部' }] });
    for (const id of ['training.duty_rules', 'training.duty_by_level', 'training.duty_gap_by_unit']) {
      expect(figureOn(none, id)).toMatchObject({ form: 'empty' });
    }
    expect(figureOn(answersOn({}), 'training.duty_short_bands').form).toBe('empty');
  });
});

describe('hours short by person', () => {
  it('is told in fifths of what is required, those without an hour apart', () => {
    expect(shortBands(90).map(({ label }) => label)).toEqual([
      ...['差18学时以内', '差18–36学时', '差36–54学时', '差54–72学时', '差72–90学时'],
      '尚无计入学时',
    ]);
    expect(shortBands(2).map(({ to }) => to)).toEqual([1, 2, 2]);
  });

  it('puts everybody who is behind into exactly one band', () => {
    const rows = answers.table('training.duty_short').rows;
    const own = rows.filter((row) => row['scope_type'] === '全部' && row['rule'] === YEARLY);
    expect(own.map((row) => row['n'])).toEqual([2, 0, 0, 0, 1, 1]);
    expect(own.map((row) => row['known'])).toEqual(Array(6).fill(4));
    const five = rows.filter((row) => row['scope_type'] === '全部' && row['rule'] === FIVE);
    expect(five.map((row) => row['n'])).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('leads from a band to the people of it', () => {
    const table = training.derived.find(({ id }) => id === 'training.duty_short');
    const found = table?.behind(whole({ rule: YEARLY, band: '差18学时以内' }), 'n', answers);
    expect(found?.cells.map(({ where }) => where['short'])).toEqual([12, 18]);
  });
});

describe('figures of the duty', () => {
  it('say the rules, how long is left and what counts', () => {
    const figure = figureOn(answers, 'training.duty_rules');
    expect(figure).toMatchObject({ form: 'bands', rows: [FIVE, YEARLY] });
    expect(figure.notes).toContain('年度90学时离期限还有2个月');
    expect(figure.notes).toContain('类别或形式含“网络”的学时不计入');
    expect(titleOf(figure)).toBe('学时达标情况');
  });

  it('say since when there are records, where that is less than five years', () => {
    const notesSince = (records_from: number) => {
      const since = learners.map((row) => ({ ...row, records_from }));
      return figureOn(answersOn({ learners: since }), 'training.duty_rules').notes.join();
    };
    expect(notesSince(20240311)).toContain(
      '已导入的培训记录从2024年3月起，不足五年，更早的学时没有计入五年550学时',
    );
    for (const early of [20211130, 20190101, 0]) expect(notesSince(early)).not.toContain('不足五年');
  });

  it('take the rule with most people first: of levels the other below it, of units alone', () => {
    const levels = figureOn(answers, 'training.duty_by_level');
    expect(levels).toMatchObject({ form: 'bands', where: { rule: YEARLY } });
    expect(levels.companion?.where).toMatchObject({ rule: FIVE });
    const units = figureOn(answers, 'training.duty_by_unit');
    expect(units).toMatchObject({ form: 'bands', where: { rule: YEARLY }, rows: [east.unit, city.unit] });
    expect(units.companion).toBeUndefined();
    expect(units.notes.join()).toContain('五年550学时在各单位的适用人数少');
  });

  it('say in the title how many are short of how many hours', () => {
    const title = titleOf(figureOn(answers, 'training.duty_gap_by_unit'));
    expect(title).toBe('五年550学时尚未达到1人，共差201学时；年度90学时尚未达到4人，共差200学时');
  });
});

describe('network training', () => {
  const lesson = { level: '市级', unit: '市委组织部', counted: 1 };
  const lessons: readonly PlainRow[] = [
    { ...lesson, category: '网络培训', form: '网络', counted_hours: 30 },
    { ...lesson, category: '网络培训', counted_hours: 10 },
    { ...lesson, form: '网络直播', counted_hours: 5 },
    { ...lesson, category: '政治理论', form: '脱产', counted_hours: 55 },
    { category: '网络培训', form: '网络' },
  ];

  it('is counted once where the category and the form both say so, and only of people in service', () => {
    const row = findRow(answersOn({ lessons }).table('training.network'), whole());
    expect(row).toMatchObject({ n: 3, hours: 45, all: 100, share: 0.45 });
  });

  it('is nothing where the office counts it', () => {
    const row = findRow(
      answersOn({ lessons }, { settings: { 'training.network_words': [] } }).table('training.network'),
      whole(),
    );
    expect(row).toMatchObject({ n: 0, hours: 0, share: 0 });
  });
});

describe('newcomers', () => {
  const rows: readonly PlainRow[] = [
    { ...city, initial_state: '已完成' },
    { ...city, initial_state: '超期未训', post_state: '期限内待训' },
    { ...chief, makeup_state: '期限内待训' },
  ];

  it('are counted by what they wait for, each training on its own base', () => {
    const table = answersOn({ learners: rows }).table('training.newcomers');
    const at = (kind: string, state: string) => findRow(table, whole({ kind, state }));
    expect(at('初任', '超期未训')).toMatchObject({ n: 1, known: 2, share: 0.5 });
    expect(at('初任', '期限内待训')).toMatchObject({ n: 0, known: 2 });
    expect(at('任职', '期限内待训')).toMatchObject({ n: 1, known: 1 });
    expect(at('提任后补训', '期限内待训')).toMatchObject({ n: 1, known: 1 });
  });

  it('have a figure of the trainings that somebody is due for', () => {
    const figure = figureOn(
      answersOn({ learners: [{ ...city, initial_state: '已完成' }] }),
      'training.newcomers_states',
    );
    expect(figure).toMatchObject({ form: 'bands', rows: ['初任'] });
    expect(figureOn(answersOn({ learners: [city] }), 'training.newcomers_states').form).toBe('empty');
  });

  it('are not said to be late without a word on how their training is recognised', () => {
    const late = answersOn({ learners: [{ ...city, initial_state: '超期未训' }] });
    const { notes } = figureOn(late, 'training.newcomers_states');
    expect(notes.join()).toContain('没有人已完成初任培训，请核对培训记录的类别是否含“初任”');
    const done = answersOn({ learners: [{ ...city, initial_state: '已完成' }] });
    expect(figureOn(done, 'training.newcomers_states').notes.join()).not.toContain('请核对');
  });
});

describe('the rules of the duty', () => {
  const rulesWith = (own: Readonly<Record<string, SettingValue>>) =>
    dutyRulesOf((id) =>
      id in own ? (own[id] ?? null) : (settings.find((each) => each.id === id)?.default ?? null),
    );

  it('are those of the article unless the office says otherwise', () => {
    const rules = rulesWith({});
    expect(rules.fiveYear).toEqual({ label: FIVE, hours: 550, days: 90, window: 'rolling' });
    expect(rules.yearly).toEqual({ label: YEARLY, hours: 90, days: 12 });
    expect(rules).toMatchObject({ other: null, hoursPerDay: null, networkWords: ['网络'] });
    expect(ruleLabels(rules)).toEqual([FIVE, YEARLY]);
  });

  it('are named by the number that the office set', () => {
    const rules = rulesWith({ 'training.yearly_hours': 60, 'training.other_staff_hours': 40 });
    expect(ruleLabels(rules)).toEqual([FIVE, '年度60学时', '其他人员40学时']);
  });

  it('know both windows by several names and refuse others', () => {
    expect(rulesWith({ 'training.five_year_window': '规划期' }).fiveYear.window).toBe('plan');
    const check = settings.find(({ id }) => id === 'training.five_year_window')?.check;
    expect([check?.('近五年'), check?.('rolling'), check?.('plan')]).toEqual([null, null, null]);
    expect(check?.('两年')).toContain('近五年');
  });

  it('refuse amounts that are none', () => {
    const check = (id: string, value: SettingValue) =>
      settings.find((each) => each.id === id)?.check?.(value);
    expect(check('training.yearly_hours', 0)).not.toBeNull();
    expect(check('training.probation_months', 1.5)).not.toBeNull();
    expect(check('training.hours_per_day', 25)).not.toBeNull();
    expect(check('training.network_words', ['网'])).not.toBeNull();
    expect(check('training.network_words', ['网络'])).toBeNull();
  });

  it('cite where they come from', () => {
    for (const { source } of settings) expect(source).toMatch(/条例|公务员培训规定|由本单位设定/);
  });

  it('never blame: 尚未达到 stands in no place of 未履行 or 不合格', () => {
    const said = JSON.stringify([training.tables, training.derived, settings]);
    expect(said).not.toMatch(/未履行|不合格/);
  });
});
