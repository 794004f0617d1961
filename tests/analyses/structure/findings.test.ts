import { describe, expect, it } from 'vitest';
import type { Answers, Filter } from '#analyses/analysis.ts';
import { saysHalf } from '#analyses/structure/findings/age-shape.ts';
import { saysPart } from '#analyses/structure/findings/age-gap.ts';
import { findings } from '#analyses/structure/findings/index.ts';
import { underTenths } from '#analyses/structure/findings/sex-balance.ts';
import { atLeastTenths } from '#analyses/structure/findings/source-narrow.ts';
import { peopleToTarget } from '#analyses/structure/findings/young-target.ts';
import { type Finding, findingText } from '#core/finding.ts';
import type { Person } from './findings/people.ts';
import { answersOf, BEFORE, type Chosen } from './findings/tabulate.ts';

const nobody: Person = {
  ...{ level: null, unit: '甲单位', age: null, sex: null, education: null, source: null },
  ...{ entryYear: null, yearsInPost: null, retireYear: null },
};

const some = (count: number, person: Partial<Person>): readonly Person[] =>
  Array.from({ length: count }, () => ({ ...nobody, ...person }));

/** So many up to 30, so many older and so many of unknown age. */
const ages = (level: string, young: number, older: number, unknown = 0): readonly Person[] => [
  ...some(young, { level, age: 28 }),
  ...some(older, { level, age: 44 }),
  ...some(unknown, { level }),
];

function find(id: string, answers: Answers): Finding | null {
  const definition = findings.find((finding) => finding.id === id);
  if (!definition) throw new Error(`no finding ${id}`);
  return definition.find(answers);
}

function say(id: string, people: readonly Person[], chosen: Chosen = {}): string | null {
  const found = find(id, answersOf(people, null, chosen));
  return found && findingText(found);
}

const YOUNG = 'structure.young_share_low';

describe('young people in the levels', () => {
  const city = (young: number, older: number, unknown = 0) => ages('市级', young, older, unknown);
  const county = ages('县级', 79, 319);

  it('says by how many points and people the lowest level is below the highest', () => {
    expect(say(YOUNG, [...city(11, 107), ...county])).toBe(
      '市级30岁及以下仅11人，占9.3%，低于县级10.5个百分点（相当于12人），年轻干部偏少，后备力量相对不足。',
    );
  });

  it('speaks of the reserve only where those up to 35 are fewer as well', () => {
    const reserve = some(200, { level: '县级', age: 33 });
    expect(say(YOUNG, [...city(11, 107), ...county, ...reserve])).toBeNull();
    expect(say(YOUNG, [...city(3, 115), ...county, ...reserve])).toContain(
      '年轻干部偏少，后备力量相对不足。',
    );
    const ready = some(118, { level: '市级', age: 33 });
    expect(say(YOUNG, [...city(3, 115), ...ready, ...county])).toContain('年轻干部偏少。');
  });

  it('leaves out the judgement when the share is not under half of the other', () => {
    expect(say(YOUNG, [...city(15, 103), ...county])).toBe(
      '市级30岁及以下有15人，占12.7%，低于县级7.1个百分点（相当于8人）。',
    );
  });

  it('says 没有 of nobody, prints the fraction under 30 known, and is silent under five', () => {
    expect(say(YOUNG, [...city(0, 40), ...county])).toContain('市级30岁及以下目前没有，低于县级');
    expect(say(YOUNG, [...city(1, 19), ...county])).toContain('占5.0%（1/20）');
    expect(say(YOUNG, [...city(0, 4), ...county])).toBeNull();
  });

  it('is silent when two levels differ by less than five points', () => {
    expect(say(YOUNG, [...ages('市级', 18, 82), ...ages('县级', 22, 78)])).toBeNull();
    expect(say(YOUNG, [...ages('市级', 18, 82), ...ages('县级', 23, 77)])).not.toBeNull();
  });

  it('says so, and stands last, when the unknown could turn it', () => {
    const people = [...city(11, 107, 40), ...county];
    expect(say(YOUNG, people)).toContain('年龄未填40人，差距可能消失，结论可能改变。');
    expect(find(YOUNG, answersOf(people))?.severity).toBe('low');
    expect(find(YOUNG, answersOf([...city(9, 109, 1), ...county]))?.severity).toBe('high');
    const half = find(YOUNG, answersOf([...city(11, 107, 1), ...county]));
    expect(half?.severity).toBe('medium');
    expect(half && findingText(half)).toContain('差距最小可到9.8个百分点');
  });

  it('compares with equal bands where there is one level only', () => {
    expect(say(YOUNG, ages('县级', 4, 96))).toBe(
      '30岁及以下仅4人，占4.0%，不到各年龄段均等时（14.3%）的一半，年轻干部偏少。',
    );
    expect(say(YOUNG, ages('县级', 8, 92))).toBeNull();
  });
});

describe('targets', () => {
  const people = [...ages('市级', 11, 107), ...ages('县级', 79, 319)];
  const target = { 'structure.young_target': 0.15 };

  it('gives both exact forms of the way to a target: changing who is there, or adding', () => {
    expect(peopleToTarget(11, 118, 0.15)).toEqual({ change: 7, add: 8 });
    expect(peopleToTarget(15, 100, 0.15)).toEqual({ change: 0, add: 0 });
  });

  it('are spoken of only when the office has set one', () => {
    expect(say('structure.young_below_target', people)).toBeNull();
    expect(say('structure.young_targets_met', people)).toBeNull();
    expect(say('structure.young_below_target', people, target)).toBe(
      '市级30岁及以下占9.3%，低于目标15.0%，总人数不变需调整7人，净增需8人。',
    );
  });

  it('are met when every level reaches them, and never met and missed at once', () => {
    const met = { 'structure.young_target': 0.09 };
    expect(say('structure.young_targets_met', people, target)).toBeNull();
    expect(say('structure.young_targets_met', people, met)).toBe('30岁及以下占17.4%，达到目标9.0%。');
    expect(say('structure.young_below_target', people, met)).toBeNull();
  });

  it('names the bound at which the unknown would turn a missed one', () => {
    const unsure = [...ages('市级', 11, 107, 10)];
    expect(say('structure.young_below_target', unsure, target)).toContain(
      '，年龄未填10人，若全部计入则16.4%，结论可能改变。',
    );
  });
});

describe('units far from the others of their level', () => {
  const units = (level: string, shares: readonly number[]): readonly Person[] =>
    shares.flatMap((young, i) =>
      ages(level, young, 40 - young).map((person) => ({ ...person, unit: `${level}${i + 1}号单位` })),
    );

  it('tells the one furthest below, compared with the others alone, and counts the rest', () => {
    expect(say('structure.young_units', units('县级', [8, 9, 8, 7, 8, 1, 20]))).toBe(
      '县级6号单位30岁及以下占2.5%，低于县级其他6个单位的平均水平22.5个百分点（相当于9人）；另有1个单位明显偏高。',
    );
  });

  it('never compares a unit with those of another level, nor with fewer than five others', () => {
    const five = units('县级', [8, 9, 8, 7, 8]);
    expect(say('structure.young_units', [...five, ...units('市级', [1])])).toBeNull();
    expect(say('structure.young_units', [...five, ...units('乡级', [8, 8, 8, 8, 8, 8])])).toBeNull();
    expect(say('structure.young_units', units('县级', [8, 9, 8, 7, 8, 8]))).toBeNull();
  });
});

describe('words that hold from a number on', () => {
  it('rounds 成 down, so that 六成以上 is never said of less than 60 %', () => {
    expect(atLeastTenths(0.6)).toBe('六成以上');
    expect(atLeastTenths(0.5999)).toBe('五成以上');
    expect(atLeastTenths(1)).toBe('全部');
  });

  it('says 不到三成 only below 30 %, and nothing from one half on', () => {
    expect(underTenths(0.2999)).toBe('不到三成');
    expect(underTenths(0.3)).toBe('不到四成');
    expect(underTenths(0.5)).toBe('');
  });

  it('says 过半数 only above one half and nothing below 45 %', () => {
    expect(saysHalf(0.5001)).toBe('过半数');
    expect(saysHalf(0.5)).toBe('占半数');
    expect(saysHalf(0.45)).toBe('占近半数');
    expect(saysHalf(0.4499)).toBeNull();
  });

  it('says 一半 only below a half and 三分之一 only below a third', () => {
    expect(saysPart(0.3333)).toBe('的三分之一');
    expect(saysPart(1 / 3)).toBe('的一半');
    expect(saysPart(0.5)).toBeNull();
  });
});

it('says nothing of the spread over what was filtered by', () => {
  const filter: Filter = { dimension: 'band', values: ['30岁及以下'] };
  const answers = answersOf([...ages('市级', 3, 97), ...ages('县级', 50, 50)]);
  expect(find(YOUNG, answers)).not.toBeNull();
  expect(find(YOUNG, { ...answers, question: { ...answers.question, filters: [filter] } })).toBeNull();
});

it('compares with the roster before, and says when its units are others', () => {
  const before = ages('县级', 10, 90);
  const rise = find('structure.improved', answersOf(ages('县级', 20, 80), before));
  expect(rise && findingText(rise)).toContain(
    '与2025年10月31日相比，30岁及以下占比由10.0%升至20.0%，提高10.0个百分点（相当于10人）；',
  );
  const moved = ages('县级', 20, 80).map((person) => ({ ...person, unit: '乙单位' }));
  const other = find('structure.improved', answersOf(moved, before));
  expect(other && findingText(other)).toContain('两期有人在册的单位不同，升降含单位增减。');
  expect(find('structure.worsened', answersOf(ages('县级', 20, 80), before))).toBeNull();
  expect(BEFORE).toBe('2025-10-31');
});
