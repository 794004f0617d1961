import { describe, expect, it } from 'vitest';

import type { Composition, PublishChoices } from '#app/api.ts';
import { leftOut, type LeftOutFacts } from '#app/publication/left-out.ts';
import { namedInFile, namedWords } from '#app/publication/named.ts';
import { toReview } from '#app/publication/review.ts';
import type { WallDefinition } from '#publish/playlist.ts';

const table = (id: string, title: string, screens: readonly string[]) => ({ id, title, screens });
const UNITS = table('ranking.units', '各单位名次', ['单位页']);
const STANDING = table('ranking.standing', '综合名次', ['3']);
const HONOURS = table('honours.list', '荣誉清单', ['单位页']);

const wordsOf = (tables: Parameters<typeof namedInFile>[0], named: readonly string[]) =>
  namedWords(namedInFile(tables, { named }));

describe('what names units', () => {
  it('is said with the screens on which it does', () => {
    expect(wordsOf([UNITS, STANDING, HONOURS], ['单位排名', '光荣榜'])).toBe(
      '点名：单位排名（第3屏、单位页）、光荣榜（单位页）',
    );
    expect(wordsOf([STANDING], ['rankings'])).toBe('点名：单位排名（第3屏）');
  });

  it('is said to be on no screen where all its pages are unticked, and not said where nothing is ticked', () => {
    expect(wordsOf([], ['光荣榜'])).toBe('点名：光荣榜（没有用到的页）');
    expect(wordsOf([], [])).toBe('不点名');
  });
});

const FACTS: LeftOutFacts = {
  ...{ kinds: new Set(['roster', 'scores', 'honours']), tables: [], pages: [], walkLacks: null },
  ...{ unitPages: true, walk: true, isPlatformShown: false },
};
const saidOf = (facts: Partial<LeftOutFacts>) =>
  leftOut({ ...FACTS, ...facts }).map(({ text, why }) => `${text}：${why}`);

describe('what is said to stay out of the file', () => {
  const page = { id: 'ranking', title: '综合排名', analysis: 'ranking', why: '没有勾选' };

  it('is a page, and what of it stands on the pages of units all the same', () => {
    expect(saidOf({ pages: [page] })).toContain('综合排名页：没有勾选');
    expect(saidOf({ pages: [page], tables: [UNITS, HONOURS] })).toContain(
      '综合排名页：没有勾选，单位页里仍有“各单位名次”',
    );
    expect(saidOf({ pages: [{ ...page, why: null }] }).join()).not.toContain('综合排名页');
  });

  it('are 学习平台积分 as long as they may not be shown', () => {
    expect(saidOf({}).join()).toContain('学习平台积分');
    expect(saidOf({ isPlatformShown: true }).join()).not.toContain('学习平台积分');
  });

  it('are the pages of units and the years to come where they are unticked', () => {
    const said = saidOf({ unitPages: false, walk: false });
    expect(said).toContain('单位页：没有勾选');
    expect(said).toContain('五年走一遍：没有勾选');
    expect(saidOf({}).join()).not.toMatch(/单位页|五年/);
  });
});

describe('the settings on the printed sheet', () => {
  const wall = (name: string, ranking: WallDefinition['ranking']) => ({ name, ranking }) as WallDefinition;
  const settingsOf = (analysis: string, choices: Partial<PublishChoices>) => {
    const snapshot = {
      pages: [{ analysis, title: '', headline: [], lead: [], figures: [] }],
      ...{ units: [], walk: null, followUps: [], issue: '', asOf: '2026-10-31', city: '', checksum: '' },
      ...{ marks: { watermark: '', internal: '' }, disclosure: { k: 5 } },
    };
    const empty = { tables: [], hidden: [], checks: [], approvals: [], leftOut: [], bytes: 1 };
    const composition = { snapshot, ...empty } as unknown as Composition;
    const sheet = { issue: '', drafter: '', reviewer: '', followed: [] };
    return toReview(composition, { sheet, named: [], ranking: '全部名次', playlist: null, ...choices })
      .settings;
  };

  it('speak of the ranking only where it is shown', () => {
    expect(settingsOf('structure', {}).join()).not.toContain('综合排名');
    expect(settingsOf('ranking', {})).toContain('综合排名显示全部名次');
  });

  it('say which wall shows less of it, and that the file has all', () => {
    expect(settingsOf('ranking', { ranking: '前列' })).toContain('综合排名显示前列（文件里仍有全部名次）');
    const walls = [wall('大厅', '仅进位'), wall('走廊', '全部名次')];
    const playlist = { walls } as unknown as PublishChoices['playlist'];
    expect(settingsOf('ranking', { ranking: '前列', playlist })).toContain(
      '综合排名显示前列，大厅仅进位（文件里仍有全部名次）',
    );
  });
});
