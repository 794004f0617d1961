import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { MadeFile, Workspace } from '#app/api.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { createSession } from '#app/session.ts';
import { EnginePool } from './engine-pool.ts';
import { csv, load } from './workspace.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

const PERIOD = '2026年三季度';
const units = csv(
  '晾晒得分.csv',
  '期间,类型,组别,对象,维度,得分,满分',
  ...[...'甲乙丙丁戊'].flatMap((name, i) => [
    `2026年二季度,单位,县,${name}县委组织部,党建,${70 + i},100`,
    `${PERIOD},单位,县,${name}县委组织部,党建,${i === 4 ? 130 : 90 - i},100`,
    ...(i === 2 ? [] : [`${PERIOD},单位,县,${name}县委组织部,人才,${i === 4 ? 41 : 45 - i},50`]),
  ]),
  `${PERIOD},单位,县,甲县委组织部,学习平台积分,3,100`,
  `${PERIOD},个人,干部,张小明,党建,88,100`,
  `${PERIOD},个人,干部,李小红,党建,87,100`,
);
const honours = csv(
  '光荣榜.csv',
  '时间,获得者,荣誉名称,级别',
  '2026-08-05,甲县委组织部,先进集体,省级',
  '2026.07,乙县委组织部,示范点,市级',
  '2026,丙县委组织部,年度奖,国家级',
  '2026-09-01,张小明,先进个人,省级',
  '2026-10-01,丁县委组织部,迟来奖,省级',
);

/** The text of a document, a paragraph a line. */
function textOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

describe('what goes out when a period of scores is settled', () => {
  let session: Workspace;
  let bulletin: MadeFile;
  let notices: MadeFile;

  beforeAll(async () => {
    session = createSession(pool.platform(new MemoryStore()));
    await session.open();
    await load(session, units, honours);
    await expect(session.makeBulletin(PERIOD)).rejects.toThrow('还没有定稿');
    await expect(session.makeUnitNotices(PERIOD)).rejects.toThrow('还没有定稿');
    await session.closePeriod('scores', PERIOD);
    bulletin = await session.makeBulletin(PERIOD);
    notices = await session.makeUnitNotices(PERIOD);
  });

  it('is a bulletin with the ranking of units, and with nobody’s name', () => {
    expect(bulletin.name).toBe('2026年三季度晾晒评议季度通报.docx');
    const text = textOf(bulletin.bytes);
    expect(text).toContain('县5个单位参加晾晒评议');
    expect(text).not.toMatch(/张小明|李小红/);
    expect(text).not.toContain('学习平台积分。');
  });

  it('tells of the honours that fell into the period for certain', () => {
    const text = textOf(bulletin.bytes);
    expect(text).toContain('共登记荣誉2项，其中省级1项、市级1项。');
    expect(text).toContain('甲县委组织部：先进集体（省级，2026年8月5日）');
    expect(text).toContain('乙县委组织部：示范点（市级，2026年7月）');
    expect(text).not.toMatch(/年度奖|迟来奖|先进个人/);
  });

  it('is a document for every unit, which names no other', () => {
    const files = Object.entries(unzipSync(notices.bytes));
    expect(files.map(([name]) => name).sort()).toEqual(
      [...'甲乙丙丁戊'].map((name) => `2026年三季度晾晒评议反馈单（${name}县委组织部）.docx`).sort(),
    );
    for (const [name, bytes] of files) {
      const own = /（(.)县/.exec(name)?.[1] ?? '';
      const others = [...'甲乙丙丁戊'].filter((each) => each !== own).join('');
      expect(textOf(bytes)).toContain(`${own}县委组织部`);
      expect(textOf(bytes)).not.toMatch(new RegExp(`[${others}]县|张小明|李小红`));
    }
  });

  it('tells a unit of its missing score, and of the row that cannot be right', () => {
    const files = unzipSync(notices.bytes);
    const of = (name: string) =>
      textOf(files[`2026年三季度晾晒评议反馈单（${name}县委组织部）.docx`] ?? new Uint8Array());
    expect(of('丙')).toContain('没有得分的有1项：人才，请核对是否漏报。');
    expect(of('戊')).toMatch(/导入检查发现1处/);
    expect(of('甲')).toContain('导入检查没有发现需要核对的记录。');
  });

  it('is the same bytes again', async () => {
    expect((await session.makeBulletin(PERIOD)).bytes).toEqual(bulletin.bytes);
    expect((await session.makeUnitNotices(PERIOD)).bytes).toEqual(notices.bytes);
  });
});
