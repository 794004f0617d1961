import { describe, expect, it } from 'vitest';

import {
  durationWords,
  freeWallId,
  movedTo,
  newPlaylist,
  parseSeams,
  playlistProblems,
  playlistText,
  readPlaylist,
} from '#app/publication/playlist.ts';

const fresh = newPlaylist([{ id: 'structure' }, { id: 'training' }], '前列');

describe('a playlist being edited', () => {
  it('begins with every page for half a minute, and can be read back', () => {
    expect(fresh.walls[0]?.entries.map(({ page, seconds }) => [page, seconds])).toEqual([
      ['structure', 30],
      ['training', 30],
    ]);
    expect(playlistProblems(fresh)).toEqual([]);
    expect(readPlaylist(playlistText(fresh))).toEqual({ playlist: fresh, notes: [] });
  });

  it('moves one page and leaves the others in their order', () => {
    expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(movedTo(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(movedTo(['a', 'b'], 0, 2)).toEqual(['a', 'b']);
    expect(movedTo(['a', 'b'], -1, 0)).toEqual(['a', 'b']);
  });

  it('says what keeps it from being written', () => {
    const [wall] = fresh.walls;
    if (!wall) throw new Error('no wall');
    const [entry] = wall.entries;
    if (!entry) throw new Error('no entry');
    const broken = {
      ...fresh,
      snapshot: '/etc/x',
      walls: [
        { ...wall, name: ' ', height: 0, entries: [{ ...entry, seconds: 19 }] },
        { ...wall, id: '2', name: ' ', entries: [] },
      ],
    };
    expect(playlistProblems(broken)).toEqual([
      '上屏文件的位置应在网页旁边，如 data/snapshot.json',
      '每块屏都要有名称',
      '有两块屏同名',
      '未命名的屏：每页至少停留20秒',
      '未命名的屏：屏高应在0.2至30米之间',
      '未命名的屏：还没有要播放的页',
    ]);
    expect(playlistProblems({ ...fresh, walls: [] })).toEqual(['还没有屏']);
  });

  it('gives a new wall an id that none has', () => {
    expect(freeWallId(fresh)).toBe('2');
  });

  it('reads seams as people type them', () => {
    expect(parseSeams('50、25％ 75')).toEqual([25, 50, 75]);
    expect(parseSeams('')).toEqual([]);
    expect(parseSeams('中间')).toBeNull();
    expect(parseSeams('100')).toBeNull();
  });

  it('says how long a round takes', () => {
    expect([0, 45, 60, 150].map(durationWords)).toEqual(['0秒', '45秒', '1分', '2分30秒']);
  });
});
