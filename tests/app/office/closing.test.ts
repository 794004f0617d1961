import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchesToClose, heldBack } from '#app/office/closing.ts';
import { compareClosed } from '#app/office/compare-closed.ts';
import { findKind } from '#datasets/index.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { lendEngine } from '../../engines.ts';
import { stageRows, type TestRow } from './staged-rows.ts';

const SCORES = { id: 'scores' } as const;
const closings = [{ kind: 'scores', period: '2026年9月', batches: ['a'] }];
const batches = [
  { id: 'a', kind: 'scores', periods: ['2026年9月'] },
  { id: 'b', kind: 'scores', periods: ['2026年9月'] },
  { id: 'c', kind: 'scores', periods: ['2026年9月', '2026年10月'] },
  { id: 'd', kind: 'reviews', periods: ['2026年9月'] },
];

describe('a closed period', () => {
  it('counts the batches it was closed with and none that came later', () => {
    expect([...heldBack(closings, batches)]).toEqual([
      ['b', { periods: ['2026年9月'], isWhole: true }],
      ['c', { periods: ['2026年9月'], isWhole: false }],
    ]);
  });

  it('is closed with the batches that count in it at the time', () => {
    const held = heldBack(closings, batches);
    expect(batchesToClose(SCORES.id, '2026年9月', batches, held)).toEqual(['a']);
    expect(batchesToClose(SCORES.id, '2026年10月', batches, held)).toEqual(['c']);
  });
});

function kindOf(id: string): DatasetKind {
  const kind = findKind(id);
  if (!kind) throw new Error(`no kind ${id}`);
  return kind;
}

describe('rows that came after closing', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await lendEngine();
  });
  afterAll(() => engine.close());

  async function compare(kind: string, held: readonly TestRow[], closed: readonly (readonly TestRow[])[]) {
    const late = await stageRows(engine, 1, kindOf(kind), held);
    const earlier = [];
    for (const [i, rows] of closed.entries())
      earlier.push(await stageRows(engine, i + 2, kindOf(kind), rows));
    const found = await compareClosed(engine, late, earlier, '2026年10月', kindOf(kind));
    return [found.same, found.changed, found.added, found.missing];
  }

  const person = (name: string, birth: string | null, more: TestRow = {}): TestRow => ({
    ...{ name, birth, unit: '平陵县委组织部', education: '大学本科' },
    ...more,
  });

  it('are the same, changed, added or missing by their key', async () => {
    const closed = [[person('王宁', '1990.05'), person('李想', '1991.06')], [person('赵前', '1970.01')]];
    const held = [
      person('王宁', '1990.05'),
      person('李想', '1991.06', { education: '研究生' }),
      person('孙立', '1988.02'),
    ];
    expect(await compare('roster', held, closed)).toEqual([1, 1, 1, 1]);
  });

  it('are missing nothing of units they do not speak of', async () => {
    const other = person('钱后', '1971.01', { unit: '望川县委组织部' });
    expect(
      await compare('roster', [person('王宁', '1990.05')], [[person('王宁', '1990.05'), other]]),
    ).toEqual([1, 0, 0, 0]);
  });

  it('follow the ID over the name, and are not called changed where no key is known', async () => {
    const id = '11010519491231002X';
    expect(
      await compare(
        'roster',
        [person('王宁宁', '1949.12', { person_id: id })],
        [[person('王宁', '1949.12', { person_id: id })]],
      ),
    ).toEqual([0, 1, 0, 0]);
    expect(
      await compare('roster', [person('王宁', null, { education: '大专' })], [[person('王宁', null)]]),
    ).toEqual([0, 0, 1, 1]);
  });

  it('are not changed by a column that only one side has', async () => {
    expect(
      await compare('roster', [person('王宁', '1990.05', { sex: '男' })], [[person('王宁', '1990.05')]]),
    ).toEqual([1, 0, 0, 0]);
  });

  it('are compared as whole rows, each once, where the kind has no key', async () => {
    const record = (course: string): TestRow => ({ name: '王宁', unit: '甲', course });
    expect(
      await compare('training', [record('党性'), record('党性'), record('初任')], [[record('党性')]]),
    ).toEqual([1, 0, 2, 0]);
  });

  it('are compared within the period only', async () => {
    const score = (object: string, period: string, value: string): TestRow => ({
      ...{ object, period, score: value, object_type: '单位', dimension: '综合' },
    });
    const held = [score('平陵县', '2026年10月', '91'), score('平陵县', '2026年9月', '80')];
    const closed = [[score('平陵县', '2026年10月', '90'), score('望川县', '2026年10月', '88')]];
    expect(await compare('scores', held, closed)).toEqual([0, 1, 0, 1]);
  });

  it('are all added when nothing was there at closing', async () => {
    expect(await compare('roster', [person('王宁', '1990.05')], [])).toEqual([0, 0, 1, 0]);
  });
});
