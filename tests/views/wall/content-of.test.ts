import { describe, expect, it } from 'vitest';
import { wordsText } from '#charts/wall/content.ts';
import { CITY_TOTAL_REASON, type Snapshot } from '#publish/snapshot.ts';
import { approvalsOf } from '#app/wall/approved.ts';
import { wallPageOf } from '../../../src/views/wall/content-of.ts';
import { rankingShown } from '../../../src/views/wall/screen-of.ts';
import { shortener } from '../../../src/views/wall/short-names.ts';
import { wallMessage } from '../../../src/views/wall/turn-title.ts';
import { wallSnapshot } from '../../fixtures/wall-snapshot.ts';

const snapshot = wallSnapshot();

describe('a page of a snapshot on the wall', () => {
  it('says units by their short names, and its headline without a full stop', () => {
    const page = wallPageOf(snapshot, 'structure');
    expect(wordsText(page?.content.headline ?? [])).toBe('队伍结构：平陵县排在前面');
    expect(page?.content.headline.some(({ told }) => told)).toBe(true);
    expect(page?.content.panels).toHaveLength(4);
  });

  it('keeps whole names where two units would be called the same', () => {
    const twice = wallSnapshot(['平陵县委组织部', '平陵县组织部', '东岭区委组织部']);
    const shorten = shortener(twice);
    expect(shorten('平陵县委组织部和东岭区委组织部')).toBe('平陵县委组织部和东岭区');
  });

  it('leaves out numbers that are kept back', () => {
    const [first, ...others] = snapshot.pages;
    if (!first) throw new Error('no page');
    const numbers = [{ label: '平均年龄', value: null, unit: '岁', cell: null }];
    const hidden: Snapshot = { ...snapshot, pages: [{ ...first, numbers }, ...others] };
    expect(wallPageOf(hidden, 'structure')?.content.numbers).toEqual([]);
  });

  it('is nothing for a key that the file has not', () => {
    expect(wallPageOf(snapshot, 'ghost')).toBeNull();
    expect(wallPageOf(snapshot, 'unit:无此县')).toBeNull();
    expect(wallPageOf({ ...snapshot, walk: null }, 'walk')).toBeNull();
    expect(wallPageOf({ ...snapshot, followUps: [] }, 'follow-ups')).toBeNull();
  });

  it('draws the walk up to its year, and says from then on that it is an estimate', () => {
    const titleAt = (step: number) =>
      wordsText(wallPageOf(snapshot, 'walk', step)?.content.panels[0]?.title ?? []);
    expect([titleAt(0), titleAt(1)]).toEqual(['2026年', '2027年（推算）']);
  });

  it('counts what came of the follow-ups', () => {
    const page = wallPageOf(snapshot, 'follow-ups');
    expect(wordsText(page?.content.headline ?? [])).toBe('上次点的1项，改善1项');
    expect(wordsText(page?.content.lead ?? [])).toBe('改善1项，持平0项，仍需用力0项。');
  });
});

describe('what the wall adds to a page', () => {
  it('a chip where the office let a small number through, and nowhere else', () => {
    const cell = { table: 't.sources', where: { source: '其他' }, measure: 'n', reason: '已公开' };
    const approved = approvalsOf({ ...snapshot, disclosure: { k: 5, hiddenCells: 0, exempt: [cell] } });
    expect(approved('t.sources', { source: '其他', n: 2 }, 'n')).toBe(true);
    expect(approved('t.sources', { source: '其他', n: 20 }, 'n')).toBe(false);
    expect(approved('t.sources', { source: '公开遴选', n: 2 }, 'n')).toBe(false);
  });

  it('bears no chip beside a small total of the whole city, which nobody approved', () => {
    const where = { source: '其他' };
    const exempt = [{ table: 't.sources', where, measure: 'n', reason: CITY_TOTAL_REASON }];
    const approved = approvalsOf({ ...snapshot, disclosure: { k: 5, hiddenCells: 0, exempt } });
    expect(approved('t.sources', { source: '其他', n: 2 }, 'n')).toBe(false);
  });

  it('ranks as the kinder of file and wall says', () => {
    const wall = { ranking: '前列' } as Parameters<typeof rankingShown>[1];
    expect(rankingShown(snapshot, null)).toBe('全部名次');
    expect(rankingShown(snapshot, wall)).toBe('前列');
    expect(rankingShown({ ...snapshot, settings: { 'publish.ranking': '仅进位' } }, wall)).toBe('仅进位');
  });

  it('the most pressing of its words in the corner', () => {
    const state = {
      ...{ snapshot, wall: null, key: 'structure', turns: [], paused: true, step: 0 },
      ...{ isIndexOpen: false, typed: '1', notice: null, unknown: ['ghost'] },
    };
    expect(wallMessage(state, '连不上服务器', false)).toBe('单位编号：1');
    expect(wallMessage({ ...state, typed: '' }, '连不上服务器', false)).toBe('已暂停，按空格继续');
    expect(wallMessage({ ...state, typed: '', paused: false }, '连不上服务器', false)).toBe('连不上服务器');
    expect(wallMessage({ ...state, typed: '', paused: false }, null, false)).toContain('1页');
  });
});
