import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import type { CellRef, TableRow } from '#core/table.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());
afterEach(() => pool.release());

const roster = csv(
  '花名册（2026年10月31日）.csv',
  '姓名,性别,出生年月,单位,身份证号',
  '王宁,男,1990.05,平陵县委组织部,',
  '李想,女,1999.10,平陵县委组织部,',
  '张伟,男,1985.01,市委组织部,',
  '张伟,男,1986.02,市委组织部,',
);
const HEAD = '姓名,单位,培训班次,培训类别,学时,开始时间,结束时间';
const training = csv(
  '培训记录.csv',
  HEAD,
  '王宁,平陵县委组织部,春季班,党性教育,40,2026-03-02,2026-03-06',
  '王宁,平陵县委组织部,秋季班,党性教育,,2026.09,',
  '王宁,平陵县委组织部,旧年班,党性教育,16,2025-09-02,',
  '张伟,市委组织部,春季班,党性教育,40,2026-03-02,',
  '孙立,平陵县财政局,春季班,党性教育,40,2026-03-02,',
  '李想,平陵县委组织部,何时班,党性教育,8,,',
);

const WHOLE = { scope_type: '全部', scope: '全部' };
const cell = (table: string, measure: string, where: TableRow = {}): CellRef => ({
  ...{ table, measure },
  where: { ...WHOLE, ...where },
});
const ASK = { filters: [] };

let session: Workspace;
const question = async () => ({ asOf: (await session.state()).asOf ?? '', filters: [] });

beforeEach(async () => {
  session = createSession(pool.platform(new MemoryStore()));
  await session.open();
});

async function coverage(): Promise<TableRow | undefined> {
  const { tables } = await session.page('training', 'training', ASK);
  return tables['training.coverage']?.rows[0];
}

async function list(of: CellRef, more: object = {}) {
  const found = await session.rows({
    ...{ cells: [of], question: await question(), offset: 0, limit: 20 },
    ...more,
  });
  return { ...found, told: found.rows.map(({ row, values }) => [row, values['course'], values['start']]) };
}

describe('records behind a figure', () => {
  beforeEach(() => load(session, training, roster));

  it('are as many as it says, with what their own table says of them', async () => {
    const { total, kind, rows, told, summary } = await list(
      cell('training.links', 'records', { link: '已对应' }),
    );
    expect({ total, kind }).toEqual({ total: 2, kind: 'training' });
    expect(told).toEqual([
      [2, '春季班', '2026-03-02'],
      [3, '秋季班', '2026.09'],
    ]);
    expect(rows[0]).toMatchObject({ file: '培训记录.csv', row: 2 });
    expect(rows[0]?.values).toMatchObject({
      name: '王宁',
      unit: '平陵县委组织部',
      hours: 40,
      link: '已对应',
    });
    expect(summary.map(({ label, value }) => label + value)).toContain('学时40');
  });

  it('are found by a word of their rows and ordered by day, whatever of it was written', async () => {
    const links = cell('training.links', 'known', { link: '已对应' });
    expect((await list(links, { search: '财政' })).told).toEqual([[6, '春季班', '2026-03-02']]);
    const sort = { field: 'start', descending: true };
    expect((await list(links, { sort })).told[0]).toEqual([3, '秋季班', '2026.09']);
  });

  it('include those without a day only where the doubt is what is counted', async () => {
    expect((await list(cell('training.doubts', 'records', { doubt: '时间未填' }))).told).toEqual([
      [7, '何时班', null],
    ]);
    expect((await list(cell('training.links', 'known', { link: '已对应' }))).total).toBe(4);
  });

  it('open to the row as the file has it', async () => {
    const { rows } = await list(cell('training.links', 'records', { link: '名册查无' }));
    const [row] = rows;
    if (!row) throw new Error('no row');
    const original = await session.originalRow(row.id);
    expect(original?.cells.find(({ heading }) => heading === '姓名')?.text).toBe('孙立');
  });
});

describe('the passport of what people learned', () => {
  it('says of whom and of when, and which records are left out', async () => {
    await load(session, training, roster);
    const found = await session.passport(cell('training.coverage', 'hours'), await question());
    expect(found.value).toBe(40);
    expect(found.population).toBe(
      '截至2026年10月31日的在职人员，全部单位；不含退休、调出、死亡、开除、辞职；培训记录计2026年1—10月（2026年1月1日至2026年10月31日）开始的',
    );
    expect(found.exclusions).toEqual([
      { reason: '培训记录同名待认，未计入', count: 1, unit: '条' },
      { reason: '培训记录名册查无，未计入', count: 1, unit: '条' },
      { reason: '培训记录时间未填，或不能确定在期内，未计入', count: 1, unit: '条' },
      { reason: '培训记录学时未填，不计学时', count: 1, unit: '条' },
    ]);
    expect(found.sources.map(({ file }) => file).sort()).toEqual([roster.path, training.path].sort());
  });

  it('says the windows of the duty where that is counted', async () => {
    await load(session, training, roster);
    const met = cell('training.duty', 'met', { rule: '年度90学时' });
    const { population } = await session.passport(met, await question());
    expect(population).toContain('年度90学时计2026年1—10月（2026年1月1日至2026年10月31日）的');
    expect(population).toContain('五年550学时计近五年（2021年11月1日至2026年10月31日）开始的培训记录');
  });
});

describe('coverage', () => {
  it('is the same whichever table came first', async () => {
    await load(session, roster);
    await load(session, training);
    const first = await coverage();
    expect(first).toMatchObject({ people: 4, trained: 1, share: 1 / 4, hours: 40, hours_mean: 10 });
    const { batches } = await session.state();
    await session.removeBatch(batches.find(({ kind }) => kind === 'roster')?.id ?? '');
    expect(await coverage()).toBeUndefined();
    await load(session, roster);
    expect(await coverage()).toEqual(first);
  });

  it('follows who a record is said to be of, and a record that is taken back', async () => {
    await load(session, training, roster);
    const { questions } = await session.identity();
    const [asked] = questions;
    await session.decideIdentity(asked?.batch ?? '', asked?.row ?? 0, asked?.candidates[0]?.person ?? null);
    expect(await coverage()).toMatchObject({ trained: 2, hours: 80 });
    const { batches } = await session.state();
    await session.removeBatch(batches.find(({ kind }) => kind === 'training')?.id ?? '');
    expect(await coverage()).toBeUndefined();
  });

  it('leaves out what came after its year was closed', async () => {
    await load(session, training, roster);
    await session.closePeriod('training', '2026年');
    const late = csv(
      '补报.csv',
      HEAD,
      '李想,平陵县委组织部,夏季班,党性教育,24,2026-07-02,',
      '李想,平陵县委组织部,夏季班,党性教育,24,2024-07-02,',
    );
    await load(session, late);
    expect(await coverage()).toMatchObject({ trained: 1, hours: 40 });
    const { tables } = await session.page('training', 'training', {
      ...ASK,
      choices: { 'training.window': '2024年' },
    });
    expect(tables['training.coverage']?.rows[0]).toMatchObject({ trained: 1, hours: 24 });
  });

  it('is counted in a window of one’s own', async () => {
    await load(session, training, roster);
    const { tables } = await session.page('training', 'training', {
      ...ASK,
      choices: { 'training.window': '2026年三季度' },
    });
    expect(tables['training.coverage']?.rows[0]).toMatchObject({ trained: 1, hours: 0 });
  });
});

describe('records without a roster', () => {
  beforeEach(() => load(session, training));

  it('are counted by their own words, as of the end of their newest year', async () => {
    const { asOf, headcount } = await session.state();
    expect({ asOf, headcount }).toEqual({ asOf: '2026-12-31', headcount: null });
    const { tables, headcount: people, sources } = await session.page('training', 'training-records', ASK);
    expect(tables['training.said_units']?.rows).toMatchObject([
      { said_unit: '平陵县财政局', records: 1 },
      { said_unit: '平陵县委组织部', records: 2 },
      { said_unit: '市委组织部', records: 1 },
    ]);
    expect({ people, sources }).toEqual({ people: 0, sources: [training.path] });
    const behind = await list(cell('training.said_units', 'records', { said_unit: '平陵县委组织部' }));
    expect(behind.total).toBe(2);
  });

  it('say nothing of whose they are, and of nobody that they were trained', async () => {
    const { tables } = await session.page('training', 'training', ASK);
    expect(tables['training.coverage']?.rows).toEqual([]);
    expect(tables['training.links']?.rows.filter(({ records }) => records !== 0)).toEqual([]);
  });

  it('answer no page that is about people alone', async () => {
    await expect(session.page('structure', 'structure', ASK)).rejects.toThrow('还没有可用的花名册');
  });
});

describe('records that begin after the as-of date', () => {
  const later = csv(
    '以后.csv',
    HEAD,
    '王宁,平陵县委组织部,将来班,党性教育,8,2031-03-02,2031-03-06',
    '王宁,平陵县委组织部,春季班,党性教育,40,2026-03-02,2026-03-06',
  );

  it('are told in the passport as left out', async () => {
    await load(session, later, roster);
    const found = await session.passport(cell('training.coverage', 'hours'), await question());
    expect(found.value).toBe(40);
    expect(found.exclusions).toEqual([
      { reason: '培训记录开始时间晚于截至日，未计入', count: 1, unit: '条' },
    ]);
  });

  it('do not set the as-of date where there is no roster', async () => {
    await load(session, later);
    const { tables } = await session.page('training', 'training-records', ASK);
    expect(tables['training.classes']?.rows.map(({ course }) => course)).toEqual(['春季班']);
  });
});

describe('records that are left out of a figure', () => {
  beforeEach(() => load(session, training, roster));

  const exclusionsOf = async (unit: string | null, scope: TableRow = WHOLE) => {
    const filters = unit === null ? [] : [{ dimension: 'unit', values: [unit] }];
    const asked = { ...(await question()), filters };
    const found = await session.passport(
      { table: 'training.coverage', measure: 'hours', where: scope },
      asked,
    );
    return found.exclusions.map(({ reason, count }) => [reason, count]);
  };

  it('are those of the people within the filters or the scope, and all of whom nobody knows whose they are', async () => {
    const unsure = '（不知是否在所选范围，未分）';
    const ofNobody = [
      [`培训记录同名待认，未计入${unsure}`, 1],
      [`培训记录名册查无，未计入${unsure}`, 1],
    ];
    const ofCounty = [
      ...ofNobody,
      ['培训记录时间未填，或不能确定在期内，未计入', 1],
      ['培训记录学时未填，不计学时', 1],
    ];
    expect(await exclusionsOf('平陵县委组织部')).toEqual(ofCounty);
    expect(await exclusionsOf(null, { scope_type: '单位', scope: '平陵县委组织部' })).toEqual(ofCounty);
    expect(await exclusionsOf('市委组织部')).toEqual(ofNobody);
    expect((await exclusionsOf(null)).map(([, count]) => count)).toEqual([1, 1, 1, 1]);
  });
});
