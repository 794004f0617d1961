import { describe, expect, it } from 'vitest';
import { outcomes } from '#analyses/outcomes/index.ts';
import { findRow, type TableRow } from '#core/table.ts';
import { grade, hadBy, nameOf, outcome, outcomesOn, score, scored } from './plain-outcomes.ts';

const LINKAGE = 'outcomes.linkage';
const THIRDS = ['前三分之一', '中间', '后三分之一'];
const rowsOf = (answers: ReturnType<typeof outcomesOn>, name: string, year = 2025) =>
  THIRDS.map((third) => findRow(answers.table(LINKAGE), { year, third, outcome: name }));
const counts = (rows: readonly (TableRow | undefined)[]) => rows.map((row) => [row?.['n'], row?.['people']]);

describe('nine people and what came of their scores', () => {
  const records = [
    ...['优秀', '优秀', '称职', '优秀', '称职', '称职', '称职', '称职', '基本称职'].map((value, place) =>
      grade(nameOf(place), value),
    ),
    ...hadBy([0, 0, 8], '评先评优'),
    outcome(nameOf(1), '培养重点', { value: '未列入' }),
    outcome(nameOf(2), '培养重点', { value: '列入' }),
  ];
  const answers = outcomesOn(scored(9), records);

  it('are counted by thirds of three, each once', () => {
    expect(counts(rowsOf(answers, '年度考核优秀'))).toEqual([
      [2, 3],
      [1, 3],
      [0, 3],
    ]);
    expect(counts(rowsOf(answers, '评先评优'))).toEqual([
      [1, 3],
      [0, 3],
      [1, 3],
    ]);
    expect(rowsOf(answers, '年度考核优秀')[0]?.['share']).toBeCloseTo(2 / 3);
  });

  it('had no outcome where the record says so', () => {
    expect(counts(rowsOf(answers, '培养重点')).map(([n]) => n)).toEqual([1, 0, 0]);
  });

  it('stand with the outcomes of the year only, in the order of the kinds', () => {
    const names = answers.table(LINKAGE).rows.map((row) => row['outcome']);
    expect([...new Set(names)]).toEqual(['年度考核优秀', '评先评优', '培养重点']);
  });

  it('have an interval round each share', () => {
    const [first] = rowsOf(answers, '年度考核优秀');
    // Wilson for 2 of 3.
    expect(first?.['low']).toBeCloseTo(0.2077, 3);
    expect(first?.['high']).toBeCloseTo(0.9385, 3);
  });

  it('are found behind a count', () => {
    const table = outcomes.derived.find(({ id }) => id === LINKAGE);
    const behind = (where: TableRow, measure: string) => table?.behind(where, measure, answers)?.cells;
    const best = behind({ year: 2025, third: '前三分之一', outcome: '年度考核优秀' }, 'n');
    expect(best?.map(({ where }) => [where['name'], where['value']])).toEqual([
      [nameOf(0), '优秀'],
      [nameOf(1), '优秀'],
    ]);
    expect(behind({ year: 2025, third: '中间', outcome: '评先评优' }, 'n')).toBeUndefined();
    expect(behind({ year: 2025, third: '中间', outcome: '评先评优' }, 'people')).toBeUndefined();
  });
});

describe('the third of somebody', () => {
  it('is that of the mean of the periods of the year, a missing one left out', () => {
    const half = (label: string, points: readonly (number | null)[]) =>
      points.map((each, place) => score(nameOf(place), each, { period: `2025年${label}半年` }));
    const scores = [
      ...half('上', [90, 80, 10]),
      ...half('下', [null, 70, 99]),
      ...[30, 20, 10].map((points, place) => score(nameOf(place), points, { period: '2024年' })),
    ];
    const answers = outcomesOn(scores, hadBy([0], '评先评优'));
    // 90; 75; 54.5
    expect(counts(rowsOf(answers, '评先评优'))[0]).toEqual([1, 1]);
    const last = outcomesOn(scores, hadBy([2], '评先评优'));
    expect(counts(rowsOf(last, '评先评优'))[2]).toEqual([1, 1]);
  });

  it('is not taken from a period that covers the others', () => {
    const whole = [10, 20, 30].map((points, place) => score(nameOf(place), points));
    const halves = ['上', '下'].flatMap((half) =>
      [90, 80, 70].map((points, place) => score(nameOf(place), points, { period: `2025年${half}半年` })),
    );
    const answers = outcomesOn([...whole, ...halves], hadBy([0], '评先评优'));
    expect(counts(rowsOf(answers, '评先评优'))[0]).toEqual([1, 1]);
  });

  it('is taken from the shorter periods where there are as many of either', () => {
    const of = (period: string, points: readonly number[]) =>
      points.map((each, place) => score(nameOf(place), each, { period }));
    const scores = [...of('2025年上半年', [10, 20, 30]), ...of('2025年一季度', [90, 80, 70])];
    const answers = outcomesOn(scores, hadBy([0], '评先评优'));
    expect(counts(rowsOf(answers, '评先评优'))[0]).toEqual([1, 1]);
  });

  it('is among those of the own group', () => {
    const group = (name: string, from: number, top: number) =>
      [0, 1, 2].map((i) => score(nameOf(from + i), top - i, { group: name }));
    const answers = outcomesOn([...group('甲', 0, 90), ...group('乙', 3, 50)], hadBy([0, 3], '评先评优'));
    expect(counts(rowsOf(answers, '评先评优'))).toEqual([
      [2, 2],
      [0, 2],
      [0, 2],
    ]);
  });

  it('is nobody’s in a group of two', () => {
    expect(outcomesOn(scored(2), hadBy([0], '评先评优')).table(LINKAGE).rows).toEqual([]);
  });
});

describe('who is meant', () => {
  const nine = scored(9);
  const had = (answers: ReturnType<typeof outcomesOn>) =>
    counts(rowsOf(answers, '评先评优')).reduce((sum, [n]) => sum + Number(n), 0);

  it('is found by name and unit, or by a name that stands for one alone', () => {
    expect(had(outcomesOn(nine, [outcome(nameOf(0), '评先评优', { unit: undefined })]))).toBe(1);
    expect(had(outcomesOn(nine, [outcome(nameOf(0), '评先评优', { unit: '平陵县委组织部' })]))).toBe(0);
    const without = nine.map((row) => ({ ...row, unit: undefined }));
    expect(had(outcomesOn(without, hadBy([0], '评先评优')))).toBe(1);
  });

  it('is nobody where two could be', () => {
    const two = ['1', '2'].map((id) => outcome(nameOf(0), '评先评优', { person_id: id }));
    const answers = outcomesOn(nine, two);
    expect(had(answers)).toBe(0);
    expect(answers.table('outcomes.about').rows[0]).toMatchObject({ people: 9, unlinked: 2 });
    const elsewhere = [...hadBy([0], '评先评优'), outcome(nameOf(0), '评先评优', { unit: '平陵县委组织部' })];
    const without = nine.map((row) => ({ ...row, unit: undefined }));
    expect(had(outcomesOn(without, elsewhere))).toBe(0);
  });

  it('is counted apart where no score is theirs', () => {
    const answers = outcomesOn(nine, [outcome('马明远', '评先评优'), ...hadBy([1], '评先评优')]);
    expect(answers.table('outcomes.about').rows).toEqual([
      { year: 2025, people: 9, unlinked: 1, by_unit: 0 },
    ]);
  });
});

describe('where only units are scored', () => {
  const units = ['甲县', '乙县', '丙县'].map((name, i) =>
    score(`${name}委组织部`, 90 - i * 10, { object_type: '单位', unit: undefined, group: '县' }),
  );
  const assessed = ['甲县', '甲县', '乙县', '丙县', '丁县'].map((name, place) =>
    grade(nameOf(place), place === 0 ? '优秀' : '称职', { unit: `${name}委组织部` }),
  );

  it('everybody who is assessed stands in the third of their unit', () => {
    const answers = outcomesOn(units, assessed);
    expect(counts(rowsOf(answers, '年度考核优秀'))).toEqual([
      [1, 2],
      [0, 1],
      [0, 1],
    ]);
    expect(answers.table('outcomes.about').rows[0]).toMatchObject({ people: 4, by_unit: 1 });
  });

  it('nothing is said of units from lists of the promoted alone', () => {
    const promoted = [outcome(nameOf(0), '提拔任用', { unit: '甲县委组织部' })];
    expect(outcomesOn(units, promoted).table(LINKAGE).rows).toEqual([]);
  });

  it('people with scores of their own come before units', () => {
    const answers = outcomesOn([...units, ...scored(9)], [...assessed, ...hadBy([0], '评先评优')]);
    expect(answers.table('outcomes.about').rows[0]).toMatchObject({ people: 9, by_unit: 0 });
  });
});

it('shows each outcome in its newest year, or all of the chosen one', () => {
  const scores = [...scored(9), ...scored(9).map((row) => ({ ...row, period: '2026年' }))];
  const records = [
    ...hadBy([0], '评先评优'),
    grade(nameOf(0), '优秀'),
    outcome(nameOf(1), '评先评优', { year: 2026 }),
  ];
  const items = (choices = {}) => [
    ...new Set(
      outcomesOn(scores, records, { choices })
        .table('outcomes.shown')
        .rows.map(({ item }) => item),
    ),
  ];
  expect(items()).toEqual(['2025年度考核优秀', '2026年评先评优']);
  expect(items({ 'outcomes.year': '2025' })).toEqual(['2025年度考核优秀', '2025年评先评优']);
  expect(items({ 'outcomes.year': '2020' })).toEqual([]);
});

it('keeps a year that has scores or outcomes only out of the linkage', () => {
  const answers = outcomesOn(scored(9), [outcome(nameOf(0), '评先评优', { year: 2026 })]);
  expect(answers.table(LINKAGE).rows).toEqual([]);
});
