import { afterEach, describe, expect, it } from 'vitest';
import { createSession } from '#app/session.ts';
import { readFile } from '#ingest/read-file.ts';
import { takeEnginesBack } from '../engines.ts';
import { createTestPlatform, csv, load } from './workspace.ts';

afterEach(takeEnginesBack);

const roster = csv(
  '花名册.csv',
  '填报日期：2026年10月31日,,,,,,',
  '姓名,性别,出生年月,单位,学历,职务层次,民族',
  '王宁,男,1990.05,市委组织部,研究生,乡科级正职,汉族',
  '李想,女,1999.10,市委组织部,大学,,满族',
  '赵云,女,1975.02,平陵县委组织部,大专,县处级副职,汉族',
);

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readFile({ path: '统计表.xlsx', blob: new Blob([new Uint8Array(bytes)]) }, {});
  const [sheet] = sheets;
  if (sheet?.body.kind !== 'rows') throw new Error('a workbook has rows');
  return sheet.body.rows.map(({ cells }) => cells);
}

describe('the statistics sheet of a workspace', () => {
  it('is made of who is left under the filters, and says so', async () => {
    const session = createSession(createTestPlatform());
    await load(session, roster);
    const whole = await session.makeSheet({ filters: [] });
    expect(whole.name).toBe('干部统计表（2026年10月31日）.xlsx');
    const rows = await rowsOf(whole.bytes);
    expect(rows[1]?.[0]).toBe('截至2026年10月31日　统计范围：全部在职人员，3人');
    // 项目, 人数, 比率, 正处 副处 正科 副科 其他 未填, 男 女
    expect(rows[4]).toEqual(['总数', '', '3', '100%', '0', '1', '1', '0', '0', '1', '1', '2']);
    const women = await session.makeSheet({ filters: [{ dimension: 'sex', values: ['女'] }] });
    const some = await rowsOf(women.bytes);
    expect(some[1]?.[0]).toBe('截至2026年10月31日　统计范围：性别：女，2人');
    expect(some[4]?.slice(0, 3)).toEqual(['总数', '', '2']);
  });

  it('is refused in words while there is no roster', async () => {
    const session = createSession(createTestPlatform());
    await session.open();
    await expect(session.makeSheet({ filters: [] })).rejects.toThrow('还没有可用的花名册');
  });
});
