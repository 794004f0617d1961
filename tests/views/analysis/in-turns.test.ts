import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { InTurns } from '#views/analysis/in-turns.svelte.ts';

const contents = (value: number, ...keys: string[]) => keys.map((key) => ({ key, value }));

describe('contents drawn in turns', () => {
  const turns = new InTurns<{ key: string; value: number }>();
  const shown = () => turns.shown.map(({ key, value }) => `${key}${value}`);

  let painted: (() => void)[] = [];
  /** What has been drawn is seen, and what waited for that is done. */
  const paint = () => {
    const frames = painted;
    painted = [];
    for (const frame of frames) frame();
    vi.advanceTimersByTime(1);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    painted = [];
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => painted.push(frame));
    vi.stubGlobal('cancelAnimationFrame', () => (painted = []));
  });
  afterEach(() => {
    turns.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('begin with the first, the others when it is on the screen, one after the paint of another', () => {
    turns.show(contents(1, 'a', 'b', 'c'));
    vi.advanceTimersByTime(20);
    expect(shown()).toEqual(['a1']);
    paint();
    expect(shown()).toEqual(['a1']);
    paint();
    expect(shown()).toEqual(['a1', 'b1']);
    paint();
    expect(shown()).toEqual(['a1', 'b1', 'c1']);
  });

  it('go on where nothing is painted because nobody sees the page', () => {
    turns.show(contents(1, 'a', 'b', 'c'));
    vi.runAllTimers();
    expect(shown()).toEqual(['a1', 'b1', 'c1']);
  });

  it('change one a frame, the first of them with what brought them', () => {
    turns.show(contents(1, 'a', 'b', 'c'));
    vi.runAllTimers();
    turns.show(contents(2, 'a', 'b', 'c'));
    expect(shown()).toEqual(['a2', 'b1', 'c1']);
    paint();
    paint();
    expect(shown()).toEqual(['a2', 'b2', 'c1']);
    paint();
    expect(shown()).toEqual(['a2', 'b2', 'c2']);
  });

  it('follow the latest when it comes before the last was done', () => {
    turns.show(contents(3, 'a', 'b'));
    paint();
    turns.show(contents(4, 'a', 'x'));
    vi.runAllTimers();
    expect(shown()).toEqual(['a4', 'x4']);
  });

  it('are under way until the last of them is shown or they are given up', () => {
    turns.show(contents(5, 'a', 'b'));
    expect(turns.underWay).toBe(true);
    paint();
    paint();
    expect([shown(), turns.underWay]).toEqual([['a5', 'b5'], false]);
    turns.show(contents(6, 'a', 'b'));
    turns.stop();
    expect([shown(), turns.underWay]).toEqual([['a6', 'b5'], false]);
  });

  it('go at once where there are none', () => {
    turns.show([]);
    expect([shown(), turns.underWay]).toEqual([[], false]);
  });
});
