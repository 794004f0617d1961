import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv } from '../workspace.ts';

const pool = new EnginePool();
beforeEach(() => pool.release());
afterAll(() => pool.close());

const FILE = csv(
  '东岭区花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,备注',
  '赵明远,女,1985.01,挂职',
  '钱若兰,男,1988.03,',
  '孙守成,男,1988.04,挂职',
  '李文博,男,1988.05,驻村',
);

describe('samples of a column', () => {
  it('say each value once, the most frequent first, with its rows where cells repeat', async () => {
    const session = createSession(pool.platform(new MemoryStore()));
    await session.open();
    const { drafts } = await session.addFiles([FILE]);
    const told = (drafts[0]?.columns ?? []).map(({ heading, samples, sampleRows }) => [
      heading,
      samples.join('、'),
      sampleRows,
    ]);
    expect(told).toEqual([
      ['姓名', '赵明远、钱若兰、孙守成、李文博', null],
      ['性别', '男、女', [3, 1]],
      ['出生年月', '1985.01、1988.03、1988.04、1988.05', null],
      // Not read, so its cells are not counted: only the first rows are known.
      ['备注', '挂职、驻村', null],
    ]);
  });
});
