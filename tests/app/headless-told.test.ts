import { describe, expect, it } from 'vitest';
import { analyseFiles } from '#app/headless.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { buildWorkbook } from '../fixtures/workbooks.ts';
import { createTestPlatform, csv } from './workspace.ts';

const CELLS = { asOf: '2026-10-31', settings: null } as const;

async function told(...files: readonly SourceFile[]): Promise<readonly string[]> {
  const { issues } = await analyseFiles(createTestPlatform(), files, CELLS);
  return issues.map(({ file, row, column, code, severity, count }) =>
    [file, row ?? '-', column ?? '-', code, severity, count].join(' '),
  );
}

const HEAD = '序号,姓名,性别,出生年月,单位,血型,空列';

describe('the command line says', () => {
  it('which columns have data and are not imported, cells beyond the heading too, and no row numbers', async () => {
    const rows = ['1,王宁,男,1990.05,市委组织部,,', '2,李想,女,1999.10,市委组织部,B,,多', '合计,2人,,,,8,'];
    expect(await told(csv('a.csv', HEAD, ...rows))).toEqual([
      'a.csv 3 血型 column.unmapped info 1',
      'a.csv 3 H列 column.unmapped info 1',
      'a.csv 4 - row.total error 1',
    ]);
  });

  it('that a file is the very same as another, and loads both', async () => {
    const rows = ['姓名,单位,培训班次,学时,开始时间', '王宁,市委组织部,春季班,40,2026-03-02'];
    const files = [csv('a.csv', ...rows), csv('b.csv', ...rows), csv('c.csv', ...rows, '李想,,春季班,8,')];
    const found = (await told(...files)).filter((line) => line.includes('key.duplicate'));
    expect(found).toEqual(['b.csv - - key.duplicate warning 1']);
  });

  it('which of several forms could not be read', async () => {
    const form = (path: string, xml: string): SourceFile => ({ path, blob: new Blob([xml]) });
    const whole = '<Person><XingMing>王宁</XingMing><ChuShengNianYue>199005</ChuShengNianYue></Person>';
    const found = await told(form('县/1.lrmx', whole), form('县/2.lrmx', '<Person><XingMing>李'));
    expect(found[0]).toBe('县/2.lrmx - - file.corrupt error 1');
  });
});

describe('an ID typed as a number', () => {
  it('is damaged also where its checksum is right by chance', async () => {
    const rows = [
      ['姓名', '性别', '出生年月', '身份证号', '单位'],
      ['王宁', '男', '1949.12', 110105194912310000, '市委组织部'],
      ['李想', '女', '1980.01', 110105198001120020, '市委组织部'],
      ['赵前', '女', '1980.01', '110105198001120020', '市委组织部'],
    ];
    const book = buildWorkbook([{ name: '表', rows }]);
    const found = await told({ path: 'a.xlsx', blob: new Blob([Uint8Array.from(book)]) });
    expect(found.filter((line) => line.includes('id.'))).toEqual([
      'a.xlsx 2 身份证号 id.damaged warning 1',
      'a.xlsx 3 身份证号 id.damaged warning 1',
    ]);
  });
});
