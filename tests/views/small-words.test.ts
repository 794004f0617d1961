import { describe, expect, it } from 'vitest';

import { passportValue } from '#views/drawer/passport-value.ts';
import { placeTip } from '#views/figures/tip-place.ts';
import { progressShare, progressText } from '#views/progress-text.ts';
import { toNavigation } from '#views/shell/navigation-items.ts';

import { fakeWorkspace } from './fake-workspace.ts';

describe('progress', () => {
  it('is counted, with or without a known total', () => {
    const progress = { stage: '读取', done: 312, total: 520, unit: '行' } as const;
    expect(progressText(progress)).toBe('读取 312 / 520行');
    expect(progressShare(progress)).toBe(0.6);
    expect(progressText({ ...progress, total: null })).toBe('读取 312行');
    expect(progressShare({ ...progress, total: null })).toBeNull();
  });
});

describe('passport', () => {
  it('writes a value in its unit', () => {
    expect(passportValue({ value: 0.0932, unit: '%' })).toBe('9.3%');
    expect(passportValue({ value: 1234, unit: '人' })).toBe('1,234人');
    expect(passportValue({ value: 38.46, unit: '岁' })).toBe('38.5岁');
    expect(passportValue({ value: null, unit: '人' })).toBe('—');
  });
});

describe('tip', () => {
  const field = { left: 100, top: 100, width: 400, height: 200 };

  it('stands over the middle of its mark', () => {
    expect(placeTip({ left: 280, top: 150, width: 40, height: 10 }, field)).toEqual({
      left: 200,
      top: 50,
      below: false,
    });
  });

  it('stays inside the field and goes below at the top of the screen', () => {
    expect(placeTip({ left: 100, top: 20, width: 4, height: 10 }, field)).toEqual({
      left: 90,
      top: -70,
      below: true,
    });
  });
});

describe('navigation', () => {
  it('counts what is there and says nothing of what is not', async () => {
    const empty = toNavigation(await fakeWorkspace('empty').state());
    expect(
      empty.flatMap((group) => group.items).every((item) => item.count === null && item.waits === null),
    ).toBe(true);
    const state = await fakeWorkspace('data').state();
    expect(
      toNavigation(state)
        .flatMap((group) => group.items)
        .find((item) => item.path === 'structure')?.count,
    ).toBe('516人');
  });

  it('counts the people and the names that wait for an answer', async () => {
    const items = toNavigation(await fakeWorkspace('data').state()).flatMap((group) => group.items);
    const waiting = items.flatMap(({ path, count, waits }) => (waits ? [[path, count, waits]] : []));
    expect(waiting).toEqual([
      ['identity', '5处', '5处同名待认'],
      ['units', '3个', '3个名称待确认'],
    ]);
  });

  it('points at drafts that wait', async () => {
    const items = toNavigation(await fakeWorkspace('draft').state()).flatMap((group) => group.items);
    expect(items.find((item) => item.path === 'import')?.waits).toBe('3张表待导入');
  });
});
