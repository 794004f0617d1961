import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nearPeers } from '#analyses/structure/unit/strips.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../../engines.ts';
import type { TestPerson } from '../../people-table.ts';
import { times } from '../on-people.ts';
import { figureIn, sectionsOn, sentenceOf } from './sections-of.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const person = (unit: string, age: number, more: TestPerson = {}): TestPerson => ({
  ...{ unit, level: '县级', birth: `${2026 - age}-05`, sex: '男', education: '大学本科' },
  ...more,
});
/** A unit of some people of 25 and some of 45. */
const unitOf = (name: string, young: number, old: number): readonly TestPerson[] => [
  ...times(young, person(name, 25)),
  ...times(old, person(name, 45)),
];

async function stripsOf(people: readonly TestPerson[], name: string) {
  const found = await sectionsOn(engine, people, name);
  const figure = figureIn(found, 'structure.unit_strips');
  return { found, figure: figure?.form === 'strips' ? figure : null, title: sentenceOf(figure?.title ?? []) };
}

describe('a unit among those of its level', () => {
  it('is told to be the lowest, with the fraction where few are known', async () => {
    const people = [...unitOf('甲', 2, 8), ...unitOf('乙', 5, 5), ...unitOf('丙', 4, 6)];
    const { figure, title } = await stripsOf(people, '甲');
    expect(title).toBe('30岁及以下占20.0%（2/10），在3个县级单位中最低');
    expect(figure?.rows.filter(({ told }) => told).map(({ label }) => label)).toEqual(['30岁及以下']);
    expect((await stripsOf(people, '丙')).title).toBe(
      '30岁及以下占40.0%（4/10），在3个县级单位中居第2位（由高到低）',
    );
  });

  it('shares the last place with those of the same value', async () => {
    const people = [...unitOf('甲', 1, 4), ...unitOf('乙', 2, 8), ...unitOf('丙', 4, 6)];
    expect((await stripsOf(people, '甲')).title).toBe('30岁及以下占20.0%（1/5），在3个县级单位中并列最低');
  });

  it('is not told the lowest where all are alike, or fewer than three are compared', async () => {
    const alike = ['甲', '乙', '丙'].flatMap((name) => unitOf(name, 2, 4));
    expect((await stripsOf(alike, '甲')).title).toBe('在同级单位中的位置');
    const two = [...unitOf('甲', 1, 9), ...unitOf('乙', 5, 5)];
    expect((await stripsOf(two, '甲')).title).toBe('在同级单位中的位置');
  });

  it('leaves units below five people out of the comparison and says so', async () => {
    const people = [
      ...unitOf('甲', 3, 7),
      ...unitOf('乙', 5, 5),
      ...unitOf('丙', 4, 6),
      ...unitOf('小', 0, 4),
    ];
    const { figure, title } = await stripsOf(people, '甲');
    expect(title).toContain('在3个县级单位中最低');
    expect(figure?.notes).toContain('另有1个单位不足5人，不作比较');
    expect((await stripsOf(people, '小')).figure).toBeNull();
  });

  it('says of nobody that there is none', async () => {
    const people = [...unitOf('甲', 0, 6), ...unitOf('乙', 5, 5), ...unitOf('丙', 4, 6)];
    expect((await stripsOf(people, '甲')).title).toBe('没有30岁及以下的干部，占比在3个县级单位中最低');
  });

  it('counts a single person and claims no share of it', async () => {
    const people = [...unitOf('独', 0, 1), ...unitOf('乙', 5, 5)];
    const { found } = await stripsOf(people, '独');
    const figures = found.sections.flatMap((section) => section.figures);
    expect(figures.map(({ form }) => form)).toEqual(['bars', 'bars']);
    expect(figures.map(({ title }) => sentenceOf(title))).toEqual(['年龄', '最高学历']);
    for (const figure of figures) {
      expect(figure.form === 'bars' && found.tables.get(figure.table)?.measures.includes(figure.share)).toBe(
        false,
      );
    }
  });

  it('has no frame for a unit without anybody', async () => {
    const { found } = await stripsOf(unitOf('乙', 5, 5), '空');
    expect(found.sections.flatMap((section) => section.figures)).toEqual([]);
  });

  it('draws those next to it where there are too many', () => {
    const peers = Array.from({ length: 500 }, (_, i) => `第${i}单位`);
    expect(nearPeers(peers, '第0单位')).toEqual(peers.slice(0, 120));
    expect(nearPeers(peers, '第499单位')).toEqual(peers.slice(380));
    expect(nearPeers(peers, '第250单位')).toContain('第250单位');
    expect(nearPeers(peers.slice(0, 12), '第3单位')).toHaveLength(12);
  });
});

/** Small numbers from a seed. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

describe('the titles of random units', () => {
  it('are true of a plain count', async () => {
    let claims = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const next = seeded(seed);
      const sizes = Array.from({ length: 4 }, () => [next(5), 3 + next(9)] as const);
      const people = sizes.flatMap(([young, old], i) => unitOf(`第${i}单位`, young, old));
      const shares = sizes.flatMap(([young, old]) => (young + old >= 5 ? [young / (young + old)] : []));
      for (const [i, [young, old]] of sizes.entries()) {
        const { title, figure } = await stripsOf(people, `第${i}单位`);
        const own = young + old >= 5 ? young / (young + old) : null;
        if (own === null) {
          expect(figure).toBeNull();
          continue;
        }
        const match = /在(\d)个县级单位中(并列)?(最低|最高|居第(\d)位)/.exec(title);
        if (!match || !title.includes('30岁')) continue;
        claims += 1;
        expect(Number(match[1]), title).toBe(shares.length);
        const higher = shares.filter((share) => share > own).length;
        const lower = shares.filter((share) => share < own).length;
        if (match[3] === '最低') expect(lower, title).toBe(0);
        else if (match[3] === '最高') expect(higher, title).toBe(0);
        else expect(higher + 1, title).toBe(Number(match[4]));
        expect(match[2] === '并列', title).toBe(shares.filter((share) => share === own).length > 1);
      }
    }
    expect(claims).toBeGreaterThan(20);
  }, 60_000);
});
