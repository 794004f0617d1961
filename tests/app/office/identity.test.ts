import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPersonLinks, linkRecords } from '#app/office/identity.ts';
import type { IdentityDecision } from '#app/office/identity-decisions.ts';
import { identityIssues } from '#app/office/identity-issues.ts';
import { identityState } from '#app/office/identity-state.ts';
import type { AssembledBatch } from '#app/load/assembled-batch.ts';
import type { OfficeBatch } from '#app/office/typed-rows.ts';
import { findKind } from '#datasets/index.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { lendEngine } from '../../engines.ts';
import { stageRows, type TestRow } from './staged-rows.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const [ID_A, ID_B, ID_C] = ['990126197411142119', '990110197607032594', '990160197606150154'] as const;

function kindOf(id: string): DatasetKind {
  const kind = findKind(id);
  if (!kind) throw new Error(`no kind ${id}`);
  return kind;
}

interface Scene {
  readonly rosters: readonly (readonly TestRow[])[];
  readonly records: readonly TestRow[];
  readonly kind?: DatasetKind;
  readonly queried?: readonly number[];
  readonly decisions?: readonly IdentityDecision[];
}

async function play({ rosters, records, kind = kindOf('training'), queried, decisions = [] }: Scene) {
  const people: OfficeBatch[] = [];
  for (const [i, rows] of rosters.entries()) {
    const staged = await stageRows(engine, i + 1, kindOf('roster'), rows);
    people.push({ batch: `roster-${i + 1}`, file: `花名册${i + 1}.csv`, sheet: null, staged });
  }
  const staged = await stageRows(engine, 9, kind, records, queried);
  const batches = [{ batch: 'records', file: '培训.xlsx', sheet: '一季度', staged }];
  const assembled = people.map(
    (batch) => ({ staged: batch.staged, date: null }) as unknown as AssembledBatch,
  );
  await createPersonLinks(engine, assembled);
  await linkRecords(engine, people, batches, decisions);
  const links = toRows(
    await engine.query('SELECT r, person, how FROM record_links WHERE batch = 9 ORDER BY r'),
  );
  return {
    links: links.map(({ person, how }) => [person, how]),
    state: await identityState(engine, people, batches),
    issues: await identityIssues(engine, people, batches),
  };
}

const hows = async (scene: Scene) => (await play(scene)).links.map(([, how]) => how);

const [PINGLING, WANGCHUAN] = ['平陵县委组织部', '望川县委组织部'] as const;
const person = (name: string, unit: string, more: TestRow = {}): TestRow => ({ name, unit, ...more });

describe('a record of a person', () => {
  const roster = [
    person('王宁', PINGLING, { person_id: ID_A, birth: '1990.05' }),
    person('李想', PINGLING, { person_id: null, birth: '1991.06' }),
    person('张伟', PINGLING, { person_id: ID_B, birth: '1985.01' }),
    person('张伟', PINGLING, { person_id: null, birth: '1986.02' }),
    person('张伟', WANGCHUAN, { person_id: ID_C, birth: '1987.03' }),
  ];

  it('is matched by its ID whatever name and unit it gives', async () => {
    const records = [person('王宁宁', WANGCHUAN, { person_id: ID_A, course: '一' })];
    expect((await play({ rosters: [roster], records })).links).toEqual([[2, 'id']]);
  });

  it('is matched by name and unit, and not by name when it gives another unit', async () => {
    const records = [person('李想', PINGLING), person('李想', WANGCHUAN), person('赵前', PINGLING)];
    expect((await play({ rosters: [roster], records })).links).toEqual([
      [3, 'name+unit'],
      [null, 'unknown'],
      [null, 'unknown'],
    ]);
  });

  it('is matched by name alone only when it gives no unit and one person has the name', async () => {
    const records = [{ name: '李想', unit: null }, { name: '张伟', unit: null }, person('张伟', WANGCHUAN)];
    expect(await hows({ rosters: [roster], records })).toEqual(['name', 'ambiguous', 'name+unit']);
  });

  it('is asked about when two people of its unit have its name', async () => {
    expect(await hows({ rosters: [roster], records: [person('张伟', PINGLING)] })).toEqual(['ambiguous']);
  });

  it('is nobody who is known to have another ID', async () => {
    const records = [
      person('王宁', PINGLING, { person_id: ID_C.replace('0154', '0170') }),
      person('张伟', PINGLING, { person_id: ID_C.replace('0154', '0170') }),
      person('李想', PINGLING, { person_id: ID_C.replace('0154', '0170') }),
    ];
    expect((await play({ rosters: [roster], records })).links).toEqual([
      [null, 'unknown'],
      [5, 'name+unit'],
      [3, 'name+unit'],
    ]);
  });

  it('is not matched by an ID that raised a query', async () => {
    const records = [person('李想', PINGLING, { person_id: ID_A })];
    expect((await play({ rosters: [roster], records, queried: [2] })).links).toEqual([[3, 'name+unit']]);
  });

  it('is matched by name and birth month where the record has one, in any unit', async () => {
    const base = kindOf('training');
    const birth = kindOf('roster').fields.find(({ name }) => name === 'birth');
    if (!birth) throw new Error('no birth field');
    const kind = {
      ...base,
      fields: [...base.fields, birth],
      person: { ...base.person, name: 'name', birth: 'birth' },
    };
    const records = [
      person('张伟', WANGCHUAN, { birth: '1986.02' }),
      person('张伟', WANGCHUAN, { birth: '1999.09' }),
      person('李想', PINGLING, { birth: null }),
    ];
    expect((await play({ rosters: [roster], records, kind })).links).toEqual([
      [5, 'name+birth'],
      [null, 'ambiguous'],
      [3, 'name+unit'],
    ]);
  });

  it('is one only where the kind says that a person is meant', async () => {
    const records = [
      { object: '李想', unit: PINGLING, object_type: '个人', score: '90' },
      { object: PINGLING, unit: null, object_type: '单位', score: '91' },
    ];
    expect((await play({ rosters: [roster], records, kind: kindOf('scores') })).links).toEqual([
      [3, 'name+unit'],
    ]);
  });

  it('finds a person of several rosters once, in each unit they were in', async () => {
    const earlier = [person('王宁', WANGCHUAN, { person_id: ID_A, birth: '1990.05' })];
    const records = [person('王宁', PINGLING), person('王宁', WANGCHUAN), { name: '王宁', unit: null }];
    const { links } = await play({ rosters: [roster, earlier], records });
    expect(links.map(([, how]) => how)).toEqual(['name+unit', 'name+unit', 'name']);
    expect(new Set(links.map(([who]) => who)).size).toBe(1);
  });
});

describe('questions about people', () => {
  const rosters = [
    [
      person('张伟', PINGLING, { person_id: ID_B, birth: '1985.01', unit_post: '平陵县委组织部部长' }),
      person('张伟', PINGLING, { person_id: null, birth: '1986.02', unit_post: null }),
    ],
  ];
  const records = [
    person('张伟', PINGLING, { course: '党性教育' }),
    person('张伟', PINGLING, { course: '初任培训' }),
    person('赵前', PINGLING, { course: '初任培训' }),
  ];

  it('are asked once for records that say the same, with those who may be meant', async () => {
    const { state } = await play({ rosters, records });
    expect(state).toMatchObject({ open: 1, unknown: 1, matched: 0 });
    expect(state.questions).toEqual([
      {
        ...{ batch: 'records', file: '培训.xlsx', sheet: '一季度', row: 2, name: '张伟' },
        said: [
          { label: '单位', value: PINGLING },
          { label: '培训班次', value: '党性教育' },
        ],
        candidates: [
          {
            ...{ person: `id:${ID_B}`, name: '张伟', unit: PINGLING, birth: '1985.01' },
            ...{ post: '平陵县委组织部部长', file: '花名册1.csv', row: 2 },
          },
          {
            ...{ person: `name:张伟|198602|${PINGLING}`, name: '张伟', unit: PINGLING, birth: '1986.02' },
            ...{ post: null, file: '花名册1.csv', row: 3 },
          },
        ],
        ...{ decided: null, alike: 2 },
      },
    ]);
  });

  it('are closed by a decision for every record that says the same, and can be opened again', async () => {
    const decisions = [{ batch: 'records', row: 3, person: `name:张伟|198602|${PINGLING}` }];
    const { links, state } = await play({ rosters, records, decisions });
    expect(links).toEqual([
      [3, 'decided'],
      [3, 'decided'],
      [null, 'unknown'],
    ]);
    expect(state).toMatchObject({ open: 0, matched: 2 });
    expect(state.questions.map(({ decided, alike }) => [decided, alike])).toEqual([
      [`name:张伟|198602|${PINGLING}`, 2],
    ]);
  });

  it('keep rows that were decided differently apart', async () => {
    const decisions = [
      { batch: 'records', row: 2, person: `id:${ID_B}` },
      { batch: 'records', row: 3, person: 'none' },
    ];
    const { links, state } = await play({
      rosters,
      records: [...records, person('张伟', PINGLING, { course: '三' })],
      decisions,
    });
    expect(links).toEqual([
      [2, 'decided'],
      [null, 'decided'],
      [null, 'unknown'],
      [null, 'ambiguous'],
    ]);
    expect(state.questions.map(({ row, decided, alike }) => [row, decided, alike])).toEqual([
      [5, null, 1],
      [2, `id:${ID_B}`, 1],
      [3, 'none', 1],
    ]);
  });

  it('stay open when the person decided is in no roster any more', async () => {
    const decisions = [{ batch: 'records', row: 2, person: 'id:990199198001010000' }];
    expect(await hows({ rosters, records, decisions })).toEqual(['ambiguous', 'ambiguous', 'unknown']);
  });

  it('override what was matched', async () => {
    const alone = [[person('李想', PINGLING, { birth: '1991.06' })]];
    const decisions = [{ batch: 'records', row: 2, person: 'none' }];
    const { links, issues } = await play({ rosters: alone, records: [person('李想', PINGLING)], decisions });
    expect(links).toEqual([[null, 'decided']]);
    expect(issues).toEqual([]);
  });

  it('raise a warning for each record that is not certain', async () => {
    const { issues } = await play({ rosters, records });
    expect(
      issues.map(({ row, code, severity, column, value, count }) => [
        row,
        code,
        severity,
        column,
        value,
        count,
      ]),
    ).toEqual([
      [2, 'person.ambiguous', 'warning', '姓名', '张伟', 1],
      [3, 'person.ambiguous', 'warning', '姓名', '张伟', 1],
      [4, 'person.unknown', 'warning', '姓名', '赵前', 1],
    ]);
  });

  it('raise one warning a file while no roster is loaded', async () => {
    const { links, state, issues } = await play({ rosters: [], records });
    expect(links.map(([, how]) => how)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(state).toEqual({ questions: [], open: 0, unknown: 3, matched: 0 });
    expect(issues.map(({ row, code, count }) => [row, code, count])).toEqual([[null, 'person.unknown', 3]]);
  });

  it('are none when there is nothing to match', async () => {
    const { links, state, issues } = await play({ rosters, records: [] });
    expect([links, state, issues]).toEqual([[], { questions: [], open: 0, unknown: 0, matched: 0 }, []]);
  });
});
