import { describe, expect, it } from 'vitest';
import { ANALYSES } from '#analyses/index.ts';
import { sealSnapshot } from '#publish/canonical.ts';
import { compareSnapshots } from '#publish/compare-snapshots.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import { smallContent } from './small-snapshot.ts';

const ID = 'structure.age_bands';

function file(asOf: string, n: number | null): Snapshot {
  const content = smallContent({ asOf });
  const table = content.tables[ID];
  if (!table) throw new Error('no table');
  const [young, old] = table.rows;
  const row = { ...young, n, share: n === null ? null : n / 118 };
  const hidden = n === null ? [{ row: 0, measures: ['n', 'share'] }] : [];
  return sealSnapshot({ ...content, tables: { [ID]: { ...table, rows: [row, old ?? {}], hidden } } })
    .snapshot;
}

const FOLLOWED = ANALYSES.flatMap(({ followed }) => followed ?? []);
const compared = (before: number | null, after: number | null, followed = FOLLOWED) =>
  compareSnapshots(file('2025-10-31', before), file('2026-10-31', after), followed);

describe('what an earlier file told of', () => {
  it('has improved where there is more of what is wanted', () => {
    expect(compared(11, 15)).toEqual([
      {
        ...{ label: '市级30岁及以下占比', thenAsOf: '2025-10-31', thenText: '9.3%', nowText: '12.7%' },
        ...{ change: '提高3.4个百分点', verdict: '改善' },
      },
    ]);
  });

  it('still needs work where there is less', () => {
    expect(compared(15, 11)).toMatchObject([{ change: '下降3.4个百分点', verdict: '仍需用力' }]);
  });

  it('has improved with less where less is what is wanted', () => {
    const less = [{ table: ID, what: '占比', better: 'less' as const }];
    expect(compared(15, 11, less)).toMatchObject([{ change: '下降3.4个百分点', verdict: '改善' }]);
    expect(compared(11, 15, less)).toMatchObject([{ verdict: '仍需用力' }]);
  });

  it('is followed only in tables and by shares that there are', () => {
    const measures = new Map(
      ANALYSES.flatMap(({ tables, derived }) => [...tables, ...derived]).map((table) => [
        table.id,
        table.measures.map(({ name }) => name),
      ]),
    );
    for (const { table } of FOLLOWED) expect(measures.get(table), table).toContain('share');
  });

  it('is as it was where the words would be the same', () => {
    expect(compared(11, 11)).toMatchObject([{ change: '没有变化', verdict: '持平' }]);
  });

  it('is not spoken of where either file keeps it back', () => {
    expect(compared(null, 11)).toEqual([]);
    expect(compared(11, null)).toEqual([]);
  });

  it('is not spoken of where nobody has said what is wanted', () => {
    expect(compared(11, 15, [])).toEqual([]);
  });
});
