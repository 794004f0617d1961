import { afterAll, afterEach, expect, it } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from './engine-pool.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

it('reads ballots that went out, came back and were spoilt off a sheet with a column a grade', async () => {
  const session = createSession(pool.platform(new MemoryStore()));
  await load(
    session,
    csv(
      '述职评议.csv',
      '2026年度述职评议结果',
      '评议对象,发出票数,收回票数,有效票数,优秀,称职,弃权,废票',
      '研究室,40,38,35,30,5,2,1',
      '办公室,40,40,40,20,20,0,0',
    ),
    csv(
      '百人评议.csv',
      '百人评议（2026年9月，共发出评议票20张）',
      '评议对象,评议人类别,等次',
      ...Array.from({ length: 15 }, () => '研究室,干部,好'),
      ...Array.from({ length: 3 }, () => '研究室,干部,弃权'),
    ),
  );
  const { tables } = await session.page('reviews', 'reviews', { filters: [] });
  const rows = tables['reviews.trend']?.rows ?? [];
  expect(rows.find((row) => row['object'] === '研究室' && row['review_kind'] !== '百人评议')).toMatchObject({
    ...{ issued: 40, returned: 38, return_share: 0.95, votes: 35, valid_share: 0.875 },
    ...{ abstained: 2, spoilt: 1, handed_note: null },
  });
  expect(rows.find((row) => row['review_kind'] === '百人评议')).toMatchObject({
    ...{ issued: 20, returned: 18, votes: 15, valid_share: 0.75, abstained: 3 },
  });
});
