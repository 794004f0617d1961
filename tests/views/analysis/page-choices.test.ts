import { describe, expect, it } from 'vitest';

import type { PageChoice } from '#analyses/analysis.ts';
import { ANALYSIS_PAGES } from '#app/page-list.ts';
import type { StatTable } from '#core/table.ts';
import { readOwn, showChoice } from '#views/analysis/page-choices.ts';

const AS_OF = '2026-10-31';
const plain: PageChoice = {
  id: 'basis',
  label: '口径',
  options: [
    { value: 'highest', label: '最高' },
    { value: 'full', label: '全日制' },
  ],
};
/** Reads a number of days. */
const free: PageChoice = {
  ...plain,
  free: {
    hint: '如30天',
    read: (text) => {
      const [, days] = /^(\d+)天?$/.exec(text) ?? [];
      return days === undefined ? null : { value: days, label: `${days}天` };
    },
  },
};
const from: PageChoice = {
  ...{ id: 'category', label: '类别', options: [{ value: '', label: '不选' }] },
  from: { table: 'categories', dimension: 'category' },
};
const table: StatTable = {
  ...{ id: 'categories', title: '', dims: ['scope', 'category'], measures: ['n'], personal: false },
  rows: ['党性教育', null, '政治理论', '党性教育'].map((category) => ({ scope: '全部', category, n: 1 })),
};

describe('a choice of a page', () => {
  it('holds its first option until another is chosen, and where the address says none of them', () => {
    expect(showChoice(plain, undefined, AS_OF, {}).chosen.value).toBe('highest');
    expect(showChoice(plain, 'full', AS_OF, {}).chosen.label).toBe('全日制');
    expect(showChoice(plain, 'nonsense', AS_OF, {}).chosen.value).toBe('highest');
  });

  it('shows a value of one’s own, and none where the text means nothing', () => {
    expect(showChoice(free, '30', AS_OF, {})).toMatchObject({
      chosen: { value: '30', label: '30天' },
      isOwn: true,
    });
    expect(showChoice(free, '许多', AS_OF, {})).toMatchObject({ chosen: { value: 'highest' }, isOwn: false });
    expect([readOwn(free, ' ', AS_OF), readOwn(plain, '30', AS_OF)]).toEqual([null, null]);
  });

  it('offers what the data say, each once, unknown ones not', () => {
    const { options } = showChoice(from, undefined, AS_OF, { categories: table });
    expect(options.map(({ label }) => label)).toEqual(['不选', '党性教育', '政治理论']);
  });

  it('keeps a chosen value that the data do not have now', () => {
    const { options, chosen } = showChoice(from, '网络培训', AS_OF, {});
    expect([options.length, chosen.label]).toEqual([2, '网络培训']);
  });
});

describe('choices with a text of one’s own', () => {
  const frees = ANALYSIS_PAGES.flatMap(({ choices }) => choices).filter((choice) => choice.free);
  const texts = ['2026年三季度', '2026年9月', '2026-03-01以来', '2025年'];

  it('read again the value that they put into the address, with the same words', () => {
    expect(frees.length).toBeGreaterThan(0);
    for (const choice of frees) {
      for (const text of texts) {
        const read = readOwn(choice, text, AS_OF);
        expect(readOwn(choice, read?.value ?? '', AS_OF)).toEqual(read);
        expect(read).not.toBeNull();
      }
    }
  });

  it('refuse a time that has not begun', () => {
    for (const choice of frees) expect(readOwn(choice, '2027年', AS_OF)).toBeNull();
  });
});
