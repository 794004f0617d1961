import { describe, expect, it } from 'vitest';
import { type ListedUnit, makeUnitDirectory, type UnitFacts, unitOrder } from '#app/office/unit-names.ts';

function listed(name: string, order: number | null = null, shortNames: readonly string[] = []): ListedUnit {
  const none = { category: null, level: null, parent: null, staffing: null, leaderPosts: null };
  return { name, order, shortNames, ...none };
}

function directory(facts: Partial<UnitFacts>) {
  return makeUnitDirectory({
    ...{ listed: [], found: [], decided: new Map(), people: null, city: '云门市' },
    ...facts,
  });
}

function propose(names: readonly ListedUnit[], name: string, more: readonly string[] = []) {
  const found = [name, ...more].map((each) => ({ name: each, rows: 5 }));
  const { proposal } = directory({ listed: names, found }).names[0] ?? {};
  return proposal ? [proposal.official, proposal.reason] : proposal;
}

const PINGLING = listed('平陵县委组织部');
const CITY = listed('市委组织部');

describe('a name that is not in the 单位基本表', () => {
  it.each([
    ['中共平陵县委组织部', '平陵县委组织部', '多“中共”'],
    ['平陵县委 组织部', '平陵县委组织部', '全角、空格不同'],
    ['中共平陵县委员会组织部', '平陵县委组织部', '多“中共”、“委员会”即“委”'],
    ['平陵县组织部', '平陵县委组织部', '少“委”'],
    ['云门市平陵县委组织部', '平陵县委组织部', '多市名'],
    ['云门市委组织部', '市委组织部', '多市名'],
    ['中共东衡省云门市委组织部', '市委组织部', '多“中共”、多省名、多市名'],
  ])('is proposed with its reason: %s', (name, official, reason) => {
    expect(propose([PINGLING, CITY], name)).toEqual([official, reason]);
  });

  it('is proposed where the table has the longer form', () => {
    expect(propose([listed('中共云门市委组织部')], '市委组织部')).toEqual([
      '中共云门市委组织部',
      '少“中共”、少市名',
    ]);
  });

  it('is proposed by a listed short name, even one that names another county', () => {
    const units = [listed('平陵县委组织部', 1, ['县委组织部', '平林县委组织部'])];
    expect(propose(units, '县委组织部')).toEqual(['平陵县委组织部', '单位基本表简称']);
    expect(propose(units, '平林县委组织部')).toEqual(['平陵县委组织部', '单位基本表简称']);
  });

  it('has no proposal when two units list the same short name', () => {
    const units = [listed('平陵县委组织部', 1, ['县委组织部']), listed('望川县委组织部', 2, ['县委组织部'])];
    expect(propose(units, '县委组织部')).toBeNull();
  });

  it('is proposed when one character is wrong', () => {
    expect(propose([PINGLING, CITY], '平陵县委组识部')).toEqual(['平陵县委组织部', '只差一个字']);
    expect(propose([PINGLING], '平陵县委组织部部')).toEqual(['平陵县委组织部', '只差一个字']);
  });

  it('is never taken for the same organ of another county or town', () => {
    expect(propose([PINGLING], '平林县委组织部')).toBeNull();
    expect(propose([PINGLING], '平陵区委组织部')).toBeNull();
    expect(propose([listed('平陵县青石镇政府')], '平陵县青山镇政府')).toBeNull();
    expect(propose([CITY], '平陵县委组织部')).toBeNull();
  });

  it('is not taken for a unit that a telling character or a word keeps apart', () => {
    expect(propose([listed('市委组织部组织一科')], '市委组织部组织二科')).toBeNull();
    expect(propose([listed('平陵县财政局')], '平陵县民政局')).toBeNull();
    expect(propose([listed('平陵县融媒中心'), listed('望川县融谋中心')], '平陵县融谋中心')).toBeNull();
    expect(propose([listed('市史志办')], '市史志馆')).toBeNull();
  });

  it('has no proposal when two official names are equally near', () => {
    const units = [listed('市委组织部宣教科'), listed('市委组织部宣文科')];
    expect(propose(units, '市委组织部宣校科')).toBeNull();
  });

  it('is not asked about once it is decided, either way', () => {
    const found = [
      { name: '中共平陵县委组织部', rows: 3 },
      { name: '平陵县组织部', rows: 2 },
    ];
    const decided = new Map([
      ['中共平陵县委组织部', '平陵县委组织部'],
      ['平陵县组织部', '平陵县组织部'],
    ]);
    expect(directory({ listed: [PINGLING], found, decided }).names).toEqual([
      { name: '中共平陵县委组织部', rows: 3, official: '平陵县委组织部', proposal: null, isListed: false },
      { name: '平陵县组织部', rows: 2, official: null, proposal: null, isListed: false },
    ]);
  });
});

describe('the official order', () => {
  it('is the one of the table, unnumbered units last, and aliases stand where their unit stands', () => {
    const made = directory({
      listed: [listed('乙', 20), listed('丙'), listed('甲', 10), listed('甲', 30)],
      found: [
        { name: '丁', rows: 1 },
        { name: '甲单位', rows: 1 },
      ],
      decided: new Map([['甲单位', '甲']]),
      people: new Map([['甲', 7]]),
    });
    expect(made.official.map(({ name, order, people }) => [name, order, people])).toEqual([
      ['甲', 10, 7],
      ['乙', 20, 0],
      ['丙', 3, 0],
    ]);
    expect([...unitOrder(made)]).toEqual([
      ['甲', 0],
      ['乙', 1],
      ['丙', 2],
      ['丁', 3],
      ['甲单位', 0],
    ]);
  });

  it('without a table is by level, then as the files first name them', () => {
    const names = ['平陵县委组织部', '青石镇', '某某公司', '安川县委组织部', '市委组织部'];
    const made = directory({ found: names.map((name) => ({ name, rows: 1 })) });
    expect(made.isBuilt).toBe(true);
    expect(made.official.map(({ name }) => name)).toEqual([
      '市委组织部',
      '平陵县委组织部',
      '安川县委组织部',
      '青石镇',
      '某某公司',
    ]);
  });

  it('without a table proposes the more used spelling, and a typing error only when it is rare', () => {
    const rows = [
      ['中共平陵县委组织部', 3],
      ['平陵县委组织部', 40],
      ['平陵县委组识部', 4],
      ['平陵县委组治部', 5],
    ] as const;
    const made = directory({ found: rows.map(([name, count]) => ({ name, rows: count })) });
    expect(made.names.map(({ proposal }) => proposal?.reason ?? null)).toEqual([
      '多“中共”',
      null,
      '只差一个字',
      null,
    ]);
  });
});
