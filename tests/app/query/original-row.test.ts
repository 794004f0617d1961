import { afterEach, describe, expect, it } from 'vitest';
import type { OriginalRow, Workspace } from '#app/api.ts';
import { takeEnginesBack } from '../../engines.ts';
import { writeLrmx } from '../../fixtures/forms.ts';
import { csv, load } from '../workspace.ts';
import { EVERYBODY, HEAD, october, openWith } from './rosters.ts';

afterEach(takeEnginesBack);

async function people(session: Workspace) {
  const { question } = await session.page('structure', 'structure', { filters: [] });
  return (await session.rows({ cells: [EVERYBODY], question, offset: 0, limit: 20 })).rows;
}

async function batchOf(session: Workspace, file: string): Promise<string> {
  const { batches } = await session.state();
  return batches.find((batch) => batch.file === file)?.id ?? '';
}

const cellOf = (row: OriginalRow | null, heading: string) =>
  row?.cells.find((cell) => cell.heading === heading);

describe('the source row of a person', () => {
  it('shows what was put in a cell beside what the file has, and what it is read as', async () => {
    const session = await openWith(october);
    const batch = await batchOf(session, october.path);
    await session.editCells(batch, [
      { row: 2, column: 3, text: '大专' },
      { row: 2, column: 5, text: '' },
    ]);
    const row = await session.originalRow({ batch, row: 2 });
    expect(row).toMatchObject({ file: october.path, sheet: null, row: 2 });
    expect(cellOf(row, '学历')).toEqual({ heading: '学历', text: '本科', edited: '大专', value: '大专' });
    expect(cellOf(row, '来源')).toMatchObject({ text: '公开遴选', edited: '', value: null });
    expect(cellOf(row, '姓名')).toMatchObject({ text: '王宁', edited: null, value: '王宁' });
    expect(await session.originalRow({ batch, row: 1 })).toBeNull();
    expect(await session.originalRow({ batch, row: 99 })).toBeNull();
    expect(await session.originalRow({ batch: 'none', row: 2 })).toBeNull();
  });

  it('is counted in the passports of the figures that it is behind, and in no other', async () => {
    const session = await openWith(october);
    const batch = await batchOf(session, october.path);
    await session.editCells(batch, [
      { row: 2, column: 3, text: '大专' },
      { row: 2, column: 5, text: '遴选' },
      { row: 3, column: 3, text: '大专' },
    ]);
    const { question } = await session.page('structure', 'structure', { filters: [] });
    const corrected = async (where: Record<string, string>) =>
      (await session.passport({ ...EVERYBODY, where }, question)).corrected;
    expect(await corrected(EVERYBODY.where)).toBe(3);
    expect(await corrected({ scope_type: '单位', scope: '平陵县委组织部' })).toBe(2);
    expect(await corrected({ scope_type: '单位', scope: '东岭区委组织部' })).toBe(0);
    await session.editCells(batch, [{ row: 2, column: 5, text: null }]);
    expect(await corrected(EVERYBODY.where)).toBe(2);
  });

  it('is that of its own batch where two files have one name', async () => {
    const named = (person: string) => ({ ...csv('a.csv', HEAD, person), path: october.path });
    const session = await openWith(october);
    await load(session, named('吴同,男,1988.01,本科,石桥县委组织部,选调'));
    const rows = await people(session);
    const two = rows.filter(({ id }) => id.row === 2);
    expect(two).toHaveLength(2);
    for (const { id, values } of two) {
      expect(cellOf(await session.originalRow(id), '姓名')?.text).toBe(values['name']);
    }
  });

  it('ends where its table ends, below and to the right', async () => {
    const session = await openWith();
    const { drafts } = await session.addFiles([october]);
    const range = { lastDataRow: 3, firstColumn: 0, lastColumn: 4 };
    await session.chooseRange(drafts[0]?.id ?? '', range);
    await session.confirmDrafts(drafts.map(({ id }) => id));
    const batch = await batchOf(session, october.path);
    const row = await session.originalRow({ batch, row: 3 });
    expect(row?.cells.map(({ heading }) => heading)).toEqual(HEAD.split(',').slice(0, 5));
    expect(await session.originalRow({ batch, row: 4 })).toBeNull();
  });

  it('of a form is its file, without a line', async () => {
    const form = (path: string, name: string, post: string) => ({
      path,
      blob: new Blob([
        writeLrmx({
          ...{ XingMing: name, XingBie: '男', ChuShengNianYue: '198001', XianRenZhiWu: post },
          ...{ QuanRiZhiJiaoYu_XueLi: '大学', TianBiaoShiJian: '20261031' },
        }),
      ]),
    });
    const session = await openWith(
      form('县/张伟.lrmx', '张伟', '平陵县委组织部副部长'),
      form('市/王芳.lrmx', '王芳', '平陵县委组织部部长'),
    );
    const rows = await people(session);
    expect(rows.map(({ file, sheet, row }) => [file, sheet, row])).toEqual([
      ['县/张伟.lrmx', null, null],
      ['市/王芳.lrmx', null, null],
    ]);
    const original = await session.originalRow(rows[1]?.id ?? { batch: '', row: 0 });
    expect(original).toMatchObject({ file: '市/王芳.lrmx', sheet: null, row: null });
    expect(cellOf(original, '姓名')?.text).toBe('王芳');
  });
});

describe('a row of a wide table', () => {
  it('shows every column of the sheet once, those that became rows with their value', async () => {
    const wide = csv(
      '晾晒得分.csv',
      '2026年9月晾晒得分',
      '单位,党建工作,项目建设,信访维稳',
      '平陵县,90,88.50,70',
      '望川县,91,85,80',
    );
    const session = await openWith(october);
    const { drafts } = await session.addFiles([wide]);
    expect(drafts[0]).toMatchObject({ kind: 'scores', questions: 0 });
    expect(drafts[0]?.wide).toHaveLength(3);
    await session.confirmDrafts(drafts.map(({ id }) => id));
    const batch = await batchOf(session, wide.path);
    await session.editCells(batch, [{ row: 3, column: 3, text: '75' }]);
    const row = await session.originalRow({ batch, row: 3 });
    expect(row?.cells).toEqual([
      { heading: '单位', text: '平陵县', edited: null, value: '平陵县' },
      { heading: '党建工作', text: '90', edited: null, value: '90' },
      { heading: '项目建设', text: '88.50', edited: null, value: '88.5' },
      { heading: '信访维稳', text: '70', edited: '75', value: '75' },
    ]);
  });

  it('is listed as its several records, each with its own', async () => {
    const wide = csv(
      '晾晒得分.csv',
      '2026年9月晾晒得分',
      '单位,党建工作（100分）,项目建设（90分）',
      '平陵县,90,88.50',
      '望川县,91,85',
    );
    const session = await openWith(october);
    const { drafts } = await session.addFiles([wide]);
    await session.confirmDrafts(drafts.map(({ id }) => id));
    const where = { object_type: '单位', group: '全部', period: '2026年9月', object: '平陵县' };
    const { rows } = await session.rows({
      cells: [{ table: 'ranking.standing', measure: 'score', where }],
      question: { asOf: '2026-10-31', filters: [] },
      ...{ offset: 0, limit: 10 },
    });
    const told = rows.map(({ values: { object, period, dimension, score, full_mark } }) => [
      object,
      period,
      dimension,
      score,
      full_mark,
    ]);
    expect(told).toEqual([
      ['平陵县', '2026年9月', '党建工作', 90, 100],
      ['平陵县', '2026年9月', '项目建设', 88.5, 90],
    ]);
  });

  it('is listed so where its years became rows', async () => {
    const wide = csv(
      '年度考核.csv',
      '姓名,单位,2024年度考核,2025年度考核',
      '王宁,平陵县委组织部,优秀,称职',
      '李想,平陵县委组织部,称职,称职',
    );
    const session = await openWith(october);
    await load(session, wide);
    const { rows } = await session.rows({
      cells: [2024, 2025].map((year) => ({
        ...{ table: 'outcomes.records', measure: 'of_kind' },
        where: { year, kind: '年度考核', name: '王宁', unit: '平陵县委组织部' },
      })),
      question: { asOf: '2026-10-31', filters: [] },
      ...{ offset: 0, limit: 10 },
    });
    expect(rows.map(({ values: { name, year, kind, value } }) => [name, year, kind, value])).toEqual([
      ['王宁', 2024, '年度考核', '优秀'],
      ['王宁', 2025, '年度考核', '称职'],
    ]);
  });
});
