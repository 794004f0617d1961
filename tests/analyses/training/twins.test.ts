import { describe, expect, it } from 'vitest';
import { toTwin } from '#charts/twin.ts';
import { coverage } from '#analyses/training/reach/index.ts';
import { mix } from '#analyses/training/mix/index.ts';
import { records } from '#analyses/training/records/index.ts';
import { trend } from '#analyses/training/trend/index.ts';
import type { StatTable } from '#core/table.ts';
import { toMonthIndex } from '#core/month.ts';
import { answersOn, figureOn, type PlainRow, times } from './plain-rows.ts';

const city = { level: '市级', unit: '市委组织部', age: 33, education: '研究生', rank: '一级科员' };
const east = { level: '县级', unit: '东岭区委组织部', age: 45, education: '大学本科' };
const learners: readonly PlainRow[] = [
  ...times(6, { ...city, is_trained: 1, class_count: 1, hours: 40 }),
  ...times(8, { ...east, is_trained: null, class_count: 0, hours: 0 }),
];
const said = { link: '已对应', counted: 1, category: '政治理论', organiser_level: '市级', form: '集中' };
const firsts = { first_of_category: 1, first_of_form: 1, first_of_organiser_level: 1, first_of_course: 1 };
const lessons: readonly PlainRow[] = times(6, {
  ...{ ...city, ...said, ...firsts, course: '春季班', said_unit: city.unit, hours: 40, counted_hours: 40 },
  doubt: '时间重叠',
});
const monthly: readonly PlainRow[] = times(6, {
  ...{ ...city, month: toMonthIndex(2026, 3), first_in_year: 1, hours: 40, counted_hours: 40 },
});

const answers = answersOn({ learners, lessons, monthly });
const own = [coverage, mix, trend, records].flatMap(({ figures }) => figures);
const tables = Object.fromEntries(
  own.flatMap((figure) => figure.tables.map((id): [string, StatTable] => [id, answers.table(id)])),
);

describe('a figure of the training', () => {
  it('stands as a table too, or says why there is none', () => {
    for (const { id } of own) {
      const figure = figureOn(answers, id);
      const { rows } = toTwin(figure, tables);
      if (figure.form === 'empty') expect(figure.reason, id).toMatch(/没有/);
      else expect(rows.length, id).toBeGreaterThan(0);
      expect(rows.flat().join(), id).not.toMatch(/NaN|undefined|null/);
    }
  });

  it('draws nothing for months without a record and for those to come', () => {
    const { rows } = toTwin(figureOn(answers, 'training.progress_trained'), tables);
    expect(rows.filter(([, now]) => now !== '—')).toEqual([['3月', '6', '—']]);
  });

  it('prints a unit that sent nothing as 未报送', () => {
    const { rows } = toTwin(figureOn(answers, 'training.unit_categories'), tables);
    expect(rows).toEqual([
      ['全部', '42.9%，6/14人'],
      [east.unit, '未报送'],
      [city.unit, '100.0%，6/6人'],
    ]);
  });
});
