import { expect, it } from 'vitest';
import { figureMayLeave, mayLeave } from '#app/leaving-figures.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

const table = (id: string, personal = false): StatTable => ({
  ...{ id, title: id, dims: [], measures: [], rows: [] },
  personal,
});
const tables = { plain: table('plain'), kept: table('kept'), person: table('person', true) };
const analysis = { derived: [{ id: 'kept', confidential: true }, { id: 'plain' }] as never };
const spec = (id: string, more: object = {}) =>
  ({ form: 'bars', table: id, ...more }) as unknown as FigureSpec;

it('keeps what names people and what the office keeps to itself', () => {
  expect(['plain', 'kept', 'person'].map((id) => mayLeave(analysis, tables, id))).toEqual([
    true,
    false,
    false,
  ]);
});

it('keeps a figure for any table that it draws', () => {
  const strips = spec('plain', { form: 'strips', rows: [{ table: 'plain' }, { table: 'person' }] });
  const below = spec('plain', { companion: spec('kept') });
  expect([spec('plain'), strips, below].map((each) => figureMayLeave(analysis, tables, each))).toEqual([
    true,
    false,
    false,
  ]);
});
