import { describe, expect, it } from 'vitest';

import { Desk } from '#app/desk.ts';
import type { Composed, PublishOptions } from '#app/publishing/compose-snapshot.ts';
import { publishActions } from '#app/use-cases/publish.ts';
import type { FindingPart } from '#core/finding.ts';
import { sealSnapshot } from '#publish/canonical.ts';
import { createTestPlatform } from './workspace.ts';

const asked: PublishOptions[] = [];
let asOf = '2026-10-31';
let share = 0.25;

const TABLE = 'structure.age_bands';
const where = { scope_type: '层级', scope: '市级', band: '30岁及以下' };
const small = { table: TABLE, where: { ...where, scope: '县级' }, measure: 'n' };

/** A file of one sentence and one cell that is kept back until it is ticked. */
function compose(options: PublishOptions): Composed {
  asked.push(options);
  const isTicked = options.exempt.length > 0;
  const headline: FindingPart[] = [
    { text: '市级' },
    { text: '25%', cell: { table: TABLE, where, measure: 'share' } },
  ];
  const page = {
    id: 'structure',
    analysis: 'structure',
    title: '队伍结构',
    honour: false,
    when: '',
    notes: [],
  };
  const rows = [
    { ...where, n: 5, known: 20, share },
    { ...small.where, n: isTicked ? 2 : null, known: 20, share: isTicked ? 0.1 : null },
  ];
  const dims = ['scope_type', 'scope', 'band'];
  const measures = ['n', 'known', 'share'];
  const hidden = isTicked ? [] : [{ row: 1, measures: ['n', 'share'] }];
  const table = { id: TABLE, title: '年龄段分布', dims, measures, personal: false, rows, hidden };
  const sealed = sealSnapshot({
    ...{ format: 1, product: '组工镜', city: '', asOf, issue: options.issue, sample: false, sources: [] },
    ...{ settings: {}, marks: { watermark: '', internal: '' }, units: [], walk: null, followUps: [] },
    pages: [{ ...page, headline, lead: [], numbers: [], figures: [] }],
    ...{ tables: { [TABLE]: table }, disclosure: { k: 5, hiddenCells: 2, exempt: options.exempt } },
  });
  const kept = { ...small, title: '年龄段分布', reason: '不足5人' as const };
  return {
    ...sealed,
    hidden: isTicked
      ? []
      : [
          { ...kept, value: 2 },
          { ...kept, measure: 'share' },
        ],
    ...{ refused: [], walkLacks: null },
    pages: [{ id: 'structure', title: '队伍结构', analysis: 'structure', why: null }],
  };
}

describe('what the office decides about a file', () => {
  const desk = new Desk(createTestPlatform());
  const session = publishActions(desk, (_, options) => Promise.resolve(compose(options)));

  it('lets a small cell through for a reason, never without, until it is taken back', async () => {
    const before = await session.composition();
    const [line] = before.hidden;
    expect(before.hidden).toHaveLength(1);
    expect(line?.approvable).toEqual({ cell: small, value: 2 });
    await expect(session.approveCell(small, '县级', '  ')).rejects.toThrow('为什么可以公布');
    await expect(session.approveCell(small, '县级', '字'.repeat(201))).rejects.toThrow('200字以内');
    await session.approveCell(small, '县级', ' 关键数字 ');
    const after = await session.composition();
    expect(asked[asked.length - 1]?.exempt).toEqual([{ ...small, reason: '关键数字' }]);
    expect(after.approvals).toEqual([
      { cell: small, label: '县级', reason: '关键数字', isUsed: true, why: null },
    ]);
    expect(after.tables[0]?.notes).toEqual(['✓ 已核准公布1格']);
    await session.approveCell(small, '县级', null);
    expect((await session.composition()).hidden).toEqual(before.hidden);
  });

  it('holds a new file against those made before, until one is said never to have been shown', async () => {
    const { snapshot } = await session.composition();
    await session.makeSnapshotFile(snapshot.checksum);
    const again = await session.composition();
    expect(asked[asked.length - 1]?.earlier.map((each) => each.asOf)).toEqual(['2026-10-31']);
    expect(again.checks.map(({ text }) => text)).toContain('与同一截至日期的1份上屏文件对照过');
    const [made] = (await session.publishChoices()).publications;
    desk.ledger.add({ type: 'undo', entry: made?.entry ?? '' });
    desk.touch();
    await session.composition();
    expect(asked[asked.length - 1]?.earlier).toEqual([]);
  });

  it('follows up what an earlier file told, once it is chosen', async () => {
    [asOf, share] = ['2025-10-31', 0.2];
    const then = await session.composition();
    await session.makeSnapshotFile(then.snapshot.checksum);
    [asOf, share] = ['2026-10-31', 0.25];
    const offered = await session.composition();
    expect(offered.snapshot.followUps).toEqual([]);
    const [offer, ...more] = offered.followUps;
    expect(more).toEqual([]);
    expect(offer).toMatchObject({ from: '截至2025年10月31日', isChosen: false });
    expect(offer?.followUp).toMatchObject({ thenAsOf: '2025-10-31', verdict: '改善' });
    const { sheet } = await session.publishChoices();
    await session.changePublishSheet({ ...sheet, followed: [offer?.key ?? ''] });
    const chosen = await session.composition();
    expect(chosen.snapshot.followUps).toEqual([offer?.followUp]);
    expect(chosen.snapshot.checksum).not.toBe(offered.snapshot.checksum);
  });
});
