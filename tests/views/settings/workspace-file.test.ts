import { describe, expect, it } from 'vitest';

import { passphraseObstacle, strengthOf } from '#views/settings/passphrase.ts';
import { isSavingDue, savedText } from '#views/settings/saved-text.ts';
import { factsText } from '#views/settings/workspace-facts.ts';

import { batchOf } from '../ledger/batch.ts';

describe('passphrase', () => {
  it('is refused when it is short, a run, a date, a telephone number or a favourite', () => {
    for (const text of [
      '',
      '1234',
      '12345678',
      'aaaaaaaaaaaa',
      '19850312',
      '13912345678',
      'password1',
      '口令',
    ]) {
      expect([text, strengthOf(text).level]).toEqual([text, 'refused']);
    }
  });

  it('grows stronger with unrelated characters', () => {
    expect(strengthOf('k7m2x9').level).toBe('weak');
    expect(strengthOf('桃花自行车').level).toBe('fair');
    expect(strengthOf('平陵 桃花 自行车 61').level).toBe('strong');
  });

  it('can be used once it is good enough and typed twice the same', () => {
    expect(passphraseObstacle('', '')).toBe('请填口令');
    expect(passphraseObstacle('1234', '1234')).toMatch(/太好猜/);
    expect(passphraseObstacle('桃花自行车', '')).toBe('请再填一遍');
    expect(passphraseObstacle('桃花自行车', '桃花自行')).toBe('两遍不一样');
    expect(passphraseObstacle('桃花自行车', '桃花自行车')).toBeNull();
  });
});

describe('the reminder to save', () => {
  const due = (at: string | null, changesSince: number, sample = false): boolean =>
    isSavingDue({ batches: [batchOf({ sample })], lastSaved: { at, changesSince } });

  it('comes with work that was never saved, later with work that was', () => {
    expect([due(null, 9), due(null, 10)]).toEqual([false, true]);
    expect([due('2026-11-06T01:12:00.000Z', 29), due('2026-11-06T01:12:00.000Z', 30)]).toEqual([false, true]);
  });

  it('does not come for the sample or for nothing', () => {
    expect(due(null, 50, true)).toBe(false);
    expect(isSavingDue({ batches: [], lastSaved: { at: null, changesSince: 50 } })).toBe(false);
    expect(
      isSavingDue({ batches: [batchOf({ removed: true })], lastSaved: { at: null, changesSince: 50 } }),
    ).toBe(false);
  });

  it('says when that was and what came since', () => {
    const at = '2026-11-06T01:12:00.000Z';
    expect(savedText({ at: null, changesSince: 3 })).toBe('还没有保存成文件。');
    expect(savedText({ at, changesSince: 24 })).toBe('上次保存成文件：11月6日 09:12，之后又有24处改动。');
    expect(savedText({ at, changesSince: 0 })).toBe('上次保存成文件：11月6日 09:12，之后没有改动。');
  });
});

describe('a workspace file', () => {
  it('is told by when it was saved, what is in it and whether it is locked', () => {
    const facts = { isEncrypted: true, madeAt: '2026-10-08T02:00:00.000Z', batches: 18, bytes: 12_897_485 };
    expect(factsText(facts)).toBe('保存于2026年10月8日 10:00，18批，12.3 MB，加了口令');
    expect(factsText({ ...facts, madeAt: '?', isEncrypted: false })).toBe(
      '保存时间不详，18批，12.3 MB，没有口令',
    );
  });
});
