import { describe, expect, it } from 'vitest';
import { toMonthIndex } from '#core/month.ts';
import { findRow } from '#core/table.ts';
import { answersOn, figureOn, type PlainAsk, type PlainRow, times, titleOf, whole } from './plain-rows.ts';

const city = { level: '市级', unit: '市委组织部' };
const east = { level: '县级', unit: '东岭区委组织部' };
const learners: readonly PlainRow[] = [...times(6, city), ...times(4, east)];

const record = (year: number, month: number, person: PlainRow, first: boolean, hours = 10): PlainRow => ({
  ...{ ...person, year, month: toMonthIndex(year, month), month_of_year: month, hours },
  ...{ counted: 1, counted_hours: hours, first_in_year: first ? 1 : null },
});
const stranger = (year: number, month: number): PlainRow => ({
  ...{ year, month: toMonthIndex(year, month), month_of_year: month, hours: 99 },
});

/** Last year from January to May and in December; this year January, February, April; March is missing. */
const monthly: readonly PlainRow[] = [
  ...[1, 2, 3, 4, 5, 12].map((month) => record(2025, month, city, month < 3)),
  record(2026, 1, city, true),
  record(2026, 1, city, true),
  record(2026, 2, city, false, 30),
  record(2026, 4, east, true),
];
const ask: PlainAsk = { asOf: '2026-05-31' };
const answers = answersOn({ learners, monthly }, ask);
const at = (year: string, month: string, scope = whole()) =>
  findRow(answers.table('training.progress'), { ...scope, year, month });

describe('cumulated training', () => {
  it('adds people once a year and hours month by month', () => {
    expect(at('2026年', '1月')).toMatchObject({ trained: 2, people: 10, share: 0.2, hours: 20 });
    expect(at('2026年', '2月')).toMatchObject({ trained: 2, hours: 50 });
    expect(at('2026年', '4月')).toMatchObject({ trained: 3, share: 0.3, hours: 60 });
    expect(at('2025年', '5月')).toMatchObject({ trained: 2, people: null, share: null, hours: 50 });
  });

  it('is unknown, not the same as before, in a month of which there is no record at all', () => {
    expect(at('2026年', '3月')).toMatchObject({ trained: null, hours: null, share: null });
    expect(at('2026年', '5月')).toMatchObject({ trained: null, hours: null });
    expect(at('2025年', '11月')).toMatchObject({ trained: null });
  });

  it('stays as it was where others were trained and this level was not', () => {
    const level = { scope_type: '层级', scope: '市级' };
    expect(at('2026年', '4月', level)).toMatchObject({ trained: 2, hours: 50 });
    expect(at('2026年', '1月', { scope_type: '层级', scope: '县级' })).toMatchObject({
      ...{ trained: 0, people: null, share: null, hours: 0 },
    });
  });

  it('is not known of months to come, even where a record is of one', () => {
    const later = answersOn({ learners, monthly }, { asOf: '2026-02-28' });
    const april = findRow(later.table('training.progress'), whole({ year: '2026年', month: '4月' }));
    expect(april).toMatchObject({ trained: null, hours: null });
    expect(at('2026年', '12月')).toMatchObject({ trained: null });
  });

  it('is compared with the same time of last year only where neither has a gap before it', () => {
    expect(titleOf(figureOn(answers, 'training.progress_trained'))).toBe('累计参训（今年与上年）');
    const early = answersOn({ learners, monthly }, { asOf: '2026-02-28' });
    expect(titleOf(figureOn(early, 'training.progress_trained'))).toBe('1—2月累计参训2人，上年同期2人');
    expect(titleOf(figureOn(early, 'training.progress_hours'))).toBe('1—2月累计学时50学时，上年同期20学时');
  });

  it('is compared at the last month that is over', () => {
    const midway = answersOn({ learners, monthly }, { asOf: '2026-02-10' });
    const figure = figureOn(midway, 'training.progress_trained');
    expect(titleOf(figure)).toBe('1月累计参训2人，上年同期1人');
    expect(figure.notes).toContain('今年2月只到2026年2月10日，上年2月为整月');
    const idle = answersOn({ learners, monthly: monthly.slice(0, 9) }, { asOf: '2026-04-30' });
    expect(titleOf(figureOn(idle, 'training.progress_trained'))).toBe('1—2月累计参训2人，上年同期2人');
    const january = answersOn({ learners, monthly }, { asOf: '2026-01-10' });
    expect(titleOf(figureOn(january, 'training.progress_trained'))).toBe('累计参训（今年与上年）');
  });

  it('names the months that are empty', () => {
    const { notes } = figureOn(answers, 'training.progress_trained');
    expect(notes).toContain(
      '2025年6—11月、2026年3月、5月没有任何培训记录，线留空，不按零计；之后的累计不含这些月份',
    );
    const filters = [{ dimension: 'unit', values: [east.unit] }];
    const filtered = figureOn(
      answersOn({ learners, monthly }, { ...ask, filters }),
      'training.progress_trained',
    );
    expect(filtered.notes.join()).toContain('看不出是没有培训还是没有报送');
  });
});

describe('months and quarters', () => {
  const value = (id: string, where: Record<string, string>) =>
    findRow(answers.table(id), { ...whole(), ...where });

  it('have records of whoever it is, and hours of those in service', () => {
    const more = answersOn({ learners, monthly: [...monthly, stranger(2026, 3)] }, ask);
    expect(findRow(more.table('training.months'), whole({ month: '2026年3月' }))).toMatchObject({
      ...{ records: 1, hours: 0, newly: 0 },
    });
    expect(value('training.months', { month: '2026年3月' })).toMatchObject({ records: null, hours: null });
  });

  it('leave a quarter empty only when all its months are', () => {
    expect(value('training.quarters', { quarter: '2026年一季度' })).toMatchObject({ records: 3, hours: 50 });
    expect(value('training.quarters', { quarter: '2025年三季度' })).toMatchObject({ records: null });
    expect(value('training.quarters', { quarter: '2026年二季度' })).toMatchObject({ records: 1 });
  });

  it('say that the last quarter is not over, and that records of no month are left out', () => {
    const undated = { ...record(2026, 1, city, false), month: null };
    const figure = figureOn(
      answersOn({ learners, monthly: [...monthly, undated] }, ask),
      'training.quarters',
    );
    expect(figure.notes).toContain('2026年二季度只有4月、5月');
    expect(figure.notes).toContain('月份不能确定的1条记录未画出');
  });

  it('are not drawn without a single record', () => {
    expect(figureOn(answersOn({ learners }, ask), 'training.quarters')).toMatchObject({ form: 'empty' });
  });
});
