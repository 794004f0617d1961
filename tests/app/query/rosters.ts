import type { Workspace } from '#app/api.ts';
import { createSession } from '#app/session.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { createTestPlatform, csv, load } from '../workspace.ts';

export const HEAD = '姓名,性别,出生年月,学历,单位,来源';

/** Three counties' and one city unit's people; 平陵 is named first although the table of units puts it last. */
export const october = csv(
  '花名册（2026年10月）.csv',
  HEAD,
  '王宁,男,1990.05,本科,平陵县委组织部,公开遴选',
  '李想,女,1999.10,研究生,望川县委组织部,公开遴选',
  '赵前,男,1970.01,大专,东岭区委组织部,公开遴选',
  '钱后,男,1971.01,大专,平陵县委组织部,公开遴选',
  '孙立,女,1980.03,本科,市委组织部,公开遴选',
);

export const unitTable = csv(
  '单位基本表.csv',
  '单位名称,简称,排序,层级,核定编制',
  '市委组织部,,1,市级,20',
  '望川县委组织部,望组,2,县级,15',
  '东岭区委组织部,,3,县级,15',
  '平陵县委组织部,,4,县级,15',
);

export async function openWith(...files: readonly SourceFile[]): Promise<Workspace> {
  const session = createSession(createTestPlatform());
  await session.open();
  await load(session, ...files);
  return session;
}

export const WHOLE = { scope_type: '全部', scope: '全部' };
export const EVERYBODY = { table: 'structure.headcount', where: WHOLE, measure: 'n' };
