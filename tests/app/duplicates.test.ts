import { afterEach, describe, expect, it } from 'vitest';
import { createSession } from '#app/session.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { takeEnginesBack } from '../engines.ts';
import { createTestPlatform, csv } from './workspace.ts';

afterEach(takeEnginesBack);

async function doubled(file: SourceFile): Promise<readonly (readonly unknown[])[]> {
  const session = createSession(createTestPlatform());
  await session.open();
  const { drafts } = await session.addFiles([file]);
  const issues = await session.draftIssues(drafts[0]?.id ?? '');
  return issues
    .filter(({ code }) => code === 'key.duplicate')
    .map(({ row, column, value, message }) => [row, column, value, message]);
}

const ID = '11010519491231002X';

describe('rows that describe one person twice', () => {
  it('load the first of identical rows and set the others aside, whatever their serial number', async () => {
    const rows = csv(
      'a.csv',
      '序号,姓名,性别,出生年月,学历,单位',
      '1,王宁,男,1990.05,本科,甲',
      '2,王宁,男,1990.05,本科,甲',
    );
    expect(await doubled(rows)).toEqual([[3, '姓名', '王宁', '与第2行完全相同']]);
  });

  it('are all set aside when they differ under one ID', async () => {
    const rows = csv(
      'a.csv',
      '姓名,性别,出生年月,身份证号',
      `王宁,女,1949.12,${ID}`,
      `李想,女,1949.12,${ID.toLowerCase()}`,
    );
    const message = '第2、3行身份证号相同，内容不同';
    expect(await doubled(rows)).toEqual([
      [2, '身份证号', ID, message],
      [3, '身份证号', ID, message],
    ]);
  });

  it('are two people when name and unit agree but not the birth month, or when no birth is known', async () => {
    const head = '姓名,性别,出生年月,学历,单位';
    expect(await doubled(csv('a.csv', head, '张伟,男,1990.05,本科,甲', '张伟,男,1991.05,本科,甲'))).toEqual(
      [],
    );
    expect(await doubled(csv('a.csv', head, '张伟,男,,本科,甲', '张伟,男,,大专,甲'))).toEqual([]);
    expect(await doubled(csv('a.csv', head, '张伟,男,,本科,甲', '张伟,男,,本科,甲'))).toHaveLength(1);
  });
});
