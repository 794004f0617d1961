import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { PersonRow, Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from '../engine-pool.ts';
import { settled } from '../figures.ts';
import { openPeople } from '../load/people-of.ts';
import { EVERYBODY } from '../query/rosters.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterEach(() => pool.release());
afterAll(() => pool.close());

const HEAD = '姓名,性别,出生年月,身份证号,单位,职级';
/** 赵前 retires with the men, 李想 is presumed to be 女55, 孙立 is a 一级调研员. */
const october = csv(
  '花名册（2026年10月）.csv',
  HEAD,
  '赵前,男,1976.09,,市委组织部,一级科员',
  '李想,女,1981.09,,市委组织部,一级科员',
  '孙立,女,1976.09,,市委组织部,一级调研员',
  '周四,,1981.09,,市委组织部,一级科员',
);

async function people(session: Workspace): Promise<readonly PersonRow[]> {
  const { asOf } = await session.state();
  const question = { asOf: asOf ?? '', filters: [] };
  return (await session.rows({ cells: [EVERYBODY], question, offset: 0, limit: 50 })).rows;
}

async function retirementOf(session: Workspace, name: string): Promise<string> {
  const person = (await people(session)).find(({ values }) => values['name'] === name);
  return `${person?.values['retire_category'] ?? '未知'} ${person?.values['retire_month'] ?? '未知'}`;
}

async function idOf(session: Workspace, name: string): Promise<PersonRow['id']> {
  const person = (await people(session)).find(({ values }) => values['name'] === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person.id;
}

async function batchOf(session: Workspace, file: string): Promise<string> {
  const { batches } = await session.state();
  return batches.find((batch) => batch.file === file)?.id ?? '';
}

describe('the category by which a person retires', () => {
  it('is presumed, and stands in the list of people with the latest month', async () => {
    const { session } = await openPeople(pool);
    await load(session, october);
    expect(await retirementOf(session, '赵前')).toBe('男60 2039.09');
    expect(await retirementOf(session, '李想')).toBe('女55 2039.09');
    expect(await retirementOf(session, '孙立')).toBe('女60 2039.09');
    expect(await retirementOf(session, '周四')).toBe('未知 未知');
  });

  it('is what somebody says, until that is taken back', async () => {
    const { session } = await openPeople(pool);
    await load(session, october);
    const id = await idOf(session, '李想');
    await session.decideRetirement(id, '女60');
    expect(await retirementOf(session, '李想')).toBe('女60 2044.09');
    expect(await retirementOf(session, '孙立')).toBe('女60 2039.09');
    await session.decideRetirement(id, '女50');
    expect(await retirementOf(session, '李想')).toBe('女50 2035.02');
    await session.decideRetirement(id, null);
    expect(await retirementOf(session, '李想')).toBe('女55 2039.09');
  });

  it('may be said of somebody whose sex is not known', async () => {
    const { session } = await openPeople(pool);
    await load(session, october);
    await session.decideRetirement(await idOf(session, '周四'), '男60');
    expect(await retirementOf(session, '周四')).toBe('男60 2044.09');
  });

  it('is told in the history, and undone and done again there', async () => {
    const { session } = await openPeople(pool);
    await load(session, october);
    await session.decideRetirement(await idOf(session, '李想'), '女60');
    const [line] = await session.history();
    expect(line).toMatchObject({
      text: '花名册（2026年10月）.csv第3行的退休类别定为女60',
      undone: false,
      canUndo: true,
    });
    await session.undo(line?.entry ?? '');
    expect(await retirementOf(session, '李想')).toBe('女55 2039.09');
    await session.undo(line?.entry ?? '');
    expect(await retirementOf(session, '李想')).toBe('女60 2044.09');
    await session.decideRetirement(await idOf(session, '李想'), null);
    expect((await session.history())[0]?.text).toBe('花名册（2026年10月）.csv第3行的退休类别改回推定');
  });

  it('is still there after a reload', async () => {
    const store = new MemoryStore();
    const first = await openPeople(pool, store);
    await load(first.session, october);
    await first.session.decideRetirement(await idOf(first.session, '李想'), '女60');
    await settled(first.session);
    const { session } = await openPeople(pool, store);
    expect(await retirementOf(session, '李想')).toBe('女60 2044.09');
  });

  it('travels in the workspace file', async () => {
    const { session } = await openPeople(pool);
    await load(session, october);
    await session.decideRetirement(await idOf(session, '李想'), '女60');
    const file = await session.makeWorkspaceFile('密码');
    const other = createSession(pool.platform(new MemoryStore()));
    await other.open();
    await other.openWorkspaceFile(new Blob([file.bytes as Uint8Array<ArrayBuffer>]), '密码');
    expect(await retirementOf(other, '李想')).toBe('女60 2044.09');
    expect((await other.history()).some(({ text }) => text.includes('退休类别定为女60'))).toBe(true);
  });

  it('stays when the roster is mapped anew or corrected, and goes with the roster', async () => {
    const { session } = await openPeople(pool);
    await load(session, october);
    const id = await idOf(session, '李想');
    await session.decideRetirement(id, '女60');
    await session.editCells(id.batch, [{ row: id.row, column: 2, text: '1976.09' }]);
    expect(await retirementOf(session, '李想')).toBe('女60 2039.09');
    await session.removeBatch(id.batch);
    await load(session, csv('花名册（2026年11月）.csv', HEAD, '李想,女,1981.09,,市委组织部,一级科员'));
    expect(await retirementOf(session, '李想')).toBe('女55 2039.09');
    await session.restoreBatch(id.batch);
    expect(await retirementOf(session, '李想')).toBe('女55 2039.09');
  });
});

describe('the category of a person of several rosters', () => {
  const ID = '110105198109120022';
  const earlier = csv(
    '花名册（2025年10月）.csv',
    HEAD,
    `李想,女,1981.09,${ID},市委组织部,一级科员`,
    '郑五,女,1981.09,,市委组织部,一级科员',
  );
  const later = csv(
    '花名册（2026年10月）.csv',
    HEAD,
    `李想,女,1981.09,${ID},平陵县委组织部,一级科员`,
    '郑五,女,1981.09,,市委组织部,一级科员',
    '吴六,女,1981.09,,市委组织部,一级科员',
  );
  const told = `SELECT batch, r, CAST(retire_category AS VARCHAR) AS category FROM roster ORDER BY batch, r`;

  async function openBoth() {
    const opened = await openPeople(pool);
    await load(opened.session, earlier);
    await load(opened.session, later);
    const categories = async () => (await opened.rows(told)).map(({ category }) => category);
    const ids = {
      before: await batchOf(opened.session, earlier.path),
      now: await batchOf(opened.session, later.path),
    };
    return { ...opened, ...ids, categories };
  }

  it('holds in every roster of theirs, by ID or by name, birth and unit, and for nobody else', async () => {
    const { session, before, now, categories } = await openBoth();
    await session.decideRetirement({ batch: now, row: 2 }, '女60');
    expect(await categories()).toEqual(['女60', '女55', '女60', '女55', '女55']);
    await session.decideRetirement({ batch: before, row: 3 }, '女50');
    expect(await categories()).toEqual(['女60', '女50', '女60', '女50', '女55']);
    expect(await retirementOf(session, '郑五')).toBe('女50 2035.02');
  });

  it('is what was said last, of whichever row of theirs', async () => {
    const { session, before, now, categories } = await openBoth();
    await session.decideRetirement({ batch: now, row: 2 }, '女60');
    await session.decideRetirement({ batch: before, row: 2 }, '女50');
    expect(await categories()).toEqual(['女50', '女55', '女50', '女55', '女55']);
    await session.decideRetirement({ batch: now, row: 2 }, '女60');
    expect(await categories()).toEqual(['女60', '女55', '女60', '女55', '女55']);
    await session.decideRetirement({ batch: before, row: 2 }, null);
    expect(await categories()).toEqual(['女55', '女55', '女55', '女55', '女55']);
    const [line] = await session.history();
    await session.undo(line?.entry ?? '');
    expect(await categories()).toEqual(['女60', '女55', '女60', '女55', '女55']);
  });

  it('outlives one of the rosters', async () => {
    const { session, before, now } = await openBoth();
    await session.decideRetirement({ batch: now, row: 2 }, '女60');
    await session.removeBatch(before);
    expect(await retirementOf(session, '李想')).toBe('女60 2044.09');
  });
});

describe('a category that cannot be', () => {
  it('is refused in words, and leaves nothing behind', async () => {
    const { session } = await openPeople(pool);
    await load(session, october);
    const woman = await idOf(session, '李想');
    const man = await idOf(session, '赵前');
    const said = (await session.history()).length;
    await expect(session.decideRetirement(woman, '女65')).rejects.toThrow(
      '没有“女65”这一退休类别，可选：男60、女60、女55、女50',
    );
    await expect(session.decideRetirement(woman, '男60')).rejects.toThrow(
      '此人性别为女，退休类别不能定为男60',
    );
    await expect(session.decideRetirement(man, '女55')).rejects.toThrow('此人性别为男');
    await expect(session.decideRetirement({ ...woman, row: 99 }, '女60')).rejects.toThrow(
      '第99行没有作为人员导入',
    );
    await expect(session.decideRetirement({ ...woman, row: 1 }, '女60')).rejects.toThrow('第1行');
    await expect(session.decideRetirement({ batch: 'none', row: 2 }, '女60')).rejects.toThrow('不在台账里');
    expect(await session.history()).toHaveLength(said);
    expect(await retirementOf(session, '李想')).toBe('女55 2039.09');
  });

  it('is refused of a row of another kind of table', async () => {
    const { session } = await openPeople(pool);
    const training = csv(
      '培训.csv',
      '姓名,班次,开始时间,结束时间,学时',
      '李想,初任班,2026-03-02,2026-03-06,40',
    );
    await load(session, october, training);
    const batch = await batchOf(session, training.path);
    await expect(session.decideRetirement({ batch, row: 2 }, '女60')).rejects.toThrow('花名册');
  });
});
