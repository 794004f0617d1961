import { describe, expect, it } from 'vitest';

import { ANALYSES } from '#analyses/index.ts';
import { findPage, PAGES } from '#views/shell/pages.ts';

describe('the list of pages', () => {
  it('has every analysis under its own title, in the order of the analyses', () => {
    const listed = PAGES.filter(({ hasTabs }) => hasTabs);
    expect(listed.map(({ path, title }) => [path, title])).toEqual(
      ANALYSES.map(({ id, title }) => [id, title]),
    );
  });

  it('leads from the address of each page of an analysis to that analysis', () => {
    for (const { id, pages } of ANALYSES) {
      expect(pages.map((page) => findPage(page.id)?.path)).toEqual(pages.map(() => id));
    }
  });

  it('has each address once, and the start page under none', () => {
    const paths = PAGES.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(findPage('')?.title).toBe('总览');
  });

  it('knows no other address', () => {
    expect(findPage('units-x')).toBeUndefined();
    expect(findPage('constructor')).toBeUndefined();
    expect(findPage('structurex')).toBeUndefined();
  });
});
