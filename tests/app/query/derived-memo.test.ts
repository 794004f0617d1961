import { describe, expect, it } from 'vitest';
import type { Answers } from '#analyses/analysis.ts';
import { DerivedMemo } from '#app/query/derived-memo.ts';
import { NO_RECORDS, type RecordColumns } from '#core/record-columns.ts';
import type { SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';

const table = (n: number): StatTable => ({
  ...{ id: 't', title: '', dims: [], measures: ['n'], personal: false },
  rows: [{ n }],
});

interface Given {
  readonly choice?: string;
  readonly setting?: SettingValue;
  readonly records?: RecordColumns;
  readonly counted?: StatTable;
  readonly asOf?: string;
}

const ONE = table(1);

const answersOf = ({
  choice = 'a',
  setting = ['x'],
  records = NO_RECORDS,
  counted = ONE,
  asOf = '',
}: Given): Answers => ({
  question: { asOf, filters: [] },
  ...{ since: null, earlier: [], choice: () => choice },
  setting: () => setting,
  settingAt: () => setting,
  table: () => counted,
  records: () => records,
});

/** How often the table is made for these answers, one after the other, when it reads so. */
function times(read: (answers: Answers) => unknown, ...given: readonly Given[]): number {
  const memo = new DerivedMemo();
  let made = 0;
  for (const each of given) {
    memo.table({ id: 't' }, answersOf(each), (answers) => {
      read(answers);
      return table(made++);
    });
  }
  return made;
}

describe('a derived table', () => {
  it('is worked out once while all it reads is the same, whatever else changes', () => {
    expect(times((answers) => answers.choice('c'), {}, { setting: ['y'] }, { asOf: '2026-01-01' })).toBe(1);
    expect(
      times((answers) => answers.setting('s'), { setting: ['x'] }, { setting: ['x'], choice: 'b' }),
    ).toBe(1);
    expect(times((answers) => answers.records('scores'), {}, { choice: 'b' })).toBe(1);
  });

  it('is worked out anew when a choice, a setting, the date, a table or the records are others', () => {
    expect(times((answers) => answers.choice('c'), {}, { choice: 'b' })).toBe(2);
    expect(times((answers) => answers.settingAt('s', ''), {}, { setting: ['y'] })).toBe(2);
    expect(times(({ question }) => question.asOf, {}, { asOf: '2026-01-01' })).toBe(2);
    expect(times((answers) => answers.table('u'), {}, { counted: table(1) })).toBe(2);
    expect(times((answers) => answers.records('scores'), {}, { records: { ...NO_RECORDS } })).toBe(2);
  });

  it('is remembered for the questions asked last', () => {
    const choices = ['a', 'b', 'a', 'c', 'd', 'a'].map((choice) => ({ choice }));
    expect(times((answers) => answers.choice('c'), ...choices)).toBe(5);
  });
});
