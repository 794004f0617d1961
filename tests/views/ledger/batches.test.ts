import { describe, expect, it } from 'vitest';

import type { Draft, IssueGroup, ReportGrid, WorkspaceState } from '#app/api.ts';
import { chooseBatches, kindsOf, numberBatches, type BatchChoice } from '#views/ledger/batch-choice.ts';
import { batchTags } from '#views/ledger/batch-tags.ts';
import {
  addedText,
  conservationText,
  heldBackText,
  ledgerTitle,
  periodText,
} from '#views/ledger/batch-text.ts';
import { closedBatches } from '#views/ledger/closed-batches.ts';
import { findReplacement } from '#views/ledger/find-replacement.ts';
import { firstWork } from '#views/ledger/first-work.ts';
import { formatPlace, parsePlace } from '#views/ledger/ledger-place.ts';
import { unitsIn } from '#views/ledger/units-in.ts';

import { batchOf } from './batch.ts';

const HELD = { period: '2026年10月', added: 3, missing: 2, changed: 5, same: 4 };
const ASIDE = { read: 20, loaded: 19, setAside: 1 };

function issue(severity: IssueGroup['severity']): IssueGroup {
  return {
    code: 'value.unknown',
    severity,
    column: '学历',
    message: '认不出',
    count: 2,
    rows: [3, 4],
    values: [],
    became: null,
  };
}

describe('a batch in words', () => {
  it('says what became of every row', () => {
    expect(conservationText({ read: 1520, loaded: 1516, setAside: 4 })).toBe(
      '1,520行 = 1,516行导入 + 4行待核实',
    );
  });

  it('says how it differs from the closed figures, leaving out what does not differ', () => {
    expect(heldBackText(HELD)).toBe('2026年10月已定稿，未并入：新增3、缺2、改动5');
    expect(heldBackText({ ...HELD, added: 0, changed: 0 })).toBe('2026年10月已定稿，未并入：缺2');
    expect(heldBackText({ ...HELD, added: 0, missing: 0, changed: 0 })).toBe(
      '2026年10月已定稿，未并入：与定稿的4行一致',
    );
  });

  it('names two periods and counts more; without one it names the day', () => {
    expect(periodText({ periods: ['2026年9月', '2026年10月'], asOf: null })).toBe('2026年9月、2026年10月');
    expect(periodText({ periods: ['2026年8月', '2026年9月', '2026年10月'], asOf: null })).toBe(
      '2026年8月、2026年9月等3期',
    );
    expect(periodText({ periods: [], asOf: '2026-10-31' })).toBe('截至2026年10月31日');
    expect(periodText({ periods: [], asOf: null })).toBe('未注明时期');
  });

  it('tells the time by the clock here, and keeps a time it cannot read', () => {
    expect(addedText('2026-11-06T01:12:00.000Z')).toBe('11月6日 09:12');
    expect(addedText('昨天')).toBe('昨天');
  });

  it('has a title that counts only what is out of the ordinary', () => {
    expect(ledgerTitle([batchOf({})])).toBe('共1批');
    expect(
      ledgerTitle([
        batchOf({ counts: ASIDE }),
        batchOf({ counts: ASIDE, removed: true }),
        batchOf({ failure: '没有原件' }),
        batchOf({ heldBack: HELD }),
      ]),
    ).toBe('共4批：1批有待核实，1批没有载入，1批未并入，1批已撤销');
  });
});

describe('the tags of a batch', () => {
  const texts = (part: Parameters<typeof batchOf>[0], isClosed = false): readonly string[] =>
    batchTags(batchOf(part), isClosed).map(({ text }) => text);

  it('begin with how it stands, the gravest first', () => {
    expect(texts({})).toEqual(['已导入']);
    expect(texts({}, true)).toEqual(['已定稿']);
    expect(texts({ counts: ASIDE }, true)).toEqual(['待核实1行']);
    expect(texts({ counts: ASIDE, heldBack: HELD })).toEqual(['未并入']);
    expect(texts({ failure: '没有原件', heldBack: HELD })).toEqual(['没有载入']);
    expect(texts({ failure: '没有原件', removed: true })).toEqual(['已撤销']);
    expect(texts({ removed: true, replacedBy: 'b2' })).toEqual(['已替换']);
  });

  it('say what was done to it, but not of a removed one', () => {
    const part = { isSentBack: true, edits: 12, issues: [issue('warning'), issue('info')], sample: true };
    expect(texts(part)).toEqual(['已导入', '演示', '问题清单已发回', '更正12处', '留意2处']);
    expect(texts({ ...part, removed: true })).toEqual(['已撤销', '演示']);
  });
});

describe('choosing batches', () => {
  const numbered = numberBatches([
    batchOf({ id: 'a', file: '平陵县.xls', periods: ['2026年9月'] }),
    batchOf({ id: 'b', kind: 'scores', kindLabel: '晾晒得分', file: '得分.csv', heldBack: HELD }),
    batchOf({ id: 'c', file: '石桥县.xls', counts: ASIDE }),
    batchOf({ id: 'd', file: '旧.xls', counts: ASIDE, removed: true }),
  ]);
  const chosen = (part: Partial<BatchChoice>): readonly string[] =>
    chooseBatches(numbered, { standing: 'all', kind: null, words: '', ...part }).map(
      ({ number, batch }) => `${number}${batch.id}`,
    );

  it('shows the newest first and keeps every number', () => {
    expect(chosen({})).toEqual(['4d', '3c', '2b', '1a']);
  });

  it('finds by standing, kind, and words of file or period', () => {
    expect(chosen({ standing: 'open' })).toEqual(['3c']);
    expect(chosen({ standing: 'outside' })).toEqual(['2b']);
    expect(chosen({ standing: 'removed' })).toEqual(['4d']);
    expect(chosen({ kind: 'scores' })).toEqual(['2b']);
    expect(chosen({ words: ' 9月 ' })).toEqual(['1a']);
    expect(chosen({ words: '县', standing: 'open' })).toEqual(['3c']);
  });

  it('lists each kind once', () => {
    expect(kindsOf(numbered.map(({ batch }) => batch))).toEqual([
      { id: 'roster', label: '人员花名册' },
      { id: 'scores', label: '晾晒得分' },
    ]);
  });
});

describe('what a batch is part of', () => {
  const nothing = { status: 'in', rows: 1, setAside: 0, asked: 0, notes: 0 } as const;
  const grid: ReportGrid = {
    units: ['平陵县', '石桥县'],
    columns: [
      { kind: 'scores', kindLabel: '晾晒得分', period: '2026年9月', isClosed: true },
      { kind: 'roster', kindLabel: '人员花名册', period: '2026年9月', isClosed: false },
    ],
    cells: [
      [
        { ...nothing, batches: ['s'] },
        { ...nothing, batches: ['r'] },
      ],
      [
        { ...nothing, batches: ['r'] },
        { ...nothing, batches: [] },
      ],
    ],
    unlisted: [],
    unplaced: 0,
  };

  it('is closed with its kind and period, unless it came later or is gone', () => {
    const scores = { kind: 'scores', periods: ['2026年9月'] };
    const closed = closedBatches(grid, [
      batchOf({ id: 's', ...scores }),
      batchOf({ id: 'late', ...scores, heldBack: HELD }),
      batchOf({ id: 'gone', ...scores, removed: true }),
      batchOf({ id: 'other', ...scores, periods: ['2026年10月'] }),
      batchOf({ id: 'r', kind: 'roster', periods: ['2026年9月'] }),
    ]);
    expect([...closed]).toEqual(['s']);
    expect(closedBatches(null, [batchOf(scores)]).size).toBe(0);
  });

  it('has the units whose cells of its kind name it', () => {
    expect(unitsIn(grid, { id: 'r', kind: 'roster' })).toEqual(['平陵县']);
    expect(unitsIn(null, { id: 'r', kind: 'roster' })).toEqual([]);
  });
});

describe('replacing a batch', () => {
  const state = (drafts: readonly (readonly [string, string | null])[]): WorkspaceState =>
    ({ drafts: drafts.map(([id, kind]) => ({ id, kind }) as Draft) }) as unknown as WorkspaceState;
  const before = state([['old', 'roster']]);

  it('takes the only new table of its kind', () => {
    const after = state([
      ['old', 'roster'],
      ['n1', null],
      ['n2', 'roster'],
    ]);
    expect(findReplacement(before, after, { kind: 'roster' })?.id).toBe('n2');
  });

  it('asks when none or several could be meant', () => {
    const two = state([
      ['n1', 'roster'],
      ['n2', 'roster'],
    ]);
    expect(findReplacement(before, two, { kind: 'roster' })).toBeUndefined();
    expect(findReplacement(before, state([['old', 'roster']]), { kind: 'roster' })).toBeUndefined();
  });
});

describe('opening a batch', () => {
  it('shows first what is gravest', () => {
    const issues = [issue('info'), issue('warning')];
    expect(firstWork({ counts: ASIDE, issues, edits: 1 })).toBe('set-aside');
    expect(firstWork({ counts: null, issues, edits: 1 })).toBe(issues[1]);
    expect(firstWork({ counts: null, issues: [], edits: 1 })).toBe('edited');
    expect(firstWork({ counts: null, issues: [], edits: 0 })).toBeNull();
  });

  it('stands in the address', () => {
    for (const place of [
      { show: 'batches' },
      { show: 'notes' },
      { show: 'history' },
      { show: 'batch', batch: 'b:1' },
    ] as const) {
      expect(parsePlace(formatPlace(place))).toEqual(place);
    }
    expect(parsePlace('nonsense')).toEqual({ show: 'batches' });
  });
});
