import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlook } from '#analyses/structure/outlook/index.ts';
import { dateAfter } from '#analyses/structure/outlook/forecast.ts';
import { type Asked, answersOf, countedTables, NOW, plainPeople } from './plain-people.ts';

const people = fc.sample(plainPeople(NOW), 80);
const earlier = [{ asOf: '2025-10-31', tables: countedTables(people, NOW - 12) }];

function build(id: string, asked: Asked = {}) {
  const figure = outlook.figures
    .find((each) => each.id === id)
    ?.build(answersOf(countedTables(people, NOW), asked), []);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}

const PROJECTIONS = ['young', 'mean_age', 'postgraduate', 'bands', 'flow'].map(
  (name) => `structure.projection_${name}`,
);

describe('figures of the outlook', () => {
  it('name a projection what it is, and say that nothing is supposed until something is', () => {
    for (const id of PROJECTIONS) {
      const { notes } = build(id);
      expect(notes[0]).toContain('推算，非考核目标');
      expect(notes[1]).toBe('未设补充，未设退休以外的减员：只推算现有人员变老和到龄退休');
    }
  });

  it('say what is supposed, and of whom the age is not', () => {
    const settings = { 'structure.intake_county': 8, 'structure.other_exits': 0.02 };
    expect(build('structure.projection_flow', { settings }).notes.slice(1)).toEqual([
      '县级每年补充8人，退休以外每年减员2.0%；推算范围为两项各上下浮动20%',
      '县级补充人员的年龄构成未设定，计入年龄未填',
    ]);
  });

  it('give the sentence that is wrong with a setting instead of a projection', () => {
    const settings = { 'structure.intake_city': 8, 'structure.intake_city_ages': '22-26:90' };
    for (const id of PROJECTIONS) {
      const figure = build(id, { settings });
      expect(figure.form === 'empty' && figure.reason).toBe(
        '推算设定有误，改正后再推算。市级补充人员年龄构成：各段比例之和应为100，现为90。',
      );
    }
  });

  it('draw what was as it was and dash only what is ahead', () => {
    const figure = build('structure.projection_young', { earlier });
    if (figure.form !== 'lines') throw new Error(figure.form);
    expect(figure.xs.slice(0, 3)).toEqual(['2025-10-31', '2026-10-31', '2027-10-31']);
    expect(figure.xs).toHaveLength(12);
    expect(figure.estimatedFrom).toBe('2027-10-31');
    expect(figure.reference).toBeNull();
    const target = build('structure.projection_young', { settings: { 'structure.young_target': 0.15 } });
    expect(target.form === 'lines' && target.reference).toEqual({ value: 0.15, label: '目标' });
  });

  it('looks back only where there is something to look back from', () => {
    const one = build('structure.backtest');
    expect(one.form === 'empty' && one.reason).toContain('一份花名册无从回看');
    const two = build('structure.backtest', { earlier });
    expect(
      two.form === 'sheet' && two.columns.slice(0, 3).map(({ group, label }) => `${group} ${label}`),
    ).toEqual([...['全部 上期', '全部 推算', '全部 实际']]);
  });

  it('ends a year that begins on the last of February on the last of February', () => {
    expect(dateAfter('2028-02-29', 1)).toBe('2029-02-28');
    expect(dateAfter('2026-10-31', 10)).toBe('2036-10-31');
  });
});
