import { describe, expect, it } from 'vitest';

import { CLASS_COUNTS } from '#analyses/training/reach/tables.ts';
import { filtersOfDrill, withFilters } from '#app/drill-filters.ts';
import { filterText, groupName } from '#app/filter-words.ts';

describe('the people behind a mark as filters', () => {
  it('are named by the dimensions of the table, whatever its columns are called', () => {
    const where = { scope_type: ['层级'], scope: ['市级'], value: ['女'] };
    expect(filtersOfDrill({ table: 'structure.sex', measure: 'share', where })).toEqual({
      filters: [
        { dimension: 'level', values: ['市级'] },
        { dimension: 'sex', values: ['女'] },
      ],
      isExact: true,
    });
  });

  it('keep the values that are gathered in one mark together', () => {
    const where = { scope_type: ['单位'], scope: ['平陵县委组织部'], education: ['大专', '中专'] };
    const found = filtersOfDrill({ table: 'structure.education', measure: 'n', where });
    expect(found?.filters).toEqual([
      { dimension: 'unit', values: ['平陵县委组织部'] },
      { dimension: 'education', values: ['大专', '中专'] },
    ]);
  });

  it('say when the mark leaves out those of whom something is unknown', () => {
    const where = { scope_type: ['层级'], scope: ['市级'] };
    const found = filtersOfDrill({ table: 'structure.age', measure: 'mean', where });
    expect(found).toEqual({ filters: [{ dimension: 'level', values: ['市级'] }], isExact: false });
  });

  it('are found for a free cross table too', () => {
    const where = { scope_type: ['全部'], scope: ['全部'], rows: ['市级'], columns: ['女'] };
    const found = filtersOfDrill({ table: 'cross/level/sex/n', measure: 'n', where });
    expect(found?.filters.map(({ dimension }) => dimension)).toEqual(['level', 'sex']);
  });

  it('are nothing where everybody or nobody is behind it', () => {
    const all = { scope_type: ['全部'], scope: ['全部'] };
    expect(filtersOfDrill({ table: 'structure.headcount', measure: 'n', where: all })).toBeNull();
    expect(filtersOfDrill({ table: 'no.such_table', measure: 'n', where: all })).toBeNull();
  });

  it('are what those with training are as people, and say that they are not all', () => {
    const where = { scope_type: ['单位'], scope: ['平陵县委组织部'] };
    expect(filtersOfDrill({ table: 'training.coverage', measure: 'share', where })).toEqual({
      filters: [{ dimension: 'unit', values: ['平陵县委组织部'] }],
      isExact: false,
    });
    expect(filtersOfDrill({ table: 'training.coverage', measure: 'people', where })?.isExact).toBe(true);
    const never = { scope_type: ['层级'], scope: ['市级'], class_count: [0] };
    expect(filtersOfDrill({ table: CLASS_COUNTS, measure: 'n', where: never })).toEqual({
      filters: [{ dimension: 'level', values: ['市级'] }],
      isExact: false,
    });
    const all = { scope_type: ['全部'], scope: ['全部'], link: ['已对应'] };
    expect(filtersOfDrill({ table: 'training.links', measure: 'records', where: all })).toBeNull();
  });

  it('take the place of filters on the same dimension', () => {
    const before = [
      { dimension: 'level', values: ['市级', '县级'] },
      { dimension: 'sex', values: ['女'] },
    ];
    expect(withFilters(before, [{ dimension: 'level', values: ['市级'] }])).toEqual([
      { dimension: 'sex', values: ['女'] },
      { dimension: 'level', values: ['市级'] },
    ]);
  });
});

describe('words of filters', () => {
  it('say what is chosen, and how many where it is much', () => {
    expect(filterText({ dimension: 'sex', values: ['女', null] })).toBe('性别：女、性别未填');
    expect(groupName([])).toBe('全部人员');
    expect(
      groupName([
        { dimension: 'level', values: ['市级'] },
        { dimension: 'age', values: [30, 31] },
        { dimension: 'unit', values: ['甲', '乙', '丙', '丁'] },
      ]),
    ).toBe('市级·30岁、31岁·单位4项');
  });
});
