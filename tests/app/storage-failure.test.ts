import { afterEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EngineStartError } from '#engine/engine.ts';
import { takeEnginesBack } from '../engines.ts';
import { settled } from './figures.ts';
import { countPeople, createTestPlatform, csv, load } from './workspace.ts';

afterEach(takeEnginesBack);

const roster = csv(
  '花名册（2026年10月）.csv',
  '姓名,性别,出生年月,学历,单位',
  '王宁,男,1990.05,本科,平陵县委组织部',
);

describe('a browser whose storage fills up', () => {
  it('goes on in memory and says that the data will not stay', async () => {
    const store = new MemoryStore();
    store.putOriginal = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const session = createSession(createTestPlatform(store));
    await session.open();
    await load(session, roster);
    await settled(session);
    const state = await session.state();
    expect(state.storage).toMatchObject({ kind: 'memory', saving: false });
    expect(state.storage.note).toContain('存储已满');
    expect(await countPeople(session)).toBe(1);
    await session.addFiles([
      csv('另一份.csv', '姓名,性别,出生年月,学历,单位', '李想,女,1999.10,研究生,望川县委组织部'),
    ]);
    expect((await session.state()).drafts).toHaveLength(1);
  });

  it('notices that the very same bytes are dropped again, whatever the name', async () => {
    const session = createSession(createTestPlatform());
    await session.open();
    await load(session, roster);
    const state = await session.addFiles([
      { ...roster, path: '改名.csv' },
      csv('other.csv', '姓名,性别,出生年月,学历,单位', '王平,男,1990.05,本科,平陵县委组织部'),
    ]);
    expect(state.drafts.map(({ duplicateOf }) => duplicateOf !== null)).toEqual([true, false]);
  });
});

describe('an engine that does not start', () => {
  it('is not tried again for every file, says its reason, and may be tried later', async () => {
    let starts = 0;
    const platform = createTestPlatform();
    const failing = () => {
      starts++;
      return starts <= 2
        ? Promise.reject(new EngineStartError('引擎文件未能下载'))
        : platform.startEngine({});
    };
    const session = createSession({ ...platform, startEngine: failing });
    await session.open();
    const others = ['另一份.csv', '又一份.csv', '还有一份.csv'].map((path) => ({ ...roster, path }));
    await expect(session.addFiles([roster, ...others])).rejects.toThrow('引擎文件未能下载');
    // Once while the files are read and once when it is needed.
    expect(starts).toBe(2);
    expect(await session.state()).toMatchObject({
      drafts: [],
      engine: { status: 'failed', note: '引擎文件未能下载' },
    });
    await load(session, roster);
    expect(await countPeople(session)).toBe(1);
  });
});
