import { describe, expect, it } from 'vitest';

import { isPathBeside, isTimeOfDay, playlistText, readPlaylist } from '#publish/read-playlist.ts';

const wall = {
  ...{ id: '1', name: '大厅', distance: 6, height: 1.3, safe: 2, seams: [25, 50], ranking: '前列' },
  entries: [{ page: 'structure', seconds: 30, from: '08:00', to: '18:30' }],
};
const playlist = { format: 1, snapshot: 'data/snapshot.json', walls: [wall] };
const read = (content: unknown) => readPlaylist(JSON.stringify(content));
const problem = (content: unknown) => {
  const reading = read(content);
  return 'problem' in reading ? reading.problem : null;
};

describe('a playlist from a file', () => {
  it('comes back as it was written', () => {
    const reading = read(playlist);
    expect(reading).toEqual({ playlist, notes: [] });
    expect('playlist' in reading && JSON.parse(playlistText(reading.playlist))).toEqual(playlist);
  });

  it('is given what it does not say', () => {
    const reading = read({ format: 1, walls: [{ id: 'a', name: 'A', entries: [] }] });
    expect('playlist' in reading && reading.playlist).toEqual({
      ...{ format: 1, snapshot: 'data/snapshot.json' },
      walls: [
        {
          ...{ id: 'a', name: 'A', entries: [], distance: 6, height: 1.3, safe: 0, seams: [] },
          ranking: '全部名次',
        },
      ],
    });
  });

  it('keeps a page on screen for 20 seconds at least, and says so', () => {
    const entries = [{ page: 'structure', seconds: 3, from: null, to: null }];
    const reading = read({ ...playlist, walls: [{ ...wall, entries }] });
    expect('playlist' in reading && reading.playlist.walls[0]?.entries[0]?.seconds).toBe(20);
    expect('playlist' in reading && reading.notes).toEqual(['第1块屏第1页的停留不足20秒，已改为20秒']);
  });

  it.each([
    ['a list', [], '写法不对'],
    ['another format', { ...playlist, format: 2 }, '更新的版本'],
    ['no format', { walls: [] }, 'format应为1'],
    ['an address elsewhere', { ...playlist, snapshot: 'http://elsewhere/s.json' }, '网页旁边'],
    ['a way out of the folder', { ...playlist, snapshot: '../s.json' }, '网页旁边'],
    ['two walls of one id', { ...playlist, walls: [wall, wall] }, '编号相同'],
    ['a height that is none', { ...playlist, walls: [{ ...wall, height: '1.3' }] }, '屏高'],
    [
      'an hour that is none',
      { ...playlist, walls: [{ ...wall, entries: [{ page: 'x', seconds: 30, from: '8点' }] }] },
      '钟点',
    ],
    ['a ranking that is none', { ...playlist, walls: [{ ...wall, ranking: '倒数' }] }, '综合排名'],
  ])('is refused in words for %s', (_, content, words) => {
    expect(problem(content)).toContain(words);
  });

  it('is refused when it is cut off', () => {
    const text = playlistText({ ...playlist, format: 1, walls: [] });
    expect(readPlaylist(text.slice(0, -5))).toEqual({ problem: '播放单不完整或不是JSON' });
  });

  it('knows hours of the day and files beside the page', () => {
    expect(['00:00', '23:59', '24:00'].map(isTimeOfDay)).toEqual([true, true, true]);
    expect(['24:01', '8:00', '12:60', ''].map(isTimeOfDay)).toEqual([false, false, false, false]);
    expect(['data/a.json', 'a.json'].map(isPathBeside)).toEqual([true, true]);
    expect(['/a.json', '//x/a.json', 'a/../b.json', 'a.txt', 'data:x.json'].map(isPathBeside)).toEqual(
      Array(5).fill(false),
    );
  });
});
