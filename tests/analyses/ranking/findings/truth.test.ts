import { describe, expect, it } from 'vitest';
import { ranking } from '#analyses/ranking/index.ts';
import { type Finding, findingText } from '#core/finding.ts';
import type { Answers } from '#analyses/analysis.ts';
import { answersOn, byObject, type PlainAsk, rowsOf } from '../on-scores.ts';
import { makeWorld, PERIODS, standingIn, type World } from './world.ts';

const NOW = PERIODS[4] ?? '';
const BEFORE = PERIODS[3] ?? '';
const YEAR_BEFORE = PERIODS[0] ?? '';
const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

function found(id: string, answers: Answers): Finding | null {
  const definition = ranking.findings.find((finding) => finding.id === id);
  if (!definition) throw new Error(`no finding ${id}`);
  return definition.find(answers);
}

/** Weights that go far up and down, so that ranks move in many worlds. */
const WIDELY: PlainAsk = { settings: { 'ranking.sway': 0.6 } };

/** Runs a check over all worlds; returns in how many the finding spoke. */
function over(
  id: string,
  check: (text: string | null, world: World, answers: Answers) => void,
  ask: PlainAsk = {},
): number {
  let spoken = 0;
  for (const seed of SEEDS) {
    const world = makeWorld(seed);
    const answers = answersOn(world.scores, ask);
    const finding = found(id, answers);
    if (finding) spoken++;
    check(finding && findingText(finding), world, answers);
  }
  return spoken;
}

/** Places moved towards the first, of those who had a rank at both ends. */
function movesSince(
  world: World,
  period: string,
): readonly { readonly object: string; readonly by: number }[] {
  const [was, now] = [standingIn(world, period).ranks, standingIn(world, NOW).ranks];
  return [...now].flatMap(([object, rank]) => {
    const before = was.get(object);
    return before === undefined ? [] : [{ object, by: before - rank }];
  });
}

function furthest(world: World, period: string, way: 1 | -1) {
  const moves = movesSince(world, period);
  const most = Math.max(0, ...moves.map(({ by }) => by * way));
  return { most, objects: moves.filter(({ by }) => by * way === most).map(({ object }) => object) };
}

function expectMove(text: string | null, world: World, period: string, way: 1 | -1, against: string): void {
  const { most, objects } = furthest(world, period, way);
  expect(text).toContain(against);
  expect(text).toContain(`${way > 0 ? '上升' : '下降'}${most}位`);
  if (objects.length <= 3) for (const object of objects) expect(text).toContain(object);
  else expect(text).toContain(`等${objects.length}个单位`);
  const [only] = objects;
  if (objects.length === 1 && only)
    expect(text).toContain(`第${standingIn(world, NOW).ranks.get(only) ?? 0}位`);
}

describe('findings of random worlds', () => {
  it('name who rose furthest since the quarter before, else since the year before', () => {
    const spoken = over('ranking.riser', (text, world) => {
      if (furthest(world, BEFORE, 1).most >= 3) expectMove(text, world, BEFORE, 1, '较上季度');
      else if (furthest(world, YEAR_BEFORE, 1).most >= 3)
        expectMove(text, world, YEAR_BEFORE, 1, '较上年同期');
      else expect(text).toBeNull();
    });
    expect(spoken).toBeGreaterThan(50);
    expect(spoken).toBeLessThan(SEEDS.length);
  });

  it('name who fell furthest', () => {
    const spoken = over('ranking.faller', (text, world) => {
      if (furthest(world, BEFORE, -1).most >= 3) expectMove(text, world, BEFORE, -1, '较上季度');
      else expect(text).toBeNull();
    });
    expect(spoken).toBeGreaterThan(50);
  });

  it('tell of streaks only where every quarter of them holds', () => {
    const holds = (world: World, object: string, period: string, side: '前' | '后') => {
      const { ranks, composite } = standingIn(world, period);
      const [rank, own] = [ranks.get(object), composite.get(object)];
      if (rank === undefined || own === undefined) return false;
      const behind = [...composite.values()].filter((other) => own - other > 1e-9).length;
      return side === '前' ? rank <= 3 : behind < 3;
    };
    const lengthOf = (world: World, object: string, side: '前' | '后') => {
      const back = [...PERIODS].reverse();
      const broken = back.findIndex((period) => !holds(world, object, period, side));
      return broken < 0 ? PERIODS.length : broken;
    };
    for (const [id, side, least] of [
      ['ranking.steady_top', '前', 2],
      ['ranking.streak', '后', 3],
    ] as const) {
      const spoken = over(id, (text, world) => {
        const { of } = standingIn(world, NOW);
        const held = world.objects.filter((object) => lengthOf(world, object, side) >= least);
        if (held.length === 0 || of < 6) {
          expect(text).toBeNull();
          return;
        }
        expect(text).toContain(`居${side}3名`);
        const lengths = held.map((object) => lengthOf(world, object, side));
        if (side === '后') expect(text).toContain('连续靠后，建议了解情况');
        if (side === '后' && of < 12) {
          expect(text).toContain(`${held.length}个单位连续${Math.min(...lengths)}期`);
          for (const object of world.objects) expect(text).not.toContain(object);
          return;
        }
        if (held.length > 3) expect(text).toContain(`等${held.length}个单位`);
        else for (const object of held) expect(text).toContain(object);
        for (const length of held.length > 3 ? [Math.min(...lengths)] : lengths)
          expect(text).toContain(
            `连续${lengths.length > 3 && new Set(lengths).size > 1 ? '至少' : ''}${length}期`,
          );
      });
      expect(spoken).toBeGreaterThan(40);
    }
  });

  it('tell which dimension the objects are furthest apart in', () => {
    const spoken = over('ranking.wide_spread', (text, world) => {
      const gaps = world.dimensions.flatMap((dimension) => {
        const values = world.scores.flatMap(({ period, dimension: own, score }) =>
          period === NOW && own === dimension && score !== null ? [score] : [],
        );
        const [most, least] = [Math.max(...values), Math.min(...values)];
        return values.length < 4 ? [] : [{ dimension, most, least, gap: most - least }];
      });
      const widest = Math.max(0, ...gaps.map(({ gap }) => gap));
      if (widest < 20) {
        expect(text).toBeNull();
        return;
      }
      const said = gaps.find(({ dimension }) => text?.startsWith(dimension));
      expect(said?.gap).toBe(widest);
      expect(text).toContain(`最高${said?.most.toFixed(1) ?? ''}分，最低${said?.least.toFixed(1) ?? ''}分`);
      expect(text).toContain(`相差${widest.toFixed(1)}分`);
    });
    expect(spoken).toBeGreaterThan(50);
  });

  it('explain a move by the dimension that changed most, where it changed the same way', () => {
    const spoken = over('ranking.explained', (text, world) => {
      if (text === null) return;
      const object = world.objects.find((each) => text.startsWith(`${each}较`)) ?? '';
      const [was, now] = [standingIn(world, BEFORE), standingIn(world, NOW)];
      const change = (now.composite.get(object) ?? Number.NaN) - (was.composite.get(object) ?? Number.NaN);
      const by = (was.ranks.get(object) ?? 0) - (now.ranks.get(object) ?? 0);
      expect(Math.sign(change)).toBe(Math.sign(by));
      expect(Math.abs(by)).toBeGreaterThanOrEqual(3);
      const steps = world.dimensions.map((dimension) => ({
        dimension,
        by: (now.gives.get(object)?.get(dimension) ?? 0) - (was.gives.get(object)?.get(dimension) ?? 0),
      }));
      const most = Math.max(...steps.map((step) => Math.abs(step.by)));
      const said = steps.find(({ dimension }) => text.includes(`其中${dimension}`));
      expect(Math.abs(said?.by ?? 0)).toBeCloseTo(most, 9);
      expect(Math.sign(said?.by ?? 0)).toBe(Math.sign(change));
      expect(steps.reduce((sum, step) => sum + step.by, 0)).toBeCloseTo(change, 9);
    });
    expect(spoken).toBeGreaterThan(50);
  });

  it('call a rank unsure only where moved weights really move it', () => {
    const spoken = over(
      'ranking.certainty_low',
      (text, world, answers) => {
        const { of } = standingIn(world, NOW);
        const rows = rowsOf(answers, 'ranking.certainty');
        expect(rows.length).toBe(of);
        const moving = rows.filter((row) => row['best'] !== row['worst']).length;
        if (of < 4 || moving / of < 0.5) expect(text).toBeNull();
        else expect(text).toContain(`${of}个单位中有${moving}个的名次会变`);
      },
      WIDELY,
    );
    expect(spoken).toBeGreaterThan(20);
  });

  it('call ranks near only where any two can come to stand where the other does', () => {
    const spoken = over(
      'ranking.tie_band',
      (text, _, answers) => {
        if (text === null) return;
        const [, first, last, n] = /^第(\d+)至第(\d+)位的(\d+)个单位/.exec(text) ?? [];
        const rows = rowsOf(answers, 'ranking.certainty');
        const sizes = new Map<unknown, number>();
        for (const row of rows) sizes.set(row['band'], (sizes.get(row['band']) ?? 0) + 1);
        const start = rows.find(
          (row) => row['rank'] === Number(first) && sizes.get(row['band']) === Number(n),
        );
        const band = rows.filter((row) => row['band'] === start?.['band']);
        expect([band.length, band[band.length - 1]?.['rank']]).toEqual([Number(n), Number(last)]);
        for (const a of band)
          for (const b of band) {
            expect(Number(a['best'])).toBeLessThanOrEqual(Number(b['rank']));
            expect(Number(a['worst'])).toBeGreaterThanOrEqual(Number(b['rank']));
          }
      },
      WIDELY,
    );
    expect(spoken).toBeGreaterThan(20);
  });
});

describe('ranges of ranks', () => {
  it('hold every rank that any single moved weight gives', () => {
    for (const seed of SEEDS.slice(0, 40)) {
      const world = makeWorld(seed);
      const answers = answersOn(world.scores);
      const [best, worst] = ['best', 'worst'].map((measure) =>
        byObject(answers, 'ranking.certainty', measure),
      );
      for (const moved of world.dimensions) {
        for (const factor of [0.9, 0.95, 1, 1.05, 1.1]) {
          const composite = world.objects.flatMap((object) => {
            const own = world.scores.filter((score) => score.period === NOW && score.object === object);
            const weight = (dimension: unknown) => (dimension === moved ? factor : 1);
            const total = own.reduce((sum, { dimension }) => sum + weight(dimension), 0);
            const sum = own.reduce((all, { dimension, score }) => all + weight(dimension) * (score ?? 0), 0);
            return own.length === 0 ? [] : [{ object, value: sum / total }];
          });
          for (const { object, value } of composite) {
            const rank = composite.filter((other) => other.value - value > 1e-7).length + 1;
            expect(rank).toBeGreaterThanOrEqual(Number(best?.[object]));
            expect(rank).toBeLessThanOrEqual(Number(worst?.[object]));
          }
        }
      }
    }
  });
});

describe('tables of random worlds', () => {
  it('have the ranks and moves of plain loops', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const world = makeWorld(seed);
      const answers = answersOn(world.scores);
      for (const period of PERIODS) {
        const { ranks, of } = standingIn(world, period);
        const where = { period, dimension: '综合' };
        expect(byObject(answers, 'ranking.scores', 'rank', where)).toEqual(Object.fromEntries(ranks));
        const sizes = Object.values(byObject(answers, 'ranking.scores', 'of', where));
        expect(sizes).toEqual(sizes.map(() => of));
      }
      const moves = movesSince(world, BEFORE);
      expect(
        Object.entries(byObject(answers, 'ranking.standing', 'change'))
          .filter(([, by]) => by !== null)
          .sort(),
      ).toEqual(moves.map(({ object, by }) => [object, by]).sort());
    }
  });

  it('have as many passed less those who passed as the rank moved', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const world = makeWorld(seed);
      const answers = answersOn(world.scores);
      for (const { object, by } of movesSince(world, BEFORE)) {
        const rows = rowsOf(answers, 'ranking.passed').filter((row) => row['object'] === object);
        const count = (side: string) => rows.filter((row) => row['side'] === side).length;
        expect(count('超过') - count('被超过')).toBe(by);
      }
    }
  });
});
