import { describe, expect, it } from 'vitest';

import { initialsOf, pinyinInitials } from '#core/pinyin.ts';

/** Common names and words of the office with the initials people type, the usual reading first. */
const TYPED: readonly (readonly [text: string, initials: string])[] = [
  ['平陵县', 'plx'],
  ['望川县委组织部', 'wcxwzzb'],
  ['云门市', 'yms'],
  ['东岭区', 'dlq'],
  ['濮阳', 'py'],
  ['盱眙', 'xy'],
  ['婺源', 'wy'],
  ['郫都', 'pd'],
  ['日照', 'rz'],
  ['鄂州', 'ez'],
  ['阿坝', 'ab'],
  ['额济纳旗', 'ejnq'],
  ['讷河', 'nh'],
  ['咸阳', 'xy'],
  ['研究生', 'yjs'],
  ['大学本科', 'dxbk'],
  ['中共党员', 'zgdy'],
  ['平均年龄', 'pjnl'],
  ['占比', 'zb'],
  ['人数', 'rs'],
];

describe('pinyin initials', () => {
  it.each(TYPED)('of %s are %s', (text, initials) => {
    expect(pinyinInitials(text)[0]).toBe(initials);
  });

  it('know both readings of characters that have two', () => {
    expect(pinyinInitials('重庆市')).toEqual(expect.arrayContaining(['cqs', 'zqs']));
    expect(pinyinInitials('长丰县')).toContain('cfx');
    expect(pinyinInitials('长丰县')).toContain('zfx');
    expect(pinyinInitials('行政编制')).toContain('xzbz');
    expect(pinyinInitials('单县')).toEqual(expect.arrayContaining(['sx', 'dx']));
  });

  it('keep few readings of a text with many such characters', () => {
    expect(pinyinInitials('重长行单曾解朴仇').length).toBeLessThanOrEqual(8);
  });

  it('leave letters and digits as they are and skip signs', () => {
    expect(pinyinInitials('第3中学（B）')[0]).toBe('d3zxb');
    expect(pinyinInitials('——')).toEqual([]);
  });

  it('begin with the right letter at the border of every two', () => {
    const firsts = [...'安八才大鹅发高好家开拉马那欧怕七然三他外西呀杂'].map(initialsOf).join('');
    const lasts = [...'奥步错剁二付过霍军扩落目诺呕瀑群弱所拓悟训韵作'].map(initialsOf).join('');
    expect(firsts).toBe('abcdefghjklmnopqrstwxyz');
    expect(lasts).toBe('abcdefghjklmnopqrstwxyz');
  });
});
