import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from '../engine-pool.ts';
import { EVERYBODY } from '../query/rosters.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterEach(() => pool.release());
afterAll(() => pool.close());

const HEAD = '姓名,性别,出生年月,单位,职级';
const june = csv(
  '花名册（2026年6月）.csv',
  HEAD,
  '李想,女,1981.09,市委组织部,一级科员',
  '孙立,女,1976.09,市委组织部,一级科员',
);
const october = csv('花名册（2026年10月）.csv', HEAD, '李想,女,1981.09,市委组织部,一级科员');
const county = csv('平陵县花名册（2026年10月）.csv', HEAD, '周四,女,1983.02,平陵县委组织部,一级科员');

async function openWith(...files: Parameters<typeof load>[1][]) {
  const asked: string[] = [];
  const session = createSession(pool.platform(new MemoryStore(), (sql) => asked.push(sql)));
  await session.open();
  await load(session, ...files);
  const written = () => asked.splice(0).filter((sql) => /^(ALTER|UPDATE) /.test(sql));
  return { session, written };
}

async function categories(session: Workspace): Promise<Readonly<Record<string, unknown>>> {
  const { asOf } = await session.state();
  const question = { asOf: asOf ?? '', filters: [] };
  const { rows } = await session.rows({ cells: [EVERYBODY], question, offset: 0, limit: 50 });
  return Object.fromEntries(rows.map(({ values }) => [String(values['name']), values['retire_category']]));
}

async function idOf(session: Workspace, name: string) {
  const { asOf } = await session.state();
  const question = { asOf: asOf ?? '', filters: [] };
  const { rows } = await session.rows({ cells: [EVERYBODY], question, offset: 0, limit: 50 });
  const person = rows.find(({ values }) => values['name'] === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person.id;
}

describe('the categories that somebody said', () => {
  it('write nothing into the rows while none is said', async () => {
    const { session, written } = await openWith(june);
    expect(written()).toEqual([]);
    expect(await categories(session)).toEqual({ 李想: '女55', 孙立: '女55' });
  });

  it('are written into the rosters of their person and into no other', async () => {
    const { session, written } = await openWith(june, october, county);
    expect(written()).toEqual([]);
    await session.decideRetirement(await idOf(session, '李想'), '女60');
    const tables = new Set(written().map((sql) => /"coded_\d+"/.exec(sql)?.[0]));
    expect(tables.size).toBe(2);
    expect(await categories(session)).toEqual({ 李想: '女60', 周四: '女55' });
  });

  it('leave no trace once all are taken back', async () => {
    const { session, written } = await openWith(june);
    const id = await idOf(session, '李想');
    await session.decideRetirement(id, '女60');
    await session.decideRetirement(await idOf(session, '孙立'), '女50');
    expect(await categories(session)).toEqual({ 李想: '女60', 孙立: '女50' });
    await session.decideRetirement(id, null);
    expect(await categories(session)).toEqual({ 李想: '女55', 孙立: '女50' });
    await session.decideRetirement(await idOf(session, '孙立'), null);
    written();
    expect(await categories(session)).toEqual({ 李想: '女55', 孙立: '女55' });
  });
});
