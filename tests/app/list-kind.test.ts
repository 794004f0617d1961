import { describe, expect, it } from 'vitest';

import { listKindOf, rowUnitOf } from '#app/list-kind.ts';

describe('what a list is for', () => {
  it('is the people, unless the table is about changes', () => {
    expect(listKindOf('structure.sex')).toBe('people');
    expect(listKindOf('structure.changes')).toBe('changes');
    expect(listKindOf('no.such_table')).toBe('people');
  });

  it('is the records where records are counted, the people where those they say something of are', () => {
    expect(listKindOf('training.links')).toBe('training');
    expect(listKindOf('training.coverage')).toBe('people');
  });
});

describe('what the rows behind a cell are counted in', () => {
  it('is what the measure counts, of a share what its numerator counts', () => {
    expect(rowUnitOf({ table: 'structure.sex', measure: 'n' })).toBe('人');
    expect(rowUnitOf({ table: 'structure.sex', measure: 'share' })).toBe('人');
    expect(rowUnitOf({ table: 'structure.age', measure: 'mean' })).toBe('人');
    expect(rowUnitOf({ table: 'no.such_table', measure: 'n' })).toBe('人');
  });

  it('is 人次 of records, and 人 where the first record of everybody is counted', () => {
    const table = 'training.category_lessons';
    expect(rowUnitOf({ table, measure: 'records' })).toBe('人次');
    expect(rowUnitOf({ table, measure: 'trained' })).toBe('人');
    expect(rowUnitOf({ table, measure: 'hours' })).toBe('人次');
    expect(rowUnitOf({ table: 'training.said_units', measure: 'matched_share' })).toBe('人次');
    expect(rowUnitOf({ table: 'training.coverage', measure: 'hours' })).toBe('人');
  });

  it('is 人次 where hours of records were put together from several tables', () => {
    expect(rowUnitOf({ table: 'training.progress', measure: 'hours' })).toBe('人次');
    expect(rowUnitOf({ table: 'training.mix', measure: 'hours_share' })).toBe('人次');
    expect(rowUnitOf({ table: 'training.progress', measure: 'trained' })).toBe('人');
    expect(rowUnitOf({ table: 'training.mix', measure: 'share' })).toBe('人');
    expect(rowUnitOf({ table: 'training.coverage_compared', measure: 'hours' })).toBe('人');
  });
});
