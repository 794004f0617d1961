import { describe, expect, it } from 'vitest';

import { toNavigation } from '../../../src/views/shell/navigation-items.ts';
import { fakeWorkspace } from '../fake-workspace.ts';

describe('单位一页 in the navigation', () => {
  it('counts the units that have a page, once people are counted', async () => {
    const workspace = fakeWorkspace('data');
    const state = await workspace.open();
    const itemIn = (...told: Parameters<typeof toNavigation>) =>
      toNavigation(...told)
        .flatMap(({ items }) => items)
        .find(({ path }) => path === 'unit');
    const units = (await workspace.unitList()).length;
    expect(itemIn(state, { units })).toMatchObject({ title: '单位一页', count: `${units}个` });
    expect(itemIn(null)?.count).toBeNull();
  });

  it('leads to a page of every unit', async () => {
    const workspace = fakeWorkspace('data');
    await workspace.open();
    const [first, second] = await workspace.unitList();
    const page = await workspace.unitPage(second?.name ?? '');
    expect(page.headcount).toBe(second?.people);
    expect(page.sections.flatMap(({ figures }) => figures).length).toBeGreaterThan(3);
    expect(first?.name).not.toBe(second?.name);
  });
});
