import { describe, expect, it } from 'vitest';

import { ranksOnly } from '#app/intake/ranks-only.ts';

describe('a table of ranks', () => {
  it('without scores is told to need them', () => {
    for (const heading of ['名次', '综合排名', '位 次', '总名次']) {
      expect(ranksOnly(['期间', '单位', heading]), heading).toContain('请提供得分');
    }
  });

  it('with scores, or without ranks, is a table like any other', () => {
    expect(ranksOnly(['单位', '综合得分', '名次'])).toBeNull();
    expect(ranksOnly(['单位', '学习积分', '名次'])).toBeNull();
    expect(ranksOnly(['姓名', '性别', '排名变化说明'])).toBeNull();
    expect(ranksOnly([])).toBeNull();
  });
});
