import { expect, it } from 'vitest';

import { comfortableMillimetres, scaleOf, smallestTextMillimetres } from '#publish/screen.ts';

it('draws as designed on a screen 1.3 m high seen from 6 m, and never smaller', () => {
  expect(scaleOf({ distance: 6, height: 1.3 })).toBe(1);
  expect(scaleOf({ distance: 3, height: 1.3 })).toBe(1);
  expect(scaleOf({ distance: 12, height: 1.3 })).toBeCloseTo(2);
  expect(scaleOf({ distance: 6, height: 0.65 })).toBeCloseTo(2);
});

it('keeps the smallest characters comfortable at any distance', () => {
  expect(smallestTextMillimetres({ distance: 6, height: 1.3 })).toBeCloseTo(26.5, 1);
  for (const screen of [
    { distance: 6, height: 1.3 },
    { distance: 15, height: 2 },
    { distance: 2, height: 0.7 },
  ]) {
    expect(smallestTextMillimetres(screen)).toBeGreaterThanOrEqual(comfortableMillimetres(screen.distance));
  }
});
