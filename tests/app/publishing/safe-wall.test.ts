import { describe, expect, it } from 'vitest';
import type { ChosenUnit } from '#analyses/analysis.ts';
import { safeWall, type SafeWall } from '#app/publishing/safe-wall.ts';
import { planWall } from '#app/publishing/wall-plan.ts';
import type { SettingValue } from '#core/setting.ts';
import type { ExemptCell } from '#publish/snapshot.ts';
import { type Facts, memoryContext } from '../../publish/memory-context.ts';

const AS_OF = '2026-10-31';
const CITY = '市委组织部';

interface Group {
  readonly unit: string;
  readonly people: number;
  readonly facts: Facts;
}

const levelOf = (unit: string) => (unit === CITY ? '市级' : '县级');

function peopleOf(groups: readonly Group[]): readonly Facts[] {
  return groups.flatMap(({ unit, people, facts }) =>
    Array.from({ length: people }, () => ({ unit, level: levelOf(unit), ...facts })),
  );
}

const group = (unit: string, people: number, age: number, more: Facts = {}): Group => ({
  ...{ unit, people },
  facts: { age, sex: '男', education: '大学本科', source: '公开招录', ...more },
});

/** Three units; in the city one person is young, and two come from enterprises. */
const OFFICE: readonly Group[] = [
  ...[group(CITY, 1, 28), group(CITY, 12, 33), group(CITY, 14, 38), group(CITY, 9, 52)],
  ...[group('平陵县委组织部', 8, 28), group('平陵县委组织部', 10, 38), group('平陵县委组织部', 7, 47)],
  ...[group('望川县委组织部', 9, 28), group('望川县委组织部', 11, 38), group('望川县委组织部', 6, 52)],
  group('望川县委组织部', 2, 33, { source: '企事业单位' }),
];

async function publish(
  groups: readonly Group[],
  exempt: readonly ExemptCell[] = [],
  before: readonly SafeWall[] = [],
  settings: Readonly<Record<string, SettingValue>> = { 'publish.walk': false },
  mostSteps?: number,
): Promise<SafeWall> {
  const earlier = before.map(({ tables }) => ({ asOf: AS_OF, tables: Object.fromEntries(tables) }));
  const context = memoryContext({ people: peopleOf(groups) }, settings);
  const plan = planWall(new Set(['roster']), context.setting);
  const names = [...new Set(groups.map(({ unit }) => unit))];
  const units = names.map((name): ChosenUnit => {
    const peers = names.filter((each) => levelOf(each) === levelOf(name));
    return { name, level: levelOf(name), posts: 'none', peers };
  });
  return safeWall(
    { context, plan, units },
    { asOf: AS_OF, filters: [] },
    { k: 5, exempt, earlier, mostSteps },
    {},
  );
}

const YOUNG = { scope_type: '层级', scope: '市级', band: '30岁及以下' };
const BANDS = 'structure.age_bands';

function valueAt({ tables }: SafeWall, id: string, where: Facts, measure: string) {
  const wanted = Object.entries(where);
  const row = tables.get(id)?.rows.find((each) => wanted.every(([name, value]) => each[name] === value));
  return row ? row[measure] : undefined;
}

const textOf = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join('');

describe('what leaves for the wall', () => {
  it('keeps back a class of one person, its share, and what it would follow from', async () => {
    const wall = await publish(OFFICE);
    expect(valueAt(wall, BANDS, YOUNG, 'n')).toBeNull();
    expect(valueAt(wall, BANDS, YOUNG, 'share')).toBeNull();
    expect(valueAt(wall, BANDS, YOUNG, 'known')).toBe(36);
    const reasons = wall.kept.filter(({ table, where }) => table === BANDS && where['scope'] === '市级');
    expect(reasons).toContainEqual({ table: BANDS, where: YOUNG, measure: 'n', reason: 'few', value: 1 });
    expect(reasons.some(({ measure, reason }) => measure === 'n' && reason === 'together')).toBe(true);
  });

  it('names every hidden value in its row, and leaves no other value empty', async () => {
    const { tables } = await publish(OFFICE);
    const table = tables.get(BANDS);
    const hidden = new Set(
      (table?.hidden ?? []).flatMap(({ row, measures }) => measures.map((each) => `${row} ${each}`)),
    );
    table?.rows.forEach((row, at) => {
      for (const measure of table.measures)
        expect(row[measure] === null).toBe(hidden.has(`${at} ${measure}`));
    });
    expect(hidden.size).toBeGreaterThan(0);
  });

  it('shows a small total of the whole city and lists it', async () => {
    const wall = await publish(OFFICE);
    const where = { scope_type: '全部', scope: '全部', source: '企事业单位' };
    expect(valueAt(wall, 'structure.sources', where, 'n')).toBe(2);
    expect(wall.exempt).toContainEqual({
      table: 'structure.sources',
      where,
      measure: 'n',
      reason: '全市单项总数',
    });
  });

  it('shows what the office lets through, with its reason', async () => {
    const ticked = { table: BANDS, where: YOUNG, measure: 'n', reason: '会上已公布' };
    const wall = await publish(OFFICE, [ticked]);
    expect(valueAt(wall, BANDS, YOUNG, 'n')).toBe(1);
    expect(wall.exempt).toContainEqual(ticked);
  });

  it('hides nothing where every class is large', async () => {
    const large = [CITY, '平陵县委组织部', '望川县委组织部'].flatMap((unit) =>
      [28, 33, 38, 47].map((age) => group(unit, 10 + age, age)),
    );
    const { kept } = await publish(large);
    expect(kept.filter(({ table }) => table === BANDS)).toEqual([]);
  });

  it('says no sentence that would be another one with other hidden numbers', async () => {
    const wall = await publish(OFFICE);
    const [page] = wall.content.pages;
    const said = [page?.headline ?? [], page?.lead ?? []].map(textOf).join();
    expect(said).not.toContain('2.8%');
    expect(said).not.toContain('市级年轻干部');
    const free = await publish(OFFICE.map((each) => ({ ...each, people: each.people * 20 })));
    const open = [free.content.pages[0]?.headline ?? [], free.content.pages[0]?.lead ?? []]
      .map(textOf)
      .join();
    expect(open).toContain('2.8%');
  });

  it('makes no file where the check runs out of steps', async () => {
    await expect(publish(OFFICE, [], [], undefined, 0)).rejects.toThrow('没有核对完');
  });

  it('points at visible values wherever a text carries a number', async () => {
    const { content, kept } = await publish(OFFICE);
    const keys = new Set(kept.map(({ table, where, measure }) => JSON.stringify([table, where, measure])));
    const said = [...content.pages, ...content.units];
    const parts = said.flatMap(({ headline, lead, figures }) => [
      ...headline,
      ...lead,
      ...figures.flatMap(({ title }) => title),
    ]);
    const cells = [...parts, ...said.flatMap(({ numbers }) => numbers.filter(({ value }) => value !== null))];
    for (const { cell } of cells)
      if (cell) expect(keys.has(JSON.stringify([cell.table, cell.where, cell.measure]))).toBe(false);
    expect(cells.length).toBeGreaterThan(10);
  });

  it('keeps back what an earlier file of the same date kept back, although there are enough people now', async () => {
    const clean = OFFICE.slice(0, -1);
    const first = await publish(clean);
    const more = [...clean, group(CITY, 9, 28)];
    expect(valueAt(await publish(more), BANDS, YOUNG, 'n')).toBe(10);
    const after = await publish(more, [], [first]);
    expect(valueAt(after, BANDS, YOUNG, 'n')).toBeNull();
    expect(after.kept.map(({ reason }) => reason)).toContain('earlier');
  });

  it('never says the youngest or the oldest age', async () => {
    const { tables } = await publish(OFFICE);
    const age = tables.get('structure.age');
    expect(age?.measures).not.toContain('min');
    expect(Object.keys(age?.rows[0] ?? {})).not.toContain('max');
  });

  it('plays five years only by an intake that the office says, and says where to say it', async () => {
    const without = await publish(OFFICE, [], [], { 'publish.walk': true });
    expect(without.content.walk).toBeNull();
    expect(without.walkLacks?.page).toBe('structure-outlook');
    expect(without.walkLacks?.why).toContain('每年补充人数');
    const untold = await publish(OFFICE);
    expect(untold.walkLacks).toBeNull();
  });

  it('is the same when it is made again beside what was published', async () => {
    const first = await publish(OFFICE);
    const again = await publish(OFFICE, [], [first]);
    expect(again.tables).toEqual(first.tables);
    expect(again.content).toEqual(first.content);
  });
});
