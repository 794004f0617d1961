import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CountModel, ModelBuilder, type Sight } from '#publish/disclosure/model.ts';
import { protect } from '#publish/disclosure/protect.ts';
import { worldsOf } from '#publish/disclosure/worlds.ts';

const K = 5;
const REST = { isCell: false, k: K };

/** A table of counts with its margins: what is under five is hidden, the rest can be seen. */
function table(
  counts: readonly (readonly number[])[],
  cost: (row: number, column: number) => number = () => 10,
) {
  const builder = new ModelBuilder();
  const add = (key: string, value: number, price: number, sight: Sight) =>
    builder.add({ key, value, isSensitive: value > 0 && value < K, sight, cost: price });
  const cells = counts.map((row, r) =>
    row.map((value, c) => add(`${r},${c}`, value, cost(r, c), value > 0 && value < K ? 'hidden' : 'visible')),
  );
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const rows = counts.map((row, r) => add(`row ${r}`, sum(row), 1_000, 'visible'));
  rows.forEach((total, r) => builder.split(total, cells[r] ?? [], REST));
  (counts[0] ?? []).forEach((_, c) => {
    const column = counts.map((row) => row[c] ?? 0);
    const total = add(`column ${c}`, sum(column), 1_000, 'visible');
    builder.split(
      total,
      cells.flatMap((row) => row[c] ?? []),
      REST,
    );
  });
  return builder.build();
}

const keysOf = ({ variables }: CountModel, places: Iterable<number>) =>
  [...places].map((place) => variables[place]?.key).sort();

describe('hiding what would give a hidden count away', () => {
  it('hides the cheapest four corners of a table with margins', async () => {
    const model = table(
      [
        [3, 20, 30],
        [25, 40, 50],
        [35, 45, 60],
      ],
      (row, column) => (row === 2 || column === 2 ? 500 : 10),
    );
    const { alsoHidden, exposed } = await protect(model);
    expect(keysOf(model, alsoHidden)).toEqual(['0,1', '1,0', '1,1']);
    expect(exposed).toEqual([]);
  });

  it('hides nothing more where the hidden ones already protect each other', async () => {
    const model = table([
      [3, 4, 30],
      [2, 1, 50],
    ]);
    expect((await protect(model)).alsoHidden.size).toBe(0);
  });

  it('keeps what nobody is in and what everybody is in', async () => {
    const model = table([
      [0, 30],
      [20, 0],
    ]);
    expect(await protect(model)).toMatchObject({ witnesses: [], exposed: [] });
  });

  it('protects what is not said but follows from what is', async () => {
    const builder = new ModelBuilder();
    const add = (key: string, value: number, cost: number) =>
      builder.add({ key, value, isSensitive: false, sight: 'visible', cost });
    const total = add('在职', 30, 1_000);
    const trained = add('参训', 28, 10);
    builder.split(total, [trained], { isCell: true, k: K });
    const model = builder.build();
    expect(keysOf(model, (await protect(model)).alsoHidden)).toEqual(['参训']);
  });

  it('says so where only what is known already gives it away', async () => {
    const builder = new ModelBuilder();
    const known = (key: string, value: number) =>
      builder.add({ key, value, isSensitive: false, sight: 'visible', cost: Infinity });
    const [total, large] = [known('合计', 30), known('甲', 27)];
    const small = builder.add({ key: '乙', value: 3, isSensitive: true, sight: 'hidden', cost: 10 });
    builder.split(total, [large, small], REST);
    expect((await protect(builder.build())).exposed).toEqual([small]);
  });

  it('gives another state of things for each hidden count, in which everything visible is the same', async () => {
    const model = table([
      [3, 20, 1, 7],
      [25, 4, 50, 9],
      [35, 45, 2, 8],
    ]);
    const { alsoHidden, witnesses } = await protect(model);
    const places = model.variables.map((_, place) => place);
    const hidden = places.filter(
      (place) => alsoHidden.has(place) || model.variables[place]?.sight === 'hidden',
    );
    const worlds = worldsOf(model, witnesses);
    for (const world of worlds) {
      const valueOf = (place: number) => {
        const { key = '', value = 0 } = model.variables[place] ?? {};
        return world.get(key) ?? value;
      };
      for (const { total, parts } of model.equations)
        expect(parts.reduce((sum, part) => sum + valueOf(part), 0)).toBe(valueOf(total));
      expect(Math.min(...places.map(valueOf))).toBeGreaterThanOrEqual(0);
      const changed = places.filter((place) => valueOf(place) !== model.variables[place]?.value);
      expect(changed.every((place) => hidden.includes(place))).toBe(true);
    }
    const altered = new Set(worlds.flatMap((world) => [...world.keys()]));
    expect([...altered].sort()).toEqual(keysOf(model, hidden));
  });

  it('hides everything that has to do with it where it runs out of steps', async () => {
    const model = table([
      [3, 20, 30],
      [25, 40, 50],
      [35, 45, 60],
    ]);
    const { alsoHidden, witnesses, exposed } = await protect(model, {}, 0);
    expect(alsoHidden.size).toBe(model.variables.length - 1);
    expect(witnesses).toEqual([]);
    expect(keysOf(model, exposed)).toEqual(['0,0']);
  });

  it('stops when it is cancelled', async () => {
    const signal = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined };
    await expect(protect(table([[3, 20]]), { signal })).rejects.toThrow('已取消');
  });
});

describe('a long search', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** As if every look at the clock came a second after the last. */
  function slowly(): void {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  }

  const model = () =>
    table([
      [3, 20, 30],
      [25, 40, 50],
    ]);

  it('gives other work on the same thread its turn', async () => {
    slowly();
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await protect(model());
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it('is given up in the midst of it', async () => {
    slowly();
    const abort = new AbortController();
    setTimeout(() => abort.abort());
    await expect(protect(model(), { signal: abort.signal })).rejects.toThrow('已取消');
  });
});
