import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { InTurns } from '#views/analysis/in-turns.svelte.ts';

const contents = (value: number, ...keys: string[]) => keys.map((key) => ({ key, value }));

describe('contents drawn in turns', () => {
  const turns = new InTurns<{ key: string; value: number }>();
  const shown = () => turns.shown.map(({ key, value }) => `${key}${value}`);

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    turns.stop();
    vi.useRealTimers();
  });

  it('begin at once where nothing is shown, one a task', () => {
    turns.show(contents(1, 'a', 'b', 'c'));
    expect(shown()).toEqual(['a1']);
    vi.runOnlyPendingTimers();
    expect(shown()).toEqual(['a1', 'b1']);
    vi.runAllTimers();
    expect(shown()).toEqual(['a1', 'b1', 'c1']);
  });

  it('change one a task, the first of them not in the task that brought them', () => {
    turns.show(contents(2, 'a', 'b', 'c'));
    expect(shown()).toEqual(['a1', 'b1', 'c1']);
    vi.runOnlyPendingTimers();
    expect(shown()).toEqual(['a2', 'b1', 'c1']);
    vi.runAllTimers();
    expect(shown()).toEqual(['a2', 'b2', 'c2']);
  });

  it('follow the latest when it comes before the last was done', () => {
    turns.show(contents(3, 'a', 'b'));
    vi.runOnlyPendingTimers();
    turns.show(contents(4, 'a', 'x'));
    vi.runAllTimers();
    expect(shown()).toEqual(['a4', 'x4']);
  });

  it('go at once where there are none', () => {
    turns.show([]);
    expect(shown()).toEqual([]);
  });
});
