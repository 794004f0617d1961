import { describe, expect, it } from 'vitest';
import { planWall } from '#app/publishing/wall-plan.ts';
import type { SettingValue } from '#core/setting.ts';
import { findSetting } from '#app/settings.ts';

const ALL = new Set(['roster', 'training', 'scores', 'honours']);

const planOf = (values: Readonly<Record<string, SettingValue>>, kinds: ReadonlySet<string> = ALL) =>
  planWall(kinds, (id) => values[id] ?? findSetting(id).default);

const going = (plan: ReturnType<typeof planOf>) =>
  plan.pages.flatMap(({ page, why }) => (why === null ? [page.id] : []));
const whyNot = (plan: ReturnType<typeof planOf>, id: string) =>
  plan.pages.find(({ page }) => page.id === id)?.why;

describe('which pages are published', () => {
  it('are all of what is loaded, without what names units', () => {
    const plan = planOf({});
    expect(going(plan)).toEqual(['structure', 'training']);
    expect(whyNot(plan, 'ranking')).toBe('没有勾选单位排名上屏');
    expect(plan.units.map(({ id }) => id)).toEqual(['structure', 'training']);
  });

  it('name units once the office ticks it', () => {
    const plan = planOf({ 'publish.named': ['rankings'] });
    expect(going(plan)).toEqual(['structure', 'training', 'ranking']);
    expect(whyNot(plan, 'honours')).toBe('没有勾选光荣榜上屏');
    expect(plan.units.map(({ id }) => id)).toContain('ranking');
  });

  it('come in the order in which they were chosen, and no others', () => {
    const plan = planOf({ 'publish.pages': ['training', 'structure'] });
    expect(going(plan)).toEqual(['training', 'structure']);
    expect(going(planOf({ 'publish.pages': ['training'] }))).toEqual(['training']);
    expect(whyNot(planOf({ 'publish.pages': ['training'] }), 'structure')).toBe('没有勾选');
  });

  it('say which table is missing', () => {
    expect(whyNot(planOf({}, new Set(['roster'])), 'training')).toContain('培训记录');
  });

  it('have no pages of units and no projection where these are off', () => {
    const plan = planOf({ 'publish.unit_pages': false, 'publish.walk': false });
    expect([plan.units, plan.walks]).toEqual([[], []]);
  });
});
