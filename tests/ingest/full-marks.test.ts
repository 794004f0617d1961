import { describe, expect, it } from 'vitest';
import { countKnownHeadings } from '#datasets/recognise.ts';
import { detectTable, findFullMarks } from '#ingest/detect-table.ts';
import { readSheet } from './files.ts';

async function marksIn(text: string): Promise<Record<number, string>> {
  const sheet = await readSheet(text);
  return Object.fromEntries(findFullMarks(sheet, detectTable(sheet, countKnownHeadings)));
}

describe('full marks', () => {
  it('stand in the headings', async () => {
    const text = '科室,项目建设（20分）,党建（满分：30）,作风(50 分),得分（2026）\n办公室,18,28,45,91\n';
    expect(await marksIn(text)).toEqual({ 1: '20', 2: '30', 3: '50' });
  });

  it('stand in a row under the heading', async () => {
    expect(await marksIn('科室,项目建设,党建,得分\n满分,20,30.5分,100\n办公室,18,28,91\n')).toEqual({
      1: '20',
      2: '30.5',
      3: '100',
    });
  });

  it('stand in a heading row of their own', async () => {
    expect(await marksIn('科室,项目建设,得分\n,（20分）,（100分）\n办公室,18,91\n')).toEqual({
      1: '20',
      2: '100',
    });
  });

  it('are not looked for in a row far below or in marks', async () => {
    expect(await marksIn('科室,得分\n办公室,91\n干部科,92\n组织科,93\n满分,100\n')).toEqual({});
    expect(await marksIn('科室,得分\n办公室,91\n')).toEqual({});
  });
});
