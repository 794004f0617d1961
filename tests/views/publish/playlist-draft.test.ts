import { describe, expect, it } from 'vitest';

import { PlaylistDraft } from '#views/publish/playlist/playlist-draft.svelte.ts';

const PAGES = [
  { id: 'structure', title: '队伍结构' },
  { id: 'training', title: '教育培训' },
];
const start = (): PlaylistDraft => new PlaylistDraft({ playlist: null, ranking: '前列' }, PAGES);
const pagesOf = (draft: PlaylistDraft) => draft.wall?.entries.map(({ page }) => page);

describe('the playlist being edited', () => {
  it('offers every page, and follows new ones until somebody changes it', () => {
    const draft = start();
    expect(pagesOf(draft)).toEqual(['structure', 'training']);
    const more = [...PAGES, { id: 'ranking', title: '综合排名' }];
    draft.follow({ playlist: null, ranking: '前列' }, more);
    expect(pagesOf(draft)).toEqual(['structure', 'training', 'ranking']);
    draft.removeEntry(0);
    draft.follow({ playlist: null, ranking: '前列' }, PAGES);
    expect(pagesOf(draft)).toEqual(['training', 'ranking']);
  });

  it('takes over one that was read from a file, and knows its own when it comes back kept', () => {
    const draft = start();
    draft.move(1, 0);
    const own = draft.playlist;
    draft.saved();
    draft.follow({ playlist: own, ranking: '前列' }, PAGES);
    expect(draft.playlist).toBe(own);
    draft.follow({ playlist: { ...own, snapshot: 'data/other.json' }, ranking: '前列' }, PAGES);
    expect(draft.playlist.snapshot).toBe('data/other.json');
    expect(draft.isChanged).toBe(false);
  });

  it('changes one wall and leaves the others', () => {
    const draft = start();
    draft.addWall();
    expect(draft.playlist.walls.map(({ id }) => id)).toEqual(['1', '2']);
    expect(draft.wall?.id).toBe('2');
    draft.changeWall({ distance: 12 });
    draft.changeEntry(0, { seconds: 45, from: '08:00' });
    draft.addEntry('walk');
    expect(draft.playlist.walls.map(({ distance }) => distance)).toEqual([6, 12]);
    expect(draft.wall?.entries.map(({ page, seconds, from }) => [page, seconds, from])).toEqual([
      ['structure', 45, '08:00'],
      ['training', 30, null],
      ['walk', 30, null],
    ]);
    draft.removeWall();
    expect(draft.wall?.id).toBe('1');
    expect(draft.isChanged).toBe(true);
    expect(draft.problems).toEqual([]);
  });
});
