import { describe, expect, it } from 'vitest';

import type { FigureSpec } from '#core/figure.ts';
import { fillsRow } from '#views/analysis/grid-rows.ts';

const frame = { id: 'x', title: [], subtitle: '', notes: [], table: 't', where: {} };
const small: FigureSpec = { ...frame, form: 'empty', reason: '' };
const wide: FigureSpec = { ...small, wide: true };

describe('places of figures', () => {
  it('are two a row', () => {
    expect(fillsRow([small, small, small, small])).toEqual([false, false, false, false]);
  });

  it('leave no hole beside the last one or before a wide one', () => {
    expect(fillsRow([small, small, small])).toEqual([false, false, true]);
    expect(fillsRow([small, wide, small, small])).toEqual([true, true, false, false]);
    expect(fillsRow([small, small, wide])).toEqual([false, false, true]);
  });
});
