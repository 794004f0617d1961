import { beforeAll, describe, expect, it } from 'vitest';
import type { Filter } from '#analyses/analysis.ts';
import type { Progress } from '#core/progress.ts';
import { LISTS } from '#analyses/training/lists/ids.ts';
import type { ListPage, ListRequest, Workspace } from '#app/api.ts';
import { createSession } from '#app/session.ts';
import { readFile } from '#ingest/read-file.ts';
import { createTestPlatform, csv, load } from '../workspace.ts';

/** Ten people; the sixth is no civil servant, the last is under the five-year rule. */
const roster = csv(
  '花名册.csv',
  '填报日期：2026年10月31日',
  '姓名,性别,出生年月,单位,职务,职务层次,职级,编制类型,进入时间,任现职务层次时间',
  '甲一,男,1990.05,市委组织部,干部一科科长,乡科级正职,一级主任科员,行政编制,2012.07,2020.01',
  '乙二,女,1999.10,市委组织部,一级科员,,一级科员,行政编制,2026.03,',
  '丙三,男,1985.02,市委组织部,副主任科员,,三级主任科员,行政编制,2010.08,',
  '丁四,女,1991.01,平陵县委组织部,组织科科长,乡科级正职,一级主任科员,行政编制,2014.07,2026.05',
  '戊五,男,1992.03,平陵县委组织部,=1+1,,一级科员,行政编制,2016.07,',
  '己六,女,1993.04,平陵县委组织部,干事,,,事业编制,2017.07,',
  '庚七,男,1994.05,白沙县委组织部,干事,,二级科员,行政编制,2025.02,',
  '辛八,女,1995.06,白沙县委组织部,干事,,二级科员,行政编制,2019.07,',
  '壬九,男,1975.07,白沙县委组织部,县委常委、组织部部长,县处级副职,四级调研员,行政编制,1998.07,2025.06',
);

const records = csv(
  '培训记录.csv',
  '姓名,单位,培训班次,培训类别,培训形式,主办单位层级,开始时间,结束时间,天数,学时',
  '甲一,市委组织部,春季班,政治理论,脱产,市级,2026-03-02,2026-03-20,15,120',
  '甲一,市委组织部,网院,网络培训,网络,市级,2026-04-01,2026-06-30,,60',
  '乙二,市委组织部,初任班,初任培训,集中,市级,2026-05-11,2026-05-22,10,80',
  '丙三,市委组织部,网院,网络培训,网络,市级,2026-04-01,2026-06-30,,100',
  '丁四,平陵县委组织部,短班,党性教育,集中,县级,2026-06-01,2026-06-02,2,16',
  '辛八,白沙县委组织部,旧班,政治理论,集中,县级,2024-06-01,2024-06-02,2,16',
  '壬九,白沙县委组织部,领导班,任职培训,脱产,省级,2025-09-01,2025-09-30,30,200',
);

let session: Workspace;
beforeAll(async () => {
  session = createSession(createTestPlatform());
  await load(session, roster, records);
});

const ask = (part: Partial<ListRequest> = {}): Promise<ListPage> =>
  session.list({ list: LISTS.due, ask: { filters: [] }, offset: 0, limit: 50, ...part });
const namesOf = ({ rows }: ListPage) => rows.map(({ name }) => name);
const only = (unit: string): readonly Filter[] => [{ dimension: 'unit', values: [unit] }];

const many = (count: number, value: string): readonly string[] => Array.from({ length: count }, () => value);

function column(page: ListPage, label: string): readonly unknown[] {
  const at = page.columns.findIndex((each) => each.label === label);
  return page.rows.map(({ values }) => values[at]);
}

describe('the list of who has not reached the duty', () => {
  it('names who is behind, those who are short of most first', async () => {
    const page = await ask();
    expect(namesOf(page)).toEqual(['壬九', '丙三', '戊五', '庚七', '辛八', '丁四']);
    expect(page.total).toBe(6);
    expect(column(page, '尚差学时')).toEqual([350, 90, 90, 90, 90, 74]);
    expect(column(page, '计入学时')).toEqual([200, 0, 0, 0, 0, 16]);
    expect(column(page, '学时要求')).toEqual(['五年550学时', ...many(5, '年度90学时')]);
    expect(column(page, '剩余月数')).toEqual([null, 2, 2, 2, 2, 2]);
  });

  it('is as long as the figure says', async () => {
    const page = await session.page('training', 'training-duty', { filters: [] });
    const states = page.tables['training.duty_states']?.rows ?? [];
    const short = states.filter((row) => row['scope_type'] === '全部' && row['state'] === '尚未达到');
    expect(short.reduce((sum, row) => sum + Number(row['n']), 0)).toBe((await ask()).total);
  });

  it('tells by dots which of the categories for everybody a person has had', async () => {
    const page = await ask();
    const marks = page.columns.find(({ form }) => form === 'marks');
    expect(marks?.words).toEqual(['网络培训', '党性教育', '政治理论']);
    expect(column(page, '参训类别')).toEqual([null, '网络培训', null, null, null, '党性教育']);
  });

  it('follows the filters of the page', async () => {
    const page = await ask({ ask: { filters: only('白沙县委组织部') } });
    expect(namesOf(page)).toEqual(['壬九', '庚七', '辛八']);
    expect(page.total).toBe(3);
  });

  it('finds by name, unit and post, and still says how many there are in all', async () => {
    expect(namesOf(await ask({ search: '丁四' }))).toEqual(['丁四']);
    expect(namesOf(await ask({ search: '平陵' }))).toEqual(['戊五', '丁四']);
    expect(namesOf(await ask({ search: '部长' }))).toEqual(['壬九']);
    expect(await ask({ search: '没有这样的人' })).toMatchObject({ total: 6, matching: 0, rows: [] });
    expect(await ask({ search: "'; DROP TABLE people; --" })).toMatchObject({ total: 6, matching: 0 });
  });

  it('is ordered by any of its columns and by unit, never by anything else', async () => {
    const by = (dimension: string, descending: boolean) => ask({ sort: { dimension, descending } });
    expect(namesOf(await by('duty_short', false))[0]).toBe('丁四');
    expect(namesOf(await by('had_categories', true)).slice(0, 2)).toEqual(['丙三', '丁四']);
    expect(namesOf(await by('unit', false))).toEqual(['丙三', '丁四', '戊五', '庚七', '辛八', '壬九']);
    expect(namesOf(await by('unit', true))[0]).toBe('庚七');
    await expect(by('birth; DROP TABLE people', false)).rejects.toThrow('cannot be ordered');
  });

  it('gives its rows page by page, each once', async () => {
    const pages = [await ask({ limit: 4 }), await ask({ limit: 4, offset: 4 })];
    expect(pages.map(({ rows }) => rows.length)).toEqual([4, 2]);
    expect(new Set(pages.flatMap(namesOf)).size).toBe(6);
    expect(await ask({ limit: 4, offset: 40 })).toMatchObject({ rows: [], matching: 6 });
  });

  it('leads to the row in the file', async () => {
    const [first] = (await ask()).rows;
    const original = first && (await session.originalRow(first.id));
    expect(original).toMatchObject({ file: '花名册.csv', row: 11 });
  });
});

describe('the other lists', () => {
  it('names newcomers and the newly appointed who wait for their training', async () => {
    const page = await ask({ list: LISTS.newcomers });
    expect(namesOf(page).sort()).toEqual(['丁四', '庚七', '壬九'].sort());
    const at = (name: string, label: string) => column(page, label)[namesOf(page).indexOf(name)];
    expect(at('丁四', '任职培训')).toBe('期限内待训');
    expect(at('庚七', '初任培训')).toBe('超期未训');
    expect(at('庚七', '进入时间')).toBe('2025.02');
    expect(at('壬九', '任职培训')).toBe('已完成');
    expect(at('壬九', '提任后补训')).toBe('超期未训');
  });

  it('names nobody for a class while no category is chosen', async () => {
    const page = await ask({ list: LISTS.suggested });
    expect(page).toMatchObject({ total: 0, rows: [] });
    expect(page.about).toContain('先在上面选一个培训类别');
  });

  it('names for a class those who never had it first, then those who had it longest ago', async () => {
    const choices = { 'training.category': '政治理论' };
    const page = await ask({ list: LISTS.suggested, ask: { filters: [], choices } });
    expect(page.total).toBe(8);
    expect(namesOf(page)).not.toContain('甲一');
    expect(column(page, '距上次参加（月）')).toEqual([...many(7, '无记录'), 28]);
    expect(namesOf(page)[7]).toBe('辛八');
  });

  it('names those without any record in the window, those without any at all first', async () => {
    const page = await ask({ list: LISTS.never });
    expect(namesOf(page)).toEqual(['戊五', '己六', '庚七', '辛八', '壬九']);
    expect(column(page, '最近参训')).toEqual([...many(3, '无记录'), '2024-06-01', '2025-09-01']);
  });

  it('names those who were called in again and again, from the office’s own number on', async () => {
    expect((await ask({ list: LISTS.repeated })).total).toBe(0);
    await session.changeSetting('training.repeat_times', 2, null);
    expect(namesOf(await ask({ list: LISTS.repeated }))).toEqual(['甲一']);
    await session.changeSetting('training.repeat_times', 5, null);
  });

  it('is refused where nobody declares it', async () => {
    await expect(ask({ list: 'training.no_such' })).rejects.toThrow('unknown list');
  });
});

async function sheetsOf(bytes: Uint8Array) {
  const { sheets } = await readFile({ path: '名单.xlsx', blob: new Blob([new Uint8Array(bytes)]) }, {});
  return sheets.map(({ name, body }) => {
    if (body.kind !== 'rows') throw new Error('a workbook has rows');
    return { name, rows: body.rows.map(({ cells }) => cells) };
  });
}

describe('a list as a workbook', () => {
  it('has everybody on one sheet under a title, what it is about and when it was made', async () => {
    const { name, bytes } = await session.makeList(
      LISTS.due,
      { filters: [] },
      { byUnit: false, naming: 'full' },
    );
    expect(name).toBe('应训未训人员名单（2026年10月31日）.xlsx');
    const [sheet, ...more] = await sheetsOf(bytes);
    expect(more).toEqual([]);
    expect(sheet?.rows[0]?.[0]).toBe('应训未训人员名单');
    expect(sheet?.rows[1]?.[0]).toContain('第十四条');
    expect(sheet?.rows[2]?.[0]).toBe('截至2026年10月31日　共6人　制表日期：2026年11月21日');
    expect(sheet?.rows[3]?.slice(0, 5)).toEqual(['序号', '姓名', '单位', '职务', '学时要求']);
    expect(sheet?.rows[4]?.slice(0, 4)).toEqual(['1', '壬九', '白沙县委组织部', '县委常委、组织部部长']);
    expect(sheet?.rows[4]).toContain('350');
    expect(sheet?.rows[5]).toContain('●');
  });

  it('has a sheet a unit in the order of units, behind one with their counts', async () => {
    const { bytes } = await session.makeList(LISTS.due, { filters: [] }, { byUnit: true, naming: 'full' });
    const sheets = await sheetsOf(bytes);
    const [counts, ...units] = sheets;
    expect(counts?.name).toBe('各单位人数');
    expect(counts?.rows.slice(4).map((row) => row.slice(1, 3))).toEqual([
      ...units.map(({ name, rows }) => [
        name,
        String(rows.filter((row) => /^\d+$/.test(row[0] ?? '')).length),
      ]),
      ['合计', '6'],
    ]);
    expect(units.map(({ name }) => name)).toEqual(['市委组织部', '平陵县委组织部', '白沙县委组织部']);
  });

  it('tells how many of the sheets are written, and stops when it is told to', async () => {
    const told: Progress[] = [];
    await session.makeList(
      LISTS.due,
      { filters: [] },
      { byUnit: true, naming: 'full' },
      { progress: (each) => told.push(each) },
    );
    const written = told.filter(({ unit }) => unit === '份');
    expect([...new Set(written.map(({ done, total }) => `${done}/${total}`))]).toEqual([
      ...['0/4', '1/4', '2/4', '3/4'],
    ]);
  });

  it('carries what the office says of a unit, on the sheet of that unit alone', async () => {
    await session.addNote('平陵县委组织部', '2026年', '培训记录', '两人在党校学习');
    const says = '情况说明：平陵县委组织部 2026年 培训记录——两人在党校学习';
    const byUnit = await sheetsOf(
      (await session.makeList(LISTS.due, { filters: [] }, { byUnit: true, naming: 'full' })).bytes,
    );
    const having = byUnit.filter(({ rows }) => rows.flat().includes(says));
    expect(having.map(({ name }) => name)).toEqual(['平陵县委组织部']);
    const [all] = await sheetsOf(
      (await session.makeList(LISTS.due, { filters: [] }, { byUnit: false, naming: 'full' })).bytes,
    );
    expect(all?.rows.flat()).toContain(says);
  });

  it('names nobody in full unless that is asked for', async () => {
    const { bytes } = await session.makeList(LISTS.due, { filters: [] }, { byUnit: false, naming: 'masked' });
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rows[4]?.[1]).toBe('壬*');
    expect(sheet?.rows.flat()).toContain('名单姓名只留姓，证件号、电话已隐去中段。');
  });

  it('keeps what looks like a formula as text', async () => {
    const { bytes } = await session.makeList(
      LISTS.due,
      { filters: only('平陵县委组织部') },
      { byUnit: false, naming: 'full' },
    );
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rows.flat()).toContain('=1+1');
    expect(sheet?.rows.flat()).toContain('范围：单位：平陵县委组织部');
  });

  it('says so where nobody is in it', async () => {
    const { bytes } = await session.makeList(
      LISTS.repeated,
      { filters: [] },
      { byUnit: false, naming: 'full' },
    );
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rows.flat()).toContain('所选范围和时间内，没有达到这一次数的人。');
  });
});

it('without a roster says why nobody is named, and what the records say', async () => {
  const alone = createSession(createTestPlatform());
  await load(alone, records);
  await alone.chooseAsOf('2026-10-31');
  const page = await alone.list({ list: LISTS.due, ask: { filters: [] }, offset: 0, limit: 5 });
  expect([page.total, page.lacksRoster, page.file]).toEqual([0, true, null]);
  expect(page.about).toBe('没有人员花名册，不知道谁应在名单里，名单列不出来。');
  expect(page.empty).toBe(
    '现在能说的：2026年1—10月有培训记录5人次、4个班次，共376学时，来自2个单位（市委组织部4人次、平陵县委组织部1人次）；各班次、各单位的情况见“培训台账”。',
  );
}, 60_000);
