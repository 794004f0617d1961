import { describe, expect, it } from 'vitest';

import { type AnalysisPage, ANALYSIS_PAGES } from '#app/page-list.ts';
import { kindNames, kindsPresent, whatIsMissing } from '#views/analysis/missing-kinds.ts';

import { rosterBatch } from '../fake/batches.ts';

function page(path: string, analysis: string, kinds: readonly string[]): AnalysisPage {
  const [template] = ANALYSIS_PAGES;
  if (!template) throw new Error('no page of any analysis');
  const needs = kinds.map((kind) => ({ kind, label: `${kind}表`, question: '' }));
  return { ...template, path, page: path, analysis, needs };
}

const people = page('people', 'people', ['roster']);
const peopleMore = page('people-more', 'people', ['roster']);
const lessons = page('lessons', 'lessons', ['roster', 'training']);
const records = page('lessons-records', 'lessons', ['training']);
const pages = [people, peopleMore, lessons, records];
const asked = (kinds: readonly string[]) => whatIsMissing(lessons, pages, new Set(kinds));

describe('what a page lacks', () => {
  it('is nothing where every kind is there', () => {
    expect(asked(['roster', 'training', 'units'])).toBeNull();
  });

  it('is named apart from what is there already', () => {
    const found = asked(['roster']);
    expect(kindNames(found?.missing ?? [])).toBe('training表');
    expect(kindNames(found?.present ?? [])).toBe('roster表');
    expect(kindNames(asked([])?.missing ?? [])).toBe('roster表和training表');
  });

  it('leads to pages of its own analysis that do without, and to the first of each other one', () => {
    const paths = (kinds: readonly string[]) => asked(kinds)?.elsewhere.map(({ path }) => path);
    expect(paths(['training'])).toEqual(['lessons-records']);
    expect(paths(['roster'])).toEqual(['people']);
    expect(paths([])).toEqual([]);
  });
});

describe('kinds of table that are there', () => {
  it('are those of batches that were not removed and count', () => {
    const batch = rosterBatch('b1');
    expect([...kindsPresent({ batches: [batch] })]).toEqual(['roster']);
    expect(kindsPresent({ batches: [{ ...batch, removed: true }] }).size).toBe(0);
    const held = { period: '2026年10月', added: 1, missing: 0, changed: 0, same: 0 };
    expect(kindsPresent({ batches: [{ ...batch, heldBack: held }] }).size).toBe(0);
    expect(kindsPresent(null).size).toBe(0);
  });
});

describe('every page', () => {
  it('names the kinds that it needs in the words of the office', () => {
    for (const { needs } of ANALYSIS_PAGES) {
      for (const { label, question } of needs)
        expect([label, question].join()).toMatch(/[一-龥].*,.*[一-龥]/);
    }
  });
});
