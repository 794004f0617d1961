import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { orderRows } from '#analyses/plan/order-rows.ts';
import type { TableRow } from '#core/table.ts';

const table: TableDefinition = {
  id: 't',
  title: 't',
  population: 'people',
  dims: [{ name: 'education', dimension: 'education' }],
  measures: [],
  personal: false,
};
const units = new Map([
  ['乙单位', 0],
  ['甲单位', 1],
]);
const row = (scope_type: string, scope: string, education: string, n = 1): TableRow => ({
  ...{ scope_type, scope, education, n },
});
const scopes = (rows: readonly TableRow[]) => rows.map(({ scope, education }) => `${scope} ${education}`);

describe('rows of a table', () => {
  const mixed = [
    row('单位', '子单位', '大专'),
    row('单位', '甲单位', '大专'),
    row('单位', '甲单位', '研究生'),
    row('单位', '乙单位', '大专'),
    row('层级', '县级', '大专'),
    row('层级', '市级', '大专'),
    row('全部', '全部', '大专'),
    row('单位', '丑单位', '大专'),
  ];

  it('go from the whole over levels to units in the official order, unlisted ones last as words', () => {
    expect(scopes(orderRows(table, mixed, units))).toEqual([
      ...['全部 大专', '市级 大专', '县级 大专', '乙单位 大专', '甲单位 研究生', '甲单位 大专'],
      ...['丑单位 大专', '子单位 大专'],
    ]);
  });

  it('have units as words where no order is known', () => {
    expect(scopes(orderRows(table, mixed)).slice(3, 5)).toEqual(['丑单位 大专', '甲单位 研究生']);
  });

  it('follow the official order where a unit is a class of its own, whatever its size', () => {
    const byUnit: TableDefinition = { ...table, dims: [{ name: 'unit', dimension: 'unit' }] };
    const rows = ['甲单位', '乙单位'].map((unit, i) => ({
      ...{ scope_type: '全部', scope: '全部', unit, n: 9 - i },
    }));
    expect(orderRows(byUnit, rows, units).map(({ unit }) => unit)).toEqual(['乙单位', '甲单位']);
  });

  it('go by size where a class has no order, equal ones as words', () => {
    const bySource: TableDefinition = { ...table, dims: [{ name: 'source', dimension: 'source' }] };
    const rows = [
      ['选调', 1],
      ['军转', 1],
      ['遴选', 5],
    ].map(([source = '', n = 0]) => ({ scope_type: '全部', scope: '全部', source, n }));
    expect(orderRows(bySource, rows, units).map(({ source }) => source)).toEqual(['遴选', '军转', '选调']);
  });
});
