import { describe, expect, it } from 'vitest';
import { admitTicks } from '#app/publishing/control/admit-ticks.ts';
import type { ExemptCell } from '#publish/snapshot.ts';

const tick = (measure: string): ExemptCell => ({ table: 't', where: {}, measure, reason: '会上已公布' });
const ALL = [...'abcdefgh'].map(tick);

/** Whatever is in one of these groups tells something when all of the group is let through. */
async function admit(telling: readonly string[]) {
  let attempts = 0;
  const { outcome, refused } = await admitTicks(ALL, (ticks) => {
    attempts += 1;
    const names = ticks.map(({ measure }) => measure);
    const isTold = telling.some((group) => [...group].every((name) => names.includes(name)));
    return Promise.resolve({ names: names.join(''), exposed: isTold ? ['x'] : [] });
  });
  return { names: outcome.names, refused: refused.map(({ measure }) => measure).join(''), attempts };
}

describe('ticks', () => {
  it('are all let through at once where they tell nothing else', async () => {
    expect(await admit([])).toEqual({ names: 'abcdefgh', refused: '', attempts: 1 });
  });

  it('stay out only where they tell something, the later one of two that do so together', async () => {
    expect(await admit(['c'])).toMatchObject({ names: 'abdefgh', refused: 'c' });
    expect(await admit(['bg'])).toMatchObject({ names: 'abcdefh', refused: 'g' });
    expect(await admit(['a', 'fh'])).toMatchObject({ names: 'bcdefg', refused: 'ah' });
  });

  it('are told apart in fewer tries than there are of them', async () => {
    expect((await admit(['c'])).attempts).toBeLessThan(ALL.length);
  });

  it('may all stay out', async () => {
    expect(await admit([...'abcdefgh'])).toMatchObject({ names: '', refused: 'abcdefgh' });
  });
});
