import { afterAll, expect, it, vi } from 'vitest';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

const roster = csv(
  '花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,单位,身份证号',
  '王宁,男,1990.05,平陵县委组织部,',
  '李想,女,1999.10,市委组织部,',
);
const training = csv(
  '培训记录.csv',
  '姓名,单位,培训班次,培训类别,学时,开始时间',
  '王宁,平陵县委组织部,春季班,党性教育,40,2026-03-02',
  '李想,市委组织部,春季班,政治理论,16,2026-03-02',
  '李想,市委组织部,何时班,政治理论,8,',
);

const READS_ROWS = /enum_code\("level"\).* FROM "(learners|lessons)_/;

it('counts what the first page of records asks, and reads the rows for later questions when it stands', async () => {
  const asked: string[] = [];
  const session = createSession(pool.platform(new MemoryStore(), (sql) => asked.push(sql)));
  await session.open();
  await load(session, training, roster);
  const first = await session.page('training', 'training', { filters: [] });
  expect(asked.filter((sql) => READS_ROWS.test(sql))).toEqual([]);
  await vi.waitFor(
    () => {
      expect(asked.filter((sql) => READS_ROWS.test(sql))).toHaveLength(3);
    },
    { timeout: 10_000, interval: 50 },
  );
  asked.length = 0;
  const again = await session.page('training', 'training', { filters: [] });
  const women = await session.page('training', 'training', {
    filters: [{ dimension: 'sex', values: ['女'] }],
  });
  expect(asked.filter((sql) => /"(learners|lessons)_/.test(sql))).toEqual([]);
  expect(again.tables).toEqual(first.tables);
  expect(women.tables['training.coverage']?.rows[0]).toMatchObject({ people: 1, trained: 1, hours: 16 });
});
