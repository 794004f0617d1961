import { describe, expect, it } from 'vitest';
import type { ChosenUnit, UnitAnswers } from '#analyses/analysis.ts';
import { unitPart } from '#analyses/training/unit/index.ts';
import { findRow } from '#core/table.ts';
import { answersOn, type PlainRow, times, unit } from '../plain-rows.ts';

const [section] = unitPart.sections;
if (!section) throw new Error('no section');
const YEARLY = '年度90学时';

/** Eight people of a county, so many trained, so many short by 30 hours. */
function county(name: string, trained: number, short: number): readonly PlainRow[] {
  return Array.from({ length: 8 }, (_, place) => ({
    ...{ level: '县级', unit: name, duty_rule: YEARLY, is_trained: place < trained ? 1 : null },
    duty_state: place < short ? '尚未达到' : '已达到',
    ...{ has_met: place < short ? null : 1, duty_short: place < short ? 30 : 0 },
  }));
}

const names = ['东岭', '平陵', '望川', '云台', '石桥'];
const learners = [
  ...county('东岭', 8, 1),
  ...county('平陵', 4, 4),
  ...county('望川', 7, 2),
  ...county('云台', 0, 8),
  ...times(3, {
    level: '县级',
    unit: '石桥',
    is_trained: 1,
    duty_rule: YEARLY,
    duty_state: '已达到',
    has_met: 1,
  }),
];
const lessons = ['东岭', '平陵', '望川', '石桥'].map((name) => ({ unit: name, level: '县级', counted: 1 }));

function answersFor(name: string, peers: readonly string[] = names): UnitAnswers {
  const chosen: ChosenUnit = { name, level: '县级', peers, posts: 'none' };
  return { ...answersOn({ learners, lessons }), unit: chosen };
}

const sentences = (name: string) =>
  section.findings
    .flatMap(({ find }) => find(answersFor(name)) ?? [])
    .map(({ parts }) => parts.map(({ text }) => text).join(''));

describe('a unit among those of its level', () => {
  it('is told where it is the worst, else by its place', () => {
    expect(sentences('平陵')).toEqual(['参训率50.0%（4/8），在3个县级单位中最低']);
    expect(sentences('望川')).toEqual(['参训率87.5%（7/8），在3个县级单位中居第2位（由高到低）']);
    expect(sentences('东岭')).toEqual(['参训率100.0%（8/8），在3个县级单位中最高']);
  });

  it('that sent no record is held against no other, and has no numbers', () => {
    const row = findRow(answersFor('云台').table('training.unit_standing'), unit('云台', { item: '参训率' }));
    expect(row).toMatchObject({ n: 0, known: 8, share: null });
    expect(sentences('云台')).toEqual([]);
    expect(section.figures[0]?.build(answersFor('云台'), [])).toBeNull();
  });

  it('says how many were trained, how many are short and by how many hours', () => {
    const numbers = (name: string) =>
      section.numbers?.read(answersFor(name)).map(({ label, value, told }) => [label, value, told]);
    expect(numbers('平陵')).toEqual([
      ['本年参训', 4, false],
      ['学时尚未达到', 4, true],
      ['合计尚差', 120, false],
    ]);
    expect(numbers('云台')?.map(([, value]) => value)).toEqual([null, null, null]);
    expect(numbers('没有的单位')).toEqual([]);
  });

  it('draws a strip for each item, none of a unit with too few people', () => {
    const build = (name: string) => section.figures[0]?.build(answersFor(name), []);
    const figure = build('平陵');
    expect(figure).toMatchObject({ form: 'strips', unit: '平陵' });
    const rows = figure?.form === 'strips' ? figure.rows : [];
    expect(rows.map(({ label }) => label)).toEqual(['参训率', '学时达标率', '人均尚差学时']);
    expect(figure?.notes).toContain('另有2个单位不足5人或本年没有培训记录，不作比较');
    expect(build('石桥')).toBeNull();
  });

  it('takes the mean of missing hours over everybody under a rule', () => {
    const table = answersFor('平陵').table('training.unit_standing');
    expect(findRow(table, unit('平陵', { item: '人均尚差学时' }))).toMatchObject({
      n: 4,
      known: 8,
      mean: 15,
    });
    expect(findRow(table, { scope: '县级', item: '学时达标率' })).toMatchObject({ n: 20, known: 35 });
  });
});
