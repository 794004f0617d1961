import { describe, expect, it } from 'vitest';
import type { UnitAnswers } from '#analyses/analysis.ts';
import { honours } from '#analyses/honours/index.ts';
import { unitSection } from '#analyses/honours/unit.ts';
import { figureOn, findingOn, type PlainRecord, sayOn, titleOf } from '../plain-records.ts';
import { honoursOn, NINE } from './plain-honours.ts';

const say = (id: string, rows: readonly PlainRecord[], asOf = '2026-10-31') =>
  sayOn(honours, honoursOn(rows, { asOf }), `honours.${id}`);
const at = (date: number, object: string, rest: PlainRecord = {}): PlainRecord => ({
  ...{ date, object, title: `${object}${date}`, level: '市级' },
  ...rest,
});

describe('what is said of honours', () => {
  it('is how many the newest year brought, and who has the most', () => {
    expect(say('year', NINE)).toBe(
      '2026年获得荣誉5项，其中国家级1项、省级1项；云台市委组织部3项，在单位和科室中最多。',
    );
  });

  it('names nobody with a single one, no person, and not many at once', () => {
    expect(say('year', [at(20260101, '研究室')])).toBe('2026年获得荣誉1项。');
    expect(say('year', [at(20260101, '林晓舟'), at(20260201, '林晓舟')])).toBe('2026年获得荣誉2项。');
    const two = (object: string) => [at(20260101, object), at(20260201, object)];
    expect(say('year', ['研究室', '人才科'].flatMap(two))).toBe(
      '2026年获得荣誉4项；人才科、研究室各2项，在单位和科室中最多。',
    );
    expect(say('year', ['研究室', '人才科', '办公室'].flatMap(two))).toBe('2026年获得荣誉6项。');
  });

  it('is who has one of the highest level', () => {
    expect(say('national', NINE)).toBe('云台市委组织部2026年获得国家级荣誉1项。');
    const person = at(20260101, '林晓舟', { level: '国家级' });
    expect(say('national', [person])).toBe('2026年获得国家级荣誉1项。');
    expect(say('national', [person, at(20260101, '研究室', { level: '国家级' })])).toBe(
      '研究室等2026年获得国家级荣誉2项。',
    );
    expect(say('national', [at(20250101, '研究室', { level: '国家级' }), at(20260101, '研究室')])).toBeNull();
  });

  it('is who came among the first of the province, and how often that was', () => {
    const first = { level: '省级', position: '第1位' };
    const rows = [
      at(20250101, '人才科', first),
      at(20260101, '研究室', first),
      at(20260102, '林晓舟', first),
    ];
    expect(say('top_three', rows)).toBe('2026年进入全省前三的荣誉2项：研究室等；历年累计3项。');
    expect(say('top_three', NINE)).toBeNull();
  });

  it('is this year beside the same months of the last, where all months are known', () => {
    const before = [at(20250101, '研究室'), at(20251201, '研究室')];
    const now = [at(20260101, '研究室'), at(20260901, '人才科'), at(20261231, '人才科')];
    const held = now.slice(0, 2);
    expect(say('same_period', [...before, ...now])).toBe('2026年1—10月获得荣誉2项，比上年同期多1项。');
    // Nothing is known of the months after the newest honour.
    expect(say('same_period', [...before, ...held])).toBe('2026年1—9月获得荣誉2项，比上年同期多1项。');
    expect(say('same_period', [...before, ...now], '2026-01-31')).toBe(
      '2026年1月获得荣誉1项，与上年同期持平。',
    );
    expect(say('same_period', [...before, ...now, at(20250000, '研究室')])).toBeNull();
    expect(say('same_period', now)).toBeNull();
  });

  it('is nothing where nothing is dated, or where the office does not want it', () => {
    for (const { id } of honours.findings) {
      expect(findingOn(honours, honoursOn([{ object: '研究室', title: '二等奖' }]), id)).toBeNull();
      const silenced = honoursOn(NINE, { settings: { 'honours.silenced': [id] } });
      expect(findingOn(honours, silenced, id)).toBeNull();
    }
  });

  it('has a cell with its value for every number that is one', () => {
    const answers = honoursOn([...NINE, at(20250301, '人才科', { level: '省级', position: '第1位' })]);
    for (const { id } of honours.findings) {
      for (const { text, cell } of findingOn(honours, answers, id)?.parts ?? []) {
        if (!cell || id === 'honours.same_period') continue;
        const row = answers
          .table(cell.table)
          .rows.find((each) => Object.entries(cell.where).every(([key, value]) => each[key] === value));
        expect(`${String(row?.[cell.measure])}项`).toBe(text);
      }
    }
  });
});

describe('figures of honours', () => {
  it.each(honours.figures.map(({ id }) => id))('%s says what is missing where there is nothing', (id) => {
    const figure = figureOn(honours, honoursOn([]), id);
    expect(figure.form === 'empty' ? figure.reason : figure.form).toMatch(/荣誉|honours/);
  });

  it('call the board as the office does', () => {
    const figure = figureOn(
      honours,
      honoursOn(NINE, { settings: { 'honours.name': '红榜', 'honours.silenced': ['honours.year'] } }),
      'honours.board_figure',
    );
    expect(titleOf(figure)).toBe('红榜（2026年）');
    expect(figure).toMatchObject({ form: 'honours', told: ['云台市委组织部'] });
    expect(figure.notes).toEqual(['数据：荣誉表彰登记9条', '日期未填1条，不分年份、季度', '级别未填1条']);
  });

  it('draws a line for every level, so that the lines add up to the one of all', () => {
    const rows = [...NINE, at(20260302, '石桥县委组织部', { level: '县级' })];
    const answers = honoursOn(rows);
    const figure = figureOn(honours, answers, 'honours.periods_figure');
    if (figure.form !== 'lines') throw new Error(figure.form);
    const last = figure.xs[figure.xs.length - 1] ?? null;
    const ends = figure.series.map(({ label }) => [
      label,
      answers.table('honours.periods').rows.find((row) => row['period'] === last && row['level'] === label)?.[
        'total'
      ],
    ]);
    expect(ends).toEqual([
      ['合计', 9],
      ['国家级', 1],
      ['省级', 3],
      ['市级', 3],
      ['县级', 1],
      ['级别未填', 1],
    ]);
  });

  it('say what is dated after the as-of date', () => {
    const figure = figureOn(honours, honoursOn(NINE, { asOf: '2026-08-31' }), 'honours.tally_figure');
    expect(figure.notes).toContain('日期晚于2026年8月31日的1条也在内');
  });

  it('name no person beside units', () => {
    const figure = figureOn(honours, honoursOn(NINE), 'honours.tally_figure');
    expect(figure.form === 'matrix' ? figure.rows : []).not.toContain('林晓舟');
    expect(figure.notes).toContain('个人获得的不在图上，共1人，见荣誉清单');
  });
});

describe('one unit', () => {
  const unitOn = (name: string): UnitAnswers => ({
    ...honoursOn(NINE),
    unit: { name, level: '县级', peers: [name], posts: 'none' },
  });

  it('has its honours counted and listed', () => {
    const numbers = unitSection.numbers?.read(unitOn('云台市委组织部')) ?? [];
    expect(numbers.map(({ label, value }) => [label, value])).toEqual([
      ['累计荣誉', 3],
      ['2026年荣誉', 3],
      ['省级及以上', 1],
    ]);
    expect(unitSection.figures[0]?.build(unitOn('云台市委组织部'), [])).toMatchObject({ form: 'honours' });
  });

  it('without an honour has no section', () => {
    expect(unitSection.numbers?.read(unitOn('平陵县委组织部'))).toEqual([]);
    expect(unitSection.figures[0]?.build(unitOn('平陵县委组织部'), [])).toBeNull();
  });
});
