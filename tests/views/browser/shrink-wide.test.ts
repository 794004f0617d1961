import { expect, it } from 'vitest';
import { fittingShare } from '#views/browser/shrink-wide.ts';

it('sets a table smaller only where it is wider than its room', () => {
  expect([
    fittingShare(688, 908),
    fittingShare(688, 688),
    fittingShare(688, 400),
    fittingShare(0, 900),
  ]).toEqual([0.75, 1, 1, 1]);
});
