import { beforeEach, describe, expect, it } from 'vitest';
import { Feed } from '#app/wall/feed.ts';
import type { Fetched } from '#app/wall/fetch-text.ts';
import type { KeptText } from '#app/wall/kept.ts';
import { VersionWatch } from '#app/wall/version.ts';
import { wallContent, wallText } from '../../fixtures/wall-snapshot.ts';
import { FakeClock } from './fake-clock.ts';

const SNAPSHOT = 'data/snapshot.json';
const PLAYLIST = 'data/wall.json';
const text = (value: string): Fetched => ({ kind: 'text', text: value });
const MISSING: Fetched = { kind: 'missing' };
const GONE: Fetched = { kind: 'unreachable' };

let clock: FakeClock;
let files: Record<string, Fetched>;
let kept: Map<string, KeptText>;
let offered: string[];
let trouble: string | null;
let asked: string[];

function open(): Feed {
  return new Feed({
    clock,
    fetchText: (path) => {
      asked.push(path);
      return Promise.resolve(files[path] ?? MISSING);
    },
    kept: {
      load: (path) => Promise.resolve(kept.get(path) ?? null),
      save: (path, one) => Promise.resolve(void kept.set(path, one)),
    },
    offered: (snapshot, playlist) => offered.push(`${snapshot.asOf} ${playlist?.walls[0]?.id ?? '-'}`),
    troubled: (said) => {
      trouble = said;
    },
  });
}

const newer = () => wallText({ ...wallContent(), asOf: '2026-11-30' });
const playlist = (id: string) =>
  JSON.stringify({
    ...{ format: 1, snapshot: SNAPSHOT },
    walls: [{ id, name: id, entries: [], distance: 6, height: 1.3, safe: 0, seams: [], ranking: '前列' }],
  });

beforeEach(() => {
  clock = new FakeClock();
  files = { [SNAPSHOT]: text(wallText()) };
  kept = new Map();
  offered = [];
  trouble = null;
  asked = [];
});

const BAD: readonly (readonly [how: string, file: Fetched, said: RegExp])[] = [
  ['half copied', text(wallText().slice(0, 500)), /读不懂/],
  ['changed by hand', text(wallText().replace('全市100人', '全市900人')), /读不懂/],
  ['of a newer version', text(wallText().replace('"format": 1', '"format": 9')), /读不懂/],
  ['missing', MISSING, /没有上屏文件/],
  ['too large', { kind: 'too-large' }, /过大/],
  ['out of reach', GONE, /连不上/],
];

describe('the files of a wall', () => {
  it('are read again within a minute, and offered only when they are others', async () => {
    const feed = open();
    await feed.start();
    await clock.pass(200_000);
    expect(offered).toEqual(['2026-10-31 -']);
    files[SNAPSHOT] = text(newer());
    await clock.pass(60_000);
    expect(offered).toEqual(['2026-10-31 -', '2026-11-30 -']);
    feed.dispose();
    expect(clock.waiting).toBe(0);
  });

  it.each(BAD)('leave the last good one standing when %s, and say since when', async (_, bad, said) => {
    await open().start();
    files[SNAPSHOT] = bad;
    clock.hourText = '10:31';
    await clock.pass(60_000);
    clock.hourText = '11:45';
    await clock.pass(120_000);
    expect(offered).toEqual(['2026-10-31 -']);
    expect(trouble).toMatch(said);
    expect(trouble).toContain('自2026-11-21 10:31');
    expect(trouble).toContain('仍显示2026-11-21 10:00取得的数据');
    files[SNAPSHOT] = text(wallText());
    await clock.pass(60_000);
    expect(trouble).toBeNull();
  });

  it('are the kept ones after a restart without a server', async () => {
    await open().start();
    files = { [SNAPSHOT]: GONE, [PLAYLIST]: GONE };
    offered = [];
    await open().start();
    expect(offered).toEqual(['2026-10-31 -']);
    expect(trouble).toContain('连不上服务器');
  });

  it('are never taken from what was kept if that is damaged', async () => {
    kept.set(SNAPSHOT, { text: wallText().slice(0, 900), since: '2026-11-20 08:00' });
    files = { [SNAPSHOT]: GONE };
    await open().start();
    expect(offered).toEqual([]);
    expect(trouble).toBe('连不上服务器');
  });

  it('are played as a new playlist says, and as the old one while the new cannot be read', async () => {
    files[PLAYLIST] = text(playlist('hall'));
    await open().start();
    files[PLAYLIST] = text('{"format":1,');
    await clock.pass(60_000);
    expect(trouble).toContain('播放单读不懂');
    files[PLAYLIST] = text(playlist('lobby'));
    await clock.pass(60_000);
    expect(offered).toEqual(['2026-10-31 hall', '2026-10-31 lobby']);
  });
});

describe('a playlist that is not there', () => {
  const timesAsked = (path: string) => asked.filter((each) => each === path).length;

  it('is asked for ever more seldom, and found within five minutes where it was put there later', async () => {
    await open().start();
    await clock.pass(3_600_000);
    expect(timesAsked(PLAYLIST)).toBeLessThan(20);
    expect(timesAsked(SNAPSHOT)).toBeGreaterThan(70);
    files[PLAYLIST] = text(playlist('hall'));
    await clock.pass(5 * 60_000 + 46_000);
    expect(offered).toEqual(['2026-10-31 -', '2026-10-31 hall']);
    files[PLAYLIST] = text(playlist('lobby'));
    await clock.pass(60_000);
    expect(offered[offered.length - 1]).toBe('2026-10-31 lobby');
  });

  it('is looked for at once beside a new snapshot, and when the network comes back', async () => {
    const feed = open();
    await feed.start();
    await clock.pass(3_600_000);
    files[SNAPSHOT] = text(newer());
    files[PLAYLIST] = text(playlist('hall'));
    await clock.pass(46_000);
    expect(offered).toEqual(['2026-10-31 -', '2026-11-30 hall']);
    files[PLAYLIST] = MISSING;
    await clock.pass(3_600_000);
    files[PLAYLIST] = text(playlist('lobby'));
    await feed.refresh();
    expect(offered[offered.length - 1]).toBe('2026-11-30 lobby');
  });
});

describe('a file of which one page cannot be drawn', () => {
  it('plays the others, and says which is left out', async () => {
    const { tables, ...content } = wallContent();
    const { 't.course': _, ...rest } = tables;
    files[SNAPSHOT] = text(wallText({ ...content, tables: rest }));
    await open().start();
    expect(offered).toEqual(['2026-10-31 -']);
    expect(trouble).toBe('上屏文件里“综合排名”一页内容有误，已跳过');
  });
});

describe('a wall with nothing to show', () => {
  it('asks often while it is set up, and less when nobody puts anything there', async () => {
    files = {};
    await open().start();
    await clock.pass(120_000);
    const soon = asked.filter((path) => path === SNAPSHOT).length;
    expect(soon).toBeGreaterThanOrEqual(12);
    asked = [];
    await clock.pass(120_000);
    expect(asked.filter((path) => path === SNAPSHOT).length).toBeLessThan(4);
    files[SNAPSHOT] = text(wallText());
    await clock.pass(46_000);
    expect(offered).toEqual(['2026-10-31 -']);
  });
});

describe('a new version of the site', () => {
  function watch(build: string, memory = new Map<string, string>()) {
    files['version.json'] = text(`{"version":"0.2.0","build":"${build}"}`);
    return new VersionWatch({
      ...{ clock, build: 'old', fetchText: (path: string) => Promise.resolve(files[path] ?? MISSING) },
      memory: {
        getItem: (name) => memory.get(name) ?? null,
        setItem: (name, value) => void memory.set(name, value),
        removeItem: (name) => void memory.delete(name),
      },
    });
  }

  it('is noticed, loaded once, and not again where the server keeps sending the old page', async () => {
    const memory = new Map<string, string>();
    let reloads = 0;
    const reload = () => Promise.resolve(Boolean((reloads += 1)));
    const first = watch('new', memory);
    await first.reload(reload);
    expect(reloads).toBe(0);
    await clock.pass(61_000);
    await first.reload(reload);
    expect(reloads).toBe(1);
    first.dispose();
    const second = watch('new', memory);
    await clock.pass(61_000);
    await second.reload(reload);
    expect(reloads).toBe(1);
  });

  it('waits for the server where that has gone away', async () => {
    const one = watch('new');
    await clock.pass(61_000);
    await one.reload(() => Promise.resolve(false));
    let reloads = 0;
    await clock.pass(61_000);
    await one.reload(() => Promise.resolve(Boolean((reloads += 1))));
    expect(reloads).toBe(1);
  });

  it('is no new version where the file says the same, or is none', async () => {
    for (const build of ['old', '']) {
      const one = watch(build);
      if (build === '') files['version.json'] = text('<html>');
      await clock.pass(61_000);
      await one.reload(() => Promise.reject(new Error('must not reload')));
      one.dispose();
    }
  });
});
