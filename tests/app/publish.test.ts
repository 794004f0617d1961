import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Composition, Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { sealSnapshot } from '#publish/canonical.ts';
import { EnginePool } from './engine-pool.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

/** 20 people, none of whom stands out. */
const roster = csv(
  '花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,学历,来源,单位',
  ...Array.from('一二三四五六七八九十', (sign) => `甲${sign},男,1980.01,本科,考录,市委组织部`),
  ...Array.from('一二三四五六七八九十', (sign) => `乙${sign},男,1980.01,本科,考录,平陵县委组织部`),
);

const scores = csv(
  '2026年三季度综合考核得分.csv',
  '单位,学习,工作,学习平台积分',
  '平陵县委组织部,92,90,71',
  '白沙县委组织部,88,91,72',
  '松原县委组织部,75,,73',
);

const textOf = (composition: Composition) => JSON.stringify(composition.snapshot);
const checkOf = ({ checks }: Composition, words: string) => checks.find(({ text }) => text.includes(words));

describe('publishing', () => {
  let session: Workspace;
  let first: Composition;

  beforeAll(async () => {
    session = createSession(pool.platform(new MemoryStore()));
    await session.open();
    await load(session, roster, scores);
    first = await session.composition();
  });

  it('shows the file before it is made: its tables with Chinese headings, and no names', () => {
    expect(first.snapshot.asOf).toBe('2026-10-31');
    expect(first.snapshot.pages.map(({ id }) => id)).toEqual(['structure']);
    expect(first.tables.map(({ id }) => id).sort()).toEqual(Object.keys(first.snapshot.tables).sort());
    for (const { id, rows, columns } of first.tables) {
      const table = first.snapshot.tables[id];
      expect([id, rows]).toEqual([id, table?.rows.length]);
      expect(columns.map(({ name }) => name)).toEqual([...(table?.dims ?? []), ...(table?.measures ?? [])]);
      expect(columns.every(({ label }) => /[\u4e00-\u9fff]/.test(label))).toBe(true);
    }
    expect(textOf(first)).not.toMatch(/甲一|乙一/);
    expect(checkOf(first, '不含姓名')).toMatchObject({ state: 'ok', value: '0处' });
  });

  it('leaves out what names units until it is ticked, and says so', async () => {
    expect(first.pages.find(({ id }) => id === 'ranking')).toMatchObject({ isShown: false });
    expect(textOf(first)).not.toContain('ranking.');
    await session.changePublishing([{ setting: 'named', value: ['单位排名'] }]);
    const named = await session.composition();
    expect(named.snapshot.pages.map(({ id }) => id)).toEqual(['structure', 'ranking']);
    expect(named.leftOut.map(({ text }) => text)).not.toContain('综合排名页');
    expect(named.snapshot.settings['publish.ranking']).toBe('全部名次');
    await session.changePublishing([{ setting: 'named', value: [] }]);
  });

  it('keeps 学习平台积分 out of the file, and says so, until the office lets them be shown', async () => {
    const dimensions = ({ snapshot }: Composition) =>
      new Set(snapshot.tables['ranking.dimensions']?.rows.map((row) => row['dimension']));
    const isSaid = ({ leftOut }: Composition) => leftOut.some(({ text }) => text === '学习平台积分');
    await session.changePublishing([{ setting: 'named', value: ['单位排名'] }]);
    const closed = await session.composition();
    expect([...dimensions(closed)].sort()).toEqual(['学习', '工作', '综合'].sort());
    const { tables, pages, units } = closed.snapshot;
    expect(JSON.stringify([tables, pages, units])).not.toContain('学习平台积分');
    expect(isSaid(closed)).toBe(true);
    await session.changeSetting('ranking.platform_counts', true, null);
    const open = await session.composition();
    expect(dimensions(open)).toContain('学习平台积分');
    expect(isSaid(open)).toBe(false);
    await session.changeSetting('ranking.platform_counts', false, null);
    await session.changePublishing([{ setting: 'named', value: [] }]);
  });

  it('refuses settings that are none', async () => {
    await expect(session.changePublishing([{ setting: 'k', value: 2 }])).rejects.toThrow('不小于3');
    await expect(session.changePublishing([{ setting: 'k', value: Number.NaN }])).rejects.toThrow();
    await expect(session.changePublishing([{ setting: 'named', value: ['倒数'] }])).rejects.toThrow('倒数');
    await expect(session.changePublishing([{ setting: 'ranking', value: '倒数' }])).rejects.toThrow('前列');
  });

  it('makes just the file that was looked at, and notes it in the ledger', async () => {
    const seen = await session.composition();
    const { name, bytes } = await session.makeSnapshotFile(seen.snapshot.checksum);
    expect(name).toBe('snapshot.json');
    expect(JSON.parse(strFromU8(bytes))).toEqual(seen.snapshot);
    const { publications } = await session.publishChoices();
    expect(publications).toMatchObject([{ origin: 'made', checksum: seen.snapshot.checksum }]);
    const [newest] = await session.history();
    expect(newest?.text).toContain(`校验码${seen.snapshot.checksum.slice(0, 8)}`);
    const after = await session.composition();
    expect(after.sameAs?.checksum).toBe(seen.snapshot.checksum);
  });

  it('makes no file that was not looked at, or that the data have left behind', async () => {
    const seen = await session.composition();
    await expect(session.makeSnapshotFile('0'.repeat(64))).rejects.toThrow('看过以后再生成');
    await session.changePublishSheet({ issue: '第12期', drafter: '研究室', reviewer: '', followed: [] });
    await expect(session.makeSnapshotFile(seen.snapshot.checksum)).rejects.toThrow('看过以后再生成');
    const anew = await session.composition();
    expect(anew.snapshot.issue).toBe('第12期');
    expect(anew.sameAs).toBeNull();
    expect(anew.differsFrom).not.toBeNull();
  });

  it('writes the 上屏审核单 in Word with the checksum and the names typed', async () => {
    const { snapshot } = await session.composition();
    const { name, bytes } = await session.makeReviewSheet(snapshot.checksum);
    expect(name).toBe('上屏审核单_第12期_2026-10-31.docx');
    const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    for (const word of [snapshot.checksum, '研究室', '保密审查', '签发', '队伍结构'])
      expect(text).toContain(word);
  });

  it('takes in an earlier file that is whole, once', async () => {
    const { checksum: _, ...content } = first.snapshot;
    const { text } = sealSnapshot({ ...content, asOf: '2024-10-31', issue: '第3期' });
    await session.addEarlierFile(text);
    expect((await session.publishChoices()).publications[0]).toMatchObject({
      ...{ origin: 'given', issue: '第3期', asOf: '2024-10-31' },
    });
    await expect(session.addEarlierFile(text)).rejects.toThrow('已在列表里');
    await expect(session.addEarlierFile(text.slice(0, -9))).rejects.toThrow();
    await expect(session.addEarlierFile(text.replace('第3期', '第4期'))).rejects.toThrow();
  });

  it('counts its steps and can be given up', async () => {
    const abort = new AbortController();
    const stages: string[] = [];
    const work = session.composition({
      signal: abort.signal,
      progress: ({ stage }) => {
        stages.push(stage);
        abort.abort();
      },
    });
    await expect(work).rejects.toThrow('已取消');
    expect(stages.length).toBeGreaterThan(0);
  });
});

it('keeps choices and the playlist over a reload', async () => {
  const store = new MemoryStore();
  const before = createSession(pool.platform(store));
  await before.open();
  const wall = { id: '1', name: '大厅', entries: [], distance: 6, height: 1.3, safe: 0, seams: [] };
  const playlist = {
    ...{ format: 1 as const, snapshot: 'data/snapshot.json' },
    walls: [{ ...wall, ranking: '前列' as const }],
  };
  await before.changePlaylist(playlist);
  await before.changePublishSheet({ issue: '第12期', drafter: '研究室', reviewer: '', followed: [] });
  await before.changePublishing([{ setting: 'k', value: 3 }]);
  await expect.poll(async () => (await store.entries()).length).toBe(3);
  const again = createSession(pool.platform(store));
  await again.open();
  expect(await again.publishChoices()).toMatchObject({ playlist, k: 3, sheet: { issue: '第12期' } });
});

it('publishes nothing where there is nothing', async () => {
  const empty = createSession(pool.platform(new MemoryStore()));
  await empty.open();
  await expect(empty.composition()).rejects.toThrow('请先导入');
});
