import { describe, expect, it } from 'vitest';
import { ANALYSES } from '#analyses/index.ts';

describe('what pages, wall pages and report sections name', () => {
  it.each(ANALYSES.map((analysis) => [analysis.id, analysis] as const))('exists in %s', (_, analysis) => {
    const figures = new Set(analysis.figures.map(({ id }) => id));
    const findings = new Set(analysis.findings.map(({ id }) => id));
    const pages = [...analysis.pages, ...analysis.wallPages, ...analysis.reportSections];
    expect(pages.flatMap((page) => page.figures).filter((id) => !figures.has(id))).toEqual([]);
    expect(pages.flatMap((page) => page.findings).filter((id) => !findings.has(id))).toEqual([]);
    expect(analysis.wallPages.map(({ headline }) => headline).filter((id) => !findings.has(id))).toEqual([]);
  });

  it('is read from tables that there are', () => {
    const tables = new Set(
      ANALYSES.flatMap((analysis) => [...analysis.tables, ...analysis.derived].map(({ id }) => id)),
    );
    const read = ANALYSES.flatMap(({ wallPages, wallUnit, wallWalk, figures }) => [
      ...wallPages.flatMap((page) => page.tables ?? []),
      ...figures.flatMap((figure) => figure.tables),
      ...(wallUnit?.tables ?? []),
      ...(wallUnit?.figures ?? []).flatMap((figure) => figure.tables),
      ...(wallWalk?.tables ?? []),
    ]);
    expect([...new Set(read)].filter((id) => !tables.has(id))).toEqual([]);
  });

  it('is on a wall only where nobody is named: rankings and honours wait for their tick', () => {
    const named = ANALYSES.flatMap(({ id, wallPages }) => wallPages.map((page) => [id, page.named ?? null]));
    expect(Object.fromEntries(named)).toMatchObject({
      ranking: 'rankings',
      honours: 'honours',
      structure: null,
    });
  });
});
