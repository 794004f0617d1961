import type { Workspace } from '#app/api.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { findAnalysis } from '#analyses/index.ts';
import { createSession } from '#app/session.ts';
import { compareFindings, type Finding, findingText } from '#core/finding.ts';
import { createTestPlatform, csv, load } from './workspace.ts';

const HEAD = '姓名,性别,出生年月,学历,单位,进入方式,进入本单位时间,任现职时间';

/** Names that differ, for as many people as are made. */
const nameOf = (i: number) =>
  `王${'甲乙丙丁戊己庚辛壬癸'[i % 10] ?? ''}${'子丑寅卯辰巳午未申酉戌亥'[Math.floor(i / 10) % 12] ?? ''}`;

/** People of one unit: every `young`th is young, every `graduate`th a postgraduate, a quarter near retirement. */
function unit(name: string, count: number, young: number, graduate: number, year: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const birth = i % young === 0 ? year - 28 : i % 4 === 1 ? year - 58 : year - 33 - ((i * 5) % 23);
    const source = i % 9 === 0 ? '公开遴选' : '党政机关交流';
    return [
      ...[nameOf(i), i % 4 === 0 ? '女' : '男', `${birth}.05`, i % graduate === 0 ? '研究生' : '本科', name],
      ...[source, `${year - (i % 5)}.03`, `${year - (i % 9)}.06`],
    ].join();
  });
}

const COUNTIES = ['平陵县', '望川县', '石桥县', '清源县', '白沙县', '松原县', '河湾县'];

function roster(year: number, youngInCounties: number) {
  const lines = COUNTIES.flatMap((county, i) =>
    unit(`${county}委组织部`, 30, i === 0 ? 30 : youngInCounties, 15, year),
  );
  return csv(`花名册（${year}年10月）.csv`, HEAD, ...unit('市委组织部', 90, 12, 3, year), ...lines);
}

describe('the findings of a workspace with two rosters', () => {
  let session: Workspace;
  const pages = findAnalysis('structure').pages;
  const findingsOf = async (page: string): Promise<readonly Finding[]> =>
    (await session.page('structure', page, { filters: [] })).findings;

  beforeAll(async () => {
    session = createSession(createTestPlatform());
    await session.open();
    await load(session, roster(2026, 4), roster(2025, 3));
  }, 60_000);

  it('stand on every page that has some, the graver first', async () => {
    const said = new Set<string>();
    for (const { id } of pages) {
      const found = await findingsOf(id);
      expect([...found].sort(compareFindings), id).toEqual(found);
      for (const finding of found) said.add(finding.id);
    }
    expect([...said].sort()).toEqual(
      expect.arrayContaining([
        'structure.entry_narrow',
        'structure.long_in_post',
        'structure.postgraduate_low',
        'structure.retirement_wave',
        'structure.source_narrow',
        'structure.worsened',
        'structure.young_share_low',
        'structure.young_units',
      ]),
    );
  }, 60_000);

  it('open exactly as many people as the numbers in their sentences', async () => {
    let opened = 0;
    for (const { id } of pages) {
      const { findings, question } = await session.page('structure', id, { filters: [] });
      for (const finding of findings) {
        for (const { text, cell } of finding.parts) {
          const said = /^(\d+)人$/.exec(text)?.[1];
          if (!cell || said === undefined || (cell.measure !== 'n' && cell.measure !== 'known')) continue;
          const { total } = await session.rows({ cells: [cell], question, offset: 0, limit: 1 });
          expect(total, `${findingText(finding)}: ${text}`).toBe(Number(said));
          opened++;
        }
      }
    }
    expect(opened).toBeGreaterThan(5);
  }, 60_000);

  it('are gone from their pages once they are switched off, and the others stay', async () => {
    const before = (await findingsOf('structure')).map(({ id }) => id);
    await session.changeSetting('structure.silenced', ['structure.young_share_low'], null);
    const after = (await findingsOf('structure')).map(({ id }) => id);
    expect(after).toEqual(before.filter((id) => id !== 'structure.young_share_low'));
    await session.changeSetting('structure.silenced', [], null);
    expect((await findingsOf('structure')).map(({ id }) => id)).toEqual(before);
  });

  it('follow a changed threshold', async () => {
    await session.changeSetting('structure.telling_difference', 0.9, null);
    expect((await findingsOf('structure')).map(({ id }) => id)).not.toContain('structure.young_share_low');
    await session.changeSetting('structure.telling_difference', 0.05, null);
    await expect(session.changeSetting('structure.telling_difference', 0, null)).rejects.toThrow(
      '应大于0、小于100个百分点',
    );
  });
});
