import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';

import type { MadeFile, PageAnswer, Workspace, WorkbookRequest } from '#app/api.ts';
import { createSession } from '#app/session.ts';
import { readFile } from '#ingest/read-file.ts';
import { createTestPlatform, csv, load } from './workspace.ts';

const roster = csv(
  '花名册（2026年10月）.csv',
  '姓名,性别,出生年月,学历,单位,来源',
  '王宁,男,1990.05,本科,平陵县委组织部,公开遴选',
  '李想,女,1999.10,研究生,市委组织部,公开遴选',
  '赵前,女,1970.01,,市委组织部,其他',
);
const training = csv(
  '培训记录.csv',
  '姓名,单位,培训班名称,培训类别,开始日期,结束日期,学时',
  '王宁,平陵县委组织部,业务培训班,业务培训,2026-03-01,2026-03-05,20',
);
const ASK = { filters: [] };
const PAGE = { analysis: 'structure', page: 'structure', ask: ASK };

let session: Workspace;
beforeAll(async () => {
  session = createSession(createTestPlatform());
  await session.open();
  await load(session, roster, training);
  await session.changeSetting('office.watermark', '内部资料', null);
});

function textOf({ bytes }: MadeFile, folder: RegExp): string {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => folder.test(path));
  return files.map(([, part]) => new TextDecoder().decode(part)).join('\n');
}

async function sheetsOf({ name, bytes }: MadeFile): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await readFile({ path: name, blob: new Blob([bytes.slice()]) }, {});
  return new Map(
    sheets.map(({ name: title, body }): [string, string] => {
      if (body.kind !== 'rows') throw new Error('a workbook has rows');
      return [title ?? '', body.rows.map(({ cells }) => cells.join('|')).join('\n')];
    }),
  );
}

const bookOf = (more: Partial<WorkbookRequest>) =>
  session.makeWorkbook({ pages: 'all', naming: 'none', paper: 'A4', maker: '李想', ...more });

describe('slides of a page', () => {
  it('tell each finding with its passport in the notes, name nobody and bear the watermark', async () => {
    const answer = await session.page('structure', 'structure', ASK);
    const made = await session.makeSlides({ pages: [PAGE], images: [] });
    const notes = textOf(made, /notesSlides\/notesSlide/);
    const slides = textOf(made, /slides\/slide\d+\.xml$/);
    expect(made.name).toBe('队伍结构：总览_2026-10-31.pptx');
    expect(answer.findings.length).toBeGreaterThan(0);
    for (const { parts } of answer.findings) expect(slides).toContain(parts[0]?.text.split(/\s/)[0]);
    expect(notes).toContain('算法：');
    expect(notes).toContain('统计范围：截至2026年10月31日的在职人员');
    expect(notes).toContain('来源：花名册（2026年10月）.csv');
    expect(slides).toContain('内部资料');
    expect(slides + notes).not.toMatch(/王宁|李想|赵前/);
  });

  it('are the same bytes for the same data', async () => {
    const [first, second] = [
      await session.makeSlides({ pages: [PAGE], images: [] }),
      await session.makeSlides({ pages: [PAGE], images: [] }),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('take the picture of a figure that Office has no chart of', async () => {
    const page = { analysis: 'structure', page: 'structure-age', ask: ASK };
    const { figures } = await session.page('structure', 'structure-age', ASK);
    const swarm = figures.find(({ form }) => form === 'swarm');
    const png = new Uint8Array([137, 80, 78, 71]);
    const image = { page: page.page, figure: swarm?.id ?? '', png, width: 720, height: 300 };
    const paths = ({ bytes }: MadeFile) =>
      Object.keys(unzipSync(bytes)).filter((path) => path.endsWith('.png'));
    expect(paths(await session.makeSlides({ pages: [page], images: [image] }))).toHaveLength(1);
    expect(paths(await session.makeSlides({ pages: [page], images: [] }))).toHaveLength(0);
  });
});

describe('every table in one workbook', () => {
  it('begins with what it contains and holds no names unless they are wanted', async () => {
    const sheets = await sheetsOf(await bookOf({}));
    const contents = sheets.get('目录') ?? '';
    expect(contents).toContain('不含名单，不含姓名');
    expect(contents).toContain('制表人：李想');
    expect(contents.split('\n').filter((line) => /^\d+\|/.test(line))).toHaveLength(sheets.size - 1);
    expect(sheets.get('最高学历')).toContain('研究生');
    expect([...sheets.values()].join('\n')).not.toMatch(/王宁|赵前/);
  });

  it('holds lists with masked names, or with full ones', async () => {
    const [masked, full] = [
      await sheetsOf(await bookOf({ naming: 'masked' })),
      await sheetsOf(await bookOf({ naming: 'full' })),
    ];
    const lists = [...full].filter(([, text]) => text.includes('赵前')).map(([name]) => name);
    expect(lists.length).toBeGreaterThan(0);
    for (const name of lists) expect(masked.get(name)).toContain('赵*');
    expect([...masked.values()].join('\n')).not.toMatch(/王宁|赵前/);
    expect(masked.get('目录')).toContain('只留姓');
    expect(full.get('目录')).toContain('名单含姓名');
  });

  it('of a page has its tables under its filters only', async () => {
    const city = { filters: [{ dimension: 'level', values: ['市级'] }] };
    const made = await bookOf({ pages: [{ ...PAGE, ask: city }], paper: 'A3' });
    const sheets = await sheetsOf(made);
    expect(made.name).toBe('队伍结构：总览_2026-10-31.xlsx');
    expect(sheets.get('目录')).toContain('层级：市级');
    expect(sheets.has('参训情况')).toBe(false);
    expect(textOf(made, /worksheets/)).toContain('paperSize="8"');
  });

  it('can be called off', async () => {
    const controller = new AbortController();
    const job = { signal: controller.signal, progress: () => controller.abort() };
    const request: WorkbookRequest = { pages: 'all', naming: 'none', paper: 'A4', maker: '' };
    await expect(session.makeWorkbook(request, job)).rejects.toThrow('已取消');
  });
});

describe('the data of one figure', () => {
  it('are what it says, typed, and the rows behind it', async () => {
    const answer: PageAnswer = await session.page('structure', 'structure', ASK);
    const figure = answer.figures.find(({ form }) => form === 'bars' || form === 'dots');
    if (!figure) throw new Error('no bars on the page');
    const { question, tables, sources, sample } = answer;
    const sheets = await sheetsOf(
      await session.makeFigureData({ figure, question, tables, sources, sample }),
    );
    expect([...sheets.keys()]).toEqual(['图上的数', tables[figure.table]?.title]);
    expect(sheets.get('图上的数')).toContain('公开遴选|2|66.7%');
    expect(sheets.get('图上的数')).toContain('截至2026年10月31日');
  });
});
