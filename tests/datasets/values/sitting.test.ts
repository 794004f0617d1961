import { describe, expect, it } from 'vitest';
import { didSit, testScore, toSit } from '#datasets/values/sitting.ts';

const context = { cellKind: 't', column: { spellings: [] }, asOf: null };

describe('whether somebody was to sit and did', () => {
  it.each([
    ['是', '是'],
    ['√', '是'],
    ['应考', '是'],
    ['否', '否'],
    ['免考', '否'],
    ['0', '否'],
    ['', null],
    ['/', null],
  ])('应考 %j is %s', (text, value) => {
    expect(toSit(text, context)).toMatchObject({ value });
  });

  it.each([
    ['是', '是'],
    ['已参加', '是'],
    ['1', '是'],
    ['否', '否'],
    ['未参加', '否'],
    ['病假', '否'],
    ['缺考', '缺考'],
    ['缺', '缺考'],
    ['—', null],
  ])('实考 %j is %s', (text, value) => {
    expect(didSit(text, context)).toMatchObject({ value, also: { sat_says: null } });
  });

  it('asks about a word that it does not know', () => {
    const found = didSit('线上', context);
    expect(found).toMatchObject({
      value: null,
      also: { sat_says: '不明' },
      issue: { code: 'value.unknown' },
    });
  });
});

describe('a score of a test', () => {
  it.each([
    ['92.5', 92.5, '已考', undefined],
    ['92分', 92, '已考', undefined],
    ['0', 0, '已考', undefined],
    ['缺考', null, '缺考', undefined],
    ['（缺考）', null, '缺考', undefined],
    ['请假', null, '未参加', undefined],
    ['免考', null, '免考', undefined],
    ['', null, null, undefined],
    ['—', null, null, undefined],
    ['合格', null, '已考', 'value.unknown'],
    ['看不清', null, '不明', 'value.unknown'],
    ['-5', null, '不明', 'value.out_of_range'],
  ])('%j is %s and says %s', (text, value, says, code) => {
    const found = testScore(text, context);
    expect(found).toMatchObject({ value, also: { score_says: says } });
    expect(found.issue?.code).toBe(code);
  });
});
