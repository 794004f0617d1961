import { describe, expect, it } from 'vitest';

import type { Composition, HiddenLine, PublishChoices } from '#app/api.ts';
import { cellsOf, groupHidden } from '#views/publish/hidden-groups.ts';
import { textSizeWords } from '#views/publish/playlist/wall-words.ts';
import { loopScreens, otherScreens, unitScreens } from '#views/publish/screens.ts';
import { shownWords } from '#views/publish/shown-words.ts';

const line = (table: string, label: string, reason: string): HiddenLine => ({
  ...{ table, tableTitle: `表${table}`, label, reason, values: 2, approvable: null },
});

const snapshot = {
  pages: [
    { id: 'structure', title: '队伍结构' },
    { id: 'training', title: '教育培训' },
  ],
  units: [{ unit: '平陵县委组织部' }],
  walk: { years: [2026] },
  followUps: [],
} as unknown as Composition['snapshot'];

describe('the words of 大屏发布', () => {
  it('put what is kept back of one table for one reason together', () => {
    const groups = groupHidden([
      line('a', '女', '不足5人'),
      line('b', '男', '不足5人'),
      line('a', '男', '防反推，一并隐去'),
      line('a', '未填', '不足5人'),
    ]);
    expect(groups.map(({ title, reason, lines }) => [title, reason, lines.length])).toEqual([
      ['表a', '不足5人', 2],
      ['表b', '不足5人', 1],
      ['表a', '防反推，一并隐去', 1],
    ]);
  });

  it('name the cells by which two groups of one table are told apart', () => {
    const [group] = groupHidden([line('a', '女', '不足5人'), line('a', '男', '不足5人')]);
    expect(group && cellsOf(group)).toBe('女、男');
    const [more] = groupHidden(['女', '男', '未填'].map((label) => line('a', label, '不足5人')));
    expect(more && cellsOf(more)).toBe('女、男等');
  });

  it('number the pages of the loop, and name what is called by key apart', () => {
    expect(loopScreens(snapshot).map(({ id, place }) => [id, place])).toEqual([
      ['structure', 1],
      ['training', 2],
    ]);
    expect(otherScreens(snapshot).map(({ id }) => id)).toEqual(['walk']);
    expect(unitScreens(snapshot).map(({ id }) => id)).toEqual(['unit:平陵县委组织部']);
  });

  it('say in one line what goes onto the wall, and name nothing that is ticked and not in the file', () => {
    const tables = [{ id: 'ranking.units', screens: ['单位页'] }] as unknown as Composition['tables'];
    const composition = { snapshot, tables } as Composition;
    const choices = (named: readonly string[]) => ({ named }) as PublishChoices;
    expect(shownWords(composition, choices([]))).toBe('2页，单位页1个，不点名');
    expect(shownWords(composition, choices(['honours', '单位排名']))).toBe('2页，单位页1个，点名：单位排名');
  });

  it('say how large characters stand on the wall, and that larger ones cost charts', () => {
    expect(textSizeWords({ distance: 6, height: 1.3 })).toBe('最小的字在屏上高26毫米；离6米看清需要26毫米。');
    expect(textSizeWords({ distance: 12, height: 1.3 })).toContain('放大到2.00倍，图会少放几张');
    expect(textSizeWords({ distance: 0, height: 1.3 })).toContain('填上距离和屏高');
  });
});
