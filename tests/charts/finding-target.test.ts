import { describe, expect, it } from 'vitest';

import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { StatTable } from '#core/table.ts';
import { findingTarget, tellingFigure } from '#charts/finding-target.ts';

const empty = (id: string, table: string, where = {}, companion?: FigureSpec): FigureSpec => ({
  form: 'empty',
  id,
  title: [],
  subtitle: '',
  notes: [],
  table,
  where,
  reason: '',
  ...(companion && { companion }),
});
const cell = (scope: string, measure: string) => ({
  table: 'bands',
  where: { scope_type: '层级', scope, band: '30岁及以下' },
  measure,
});
const finding: Finding = {
  id: 'low',
  severity: 'high',
  parts: [
    { text: '市级仅' },
    { text: '占9.3%', cell: cell('市级', 'share') },
    { text: '11人', cell: cell('市级', 'n'), told: true },
    { text: '低于县级', cell: cell('县级', 'share') },
  ],
  table: 'bands',
  where: { scope: '市级' },
  value: 0.09,
};

describe('a finding', () => {
  it('opens the told cell of the place it is about', () => {
    expect(findingTarget(finding, []).cell).toEqual(cell('市级', 'n'));
  });

  it('leads to the figure that draws that place', () => {
    const figures = [
      empty('other', 'education'),
      empty('units', 'bands', { scope_type: '单位' }),
      empty('levels', 'bands', { scope_type: '层级' }),
    ];
    expect(findingTarget(finding, figures).figure?.id).toBe('levels');
  });

  it('finds a figure by its companion', () => {
    const figures = [empty('big', 'education', {}, empty('small', 'bands', { scope_type: '层级' }))];
    expect(findingTarget(finding, figures).figure?.id).toBe('big');
  });

  it('leads nowhere when nothing draws its table', () => {
    expect(findingTarget({ ...finding, parts: [] }, [empty('other', 'education')])).toEqual({
      figure: null,
      cell: null,
    });
  });
});

describe('the figure that tells a finding', () => {
  const counted = (id: string, n: number): StatTable => ({
    ...{ id, title: id, dims: ['scope_type', 'scope', 'band'], measures: ['n'], personal: false },
    rows: [{ scope_type: '层级', scope: '市级', band: '30岁及以下', n }],
  });

  it('is the one that bears it as its title', () => {
    const titled = { ...empty('titled', 'other'), title: [{ text: '市级仅占9.3%11人低于县级' }] };
    const drawn = empty('drawn', 'bands', { scope_type: '层级' });
    expect(tellingFigure(finding, [drawn, titled], {}).figure?.id).toBe('titled');
    expect(tellingFigure(finding, [drawn], {}).figure?.id).toBe('drawn');
  });

  it('else one that draws the same number of the same place from another table', () => {
    const figures = [empty('own', 'own', { scope_type: '层级' })];
    const tables = (n: number) => ({ bands: counted('bands', 11), own: counted('own', n) });
    expect(tellingFigure(finding, figures, tables(11)).figure?.id).toBe('own');
    expect(tellingFigure(finding, figures, tables(12)).figure).toBeNull();
  });

  it('is none where a figure draws other places of the table', () => {
    expect(tellingFigure(finding, [empty('units', 'bands', { scope_type: '单位' })], {}).figure).toBeNull();
  });
});
