import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { ReportView, Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import type { SurveyParagraph } from '#report/survey/survey.ts';
import { packageFaults } from '../../report/package-faults.ts';
import { EnginePool } from '../engine-pool.ts';
import { csv, load } from '../workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

const LONG = `平陵县${'某'.repeat(50)}委员会组织部`;
const HEADINGS = '姓名,性别,出生年月,学历,单位,层级';
const roster = (rows: readonly string[], name = '花名册（2026年10月31日）.csv') =>
  csv(name, HEADINGS, ...rows);
const PEOPLE = [
  '甲一,男,1990.01,研究生,市委组织部,市级',
  '乙二,女,1999.02,本科,市委组织部,市级',
  '丙三,女,1970.03,本科,<甲>&县委组织部😀,县级',
  '丁四,男,1998.04,,<甲>&县委组织部😀,县级',
  `戊五,男,1985.05,大专,${LONG},县级`,
];

const paragraphsOf = ({ survey }: ReportView): readonly SurveyParagraph[] => [
  survey.lead,
  ...survey.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []))),
  ),
];
const paragraphAt = (view: ReportView, place: string) =>
  paragraphsOf(view).find((paragraph) => paragraph.place === place);

async function open(...files: Parameters<typeof load>[1][]): Promise<Workspace> {
  const session = createSession(pool.platform(new MemoryStore()));
  await session.open();
  await load(session, ...files);
  return session;
}

const wordText = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '|')
    .replace(/<[^>]+>/g, '');

describe('the report of a small roster', () => {
  let session: Workspace;
  beforeAll(async () => {
    session = await open(roster(PEOPLE));
  });

  it('begins with how many there are, level by level', async () => {
    const view = await session.report();
    expect(paragraphAt(view, 'structure-size:structure.size')?.text).toBe(
      '截至2026年10月31日，全市现有在职组工干部5人，其中市级2人、县级3人。',
    );
    expect(paragraphAt(view, 'structure-education:structure.education')?.text).toContain(
      '学历已填的4人中，研究生1人，占25.0%；大学本科2人，占50.0%；大专1人，占25.0%。',
    );
    expect(view.survey.chapters.map(({ title }) => title)).toEqual([
      ...['基本情况', '主要做法和成效', '存在问题', '对策建议'],
    ]);
  });

  it('leaves a blank for what the office has no data of, and names no table that is not there', async () => {
    const view = await session.report();
    const entries = paragraphAt(view, 'structure-entries:structure.entries');
    expect(entries?.text).toBe(
      '2026年以来，全市进入组工干部队伍的有X人，其中公开遴选X人、高校毕业生考录X人。',
    );
    expect(entries?.machine.filter(({ blank }) => blank)).toHaveLength(3);
    expect(view.survey.date).toBe('2026年X月X日');
    expect(view.sections.find(({ id }) => id === 'training-done')).toMatchObject({
      ...{ chosen: false, problem: '还没有导入培训记录，本节没有数据。' },
    });
  });

  it('says in one line that a chosen section has no data', async () => {
    await session.planReport({ sections: ['structure-size', 'training-done'] });
    const { survey } = await session.report();
    const found = survey.chapters.flatMap(({ sections }) => sections);
    expect(found.map(({ id, problem, blocks }) => [id, problem, blocks.length > 0])).toEqual([
      ['structure-size', null, true],
      ['training-done', '还没有导入培训记录，本节没有数据。', false],
    ]);
    await session.planReport({ sections: null });
  });

  it('keeps the order that was chosen within a chapter', async () => {
    await session.planReport({ sections: ['structure-education', 'structure-entries', 'structure-size'] });
    const { survey } = await session.report();
    expect(survey.chapters.map(({ sections }) => sections.map(({ id }) => id))).toEqual([
      ['structure-education', 'structure-size'],
      ['structure-entries'],
    ]);
    await session.planReport({ sections: null });
  });

  it('is of a level or of one unit when that is chosen', async () => {
    await session.planReport({ scope: { type: 'unit', name: '市委组织部' } });
    const view = await session.report();
    expect(view.survey.title.join('')).toBe('关于市委组织部组工干部队伍建设情况的调研报告');
    expect(paragraphAt(view, 'structure-size:structure.size')?.text).toBe(
      '截至2026年10月31日，市委组织部现有在职组工干部2人。',
    );
    await session.planReport({ scope: { type: 'whole', name: '' } });
  });

  it('is a sound document with hostile names in it, the same bytes every time', async () => {
    const first = await session.makeReport([]);
    expect(packageFaults(first.bytes)).toEqual([]);
    expect((await session.makeReport([])).bytes).toEqual(first.bytes);
    expect(wordText(first.bytes)).toContain('对策建议');
    expect(first.name).toBe('关于全市组工干部队伍建设情况的调研报告.docx');
  });

  it('names nobody', async () => {
    const { bytes } = await session.makeReport([]);
    const files = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    for (const name of ['甲一', '乙二', '丙三', '丁四', '戊五'])
      expect(files.join().includes(name), name).toBe(false);
    expect(files.join()).toContain('不含个人姓名、身份证号');
  });

  it('puts a picture in the place of a chart where one is given', async () => {
    const view = await session.report();
    const [place = ''] = Object.keys(view.drawings);
    const { bytes } = await session.makeReport([{ place, png: new Uint8Array([137, 80, 78, 71]) }]);
    expect(packageFaults(bytes)).toEqual([]);
    const parts = Object.keys(unzipSync(bytes));
    const charts = parts.filter((path) => path.endsWith('.xlsx'));
    expect(charts).toHaveLength(Object.keys(view.drawings).length - 1);
    expect(parts).toContain('word/media/image1.png');
  });

  it('opens the rows of a number by its code', async () => {
    const { survey } = await session.report();
    const codes = survey.annexes[survey.annexes.length - 1]?.tables[0]?.table.rows ?? [];
    const line = codes.find((row) => row[1]?.text === '3人');
    const found = await session.findReportCode(` ${(line?.[4]?.text ?? '').toLowerCase()} `);
    expect(found).toMatchObject({ text: '3人', state: 'same', path: 'structure' });
    const cells = found ? [found.cell] : [];
    const rows = await session.rows({
      cells,
      question: { asOf: '2026-10-31', filters: [] },
      offset: 0,
      limit: 9,
    });
    expect(rows.total).toBe(3);
    const code = line?.[4]?.text ?? '';
    const looked = await session.lookup(code, { filters: [] });
    expect(looked.sentence).toBe(`${code}：报告里写作“3人”，来源没有变。`);
    expect(looked.figure).toMatchObject({ value: 3, n: 3, format: 'count', unit: '人' });
    expect((await session.lookup('9ZZZZZ-ZZ', { filters: [] })).problem).toContain('没有哪份报告用过代码');
    expect(await session.findReportCode('ZZZZZZ-ZZ')).toBeNull();
    expect(await session.findReportCode('随便写的')).toBeNull();
  });

  it('finds the code of a report of one unit in another workspace, and in one that is back at the whole', async () => {
    await session.planReport({ scope: { type: 'unit', name: LONG }, period: '2026年第3季度' });
    const { survey } = await session.report();
    await session.planReport({ scope: { type: 'whole', name: '' }, period: null, leftOut: [] });
    const codes = survey.annexes[survey.annexes.length - 1]?.tables[0]?.table.rows ?? [];
    const code = codes.find((row) => row[1]?.text === '1人')?.[4]?.text ?? '';
    expect(code).toMatch(/^\w{6}-\w{2}-\w{3}$/);
    const other = await open(roster(PEOPLE));
    for (const each of [session, other]) {
      expect(await each.findReportCode(code)).toMatchObject({
        ...{ code, text: '1人', state: 'same' },
        filters: [{ dimension: 'unit', values: [LONG] }],
      });
    }
  });

  it('finds a number that was left out of the report since', async () => {
    const place = 'structure-size:structure.size';
    const { survey } = await session.report();
    const codes = survey.annexes[survey.annexes.length - 1]?.tables[0]?.table.rows ?? [];
    const code = codes.find((row) => row[1]?.text === '5人')?.[4]?.text ?? '';
    await session.planReport({ leftOut: [place], sections: ['structure-age'] });
    expect((await session.findReportCode(code))?.text).toBe('5人');
    await session.planReport({ leftOut: [], sections: null });
  });

  it('keeps what a person wrote, and says when the numbers under it have changed', async () => {
    const place = 'structure-size:structure.size';
    const before = paragraphAt(await session.report(), place);
    await session.editReport(place, '我写的：现有5人。', before?.text ?? '');
    const written = paragraphAt(await session.report(), place);
    expect(written).toMatchObject({ text: '我写的：现有5人。', isEdited: true, isStale: false });
    const { survey } = await session.report();
    const code = survey.annexes[survey.annexes.length - 1]?.tables[0]?.table.rows[0]?.[4]?.text ?? '';
    await session.makeReport([]);
    const [batch] = (await session.state()).batches;
    await session.removeBatch(batch?.id ?? '');
    await load(
      session,
      roster([...PEOPLE, '己六,女,1999.06,本科,市委组织部,市级'], '新花名册（2026年10月31日）.csv'),
    );
    const stale = paragraphAt(await session.report(), place);
    expect(stale).toMatchObject({ text: '我写的：现有5人。', isStale: true });
    expect(stale?.machine.map(({ text }) => text).join('')).toContain('组工干部6人，其中市级3人');
    expect((await session.findReportCode(code))?.state).toBe('changed');
    await session.editReport(place, null, '');
    expect(paragraphAt(await session.report(), place)).toMatchObject({ isEdited: false, isStale: false });
  });

  it('travels with the workspace', async () => {
    await session.editReport('structure-size:own', '另外说明。', '');
    await session.planReport({ title: '自拟标题', mark: '内部资料' });
    const file = await session.makeWorkspaceFile(null);
    const other = createSession(pool.platform(new MemoryStore()));
    await other.open();
    await other.openWorkspaceFile(new Blob([new Uint8Array(file.bytes)]), null);
    const view = await other.report();
    expect(view.survey).toMatchObject({ title: ['自拟标题'], mark: '内部资料' });
    expect(paragraphAt(view, 'structure-size:own')?.text).toBe('另外说明。');
  });
});

describe('a report of no rows', () => {
  it('cannot be written and says why', async () => {
    const session = createSession(pool.platform(new MemoryStore()));
    await session.open();
    await expect(session.report()).rejects.toThrow('还没有可用的数据');
    expect(await session.findReportCode('K7M2QD-4X')).toBeNull();
  });
});
