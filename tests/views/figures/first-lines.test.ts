import { describe, expect, it } from 'vitest';

import { firstLines } from '#views/figures/first-lines.ts';

const lines = (word: string, count: number) => Array.from({ length: count }, (_, place) => `${word}${place}`);

describe('a long list that changes', () => {
  it('has new lines where one sees them and old ones below, as many as it will have', () => {
    const shown = firstLines(lines('new', 50), lines('old', 70));
    expect(shown).toHaveLength(50);
    expect([shown[0], shown[29], shown[30], shown[49]]).toEqual(['new0', 'new29', 'old30', 'old49']);
  });

  it('stops at the old lines where there are fewer of them', () => {
    expect(firstLines(lines('new', 50), lines('old', 33))).toHaveLength(33);
    expect(firstLines(lines('new', 50), [])).toEqual(lines('new', 30));
  });

  it('is new throughout where all of it is seen', () => {
    expect(firstLines(lines('new', 30), lines('old', 70))).toEqual(lines('new', 30));
  });
});
