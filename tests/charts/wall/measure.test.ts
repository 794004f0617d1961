import { describe, expect, it } from 'vitest';
import { clauseLines, emWidth, evenLines, fitEm, wrapEm } from '#charts/wall/measure.ts';
import { fittingNotes, withAsides } from '#charts/wall/type-size.ts';

describe('text on a wall, measured without a screen', () => {
  it('takes Han characters for squares and digits for less', () => {
    expect(emWidth('市级')).toBe(2);
    expect(emWidth('88')).toBeCloseTo(1.2);
    expect(emWidth('共90人')).toBeGreaterThan(emWidth('共人') + emWidth('90'));
  });

  it('cuts with … only what is too long', () => {
    expect(fitEm('东岭区', 3)).toBe('东岭区');
    expect(fitEm('经济技术开发区', 4)).toBe('经济技…');
  });

  it('begins no line with a comma and parts no number', () => {
    expect(wrapEm('一二三四，五六', 4, 3)).toEqual(['一二三', '四，五六']);
    expect(wrapEm('共有2026年', 3.2, 3)[1]).toBe('2026');
  });

  it('keeps a clause on one line where it can', () => {
    expect(clauseLines('年轻干部偏少，县级偏少', 8)).toBe(2);
    expect(clauseLines('年轻干部偏少，县级偏少', 12)).toBe(1);
  });

  it('parts a heading evenly', () => {
    expect(evenLines('政治理论', 3, 3)).toEqual(['政治', '理论']);
  });

  it('gives short notes their room before the longest is cut', () => {
    const notes = ['数据：人员花名册、培训记录、荣誉表彰、得分', '“—”为不公布'];
    expect(fittingNotes(notes, 520, 22)).toEqual([expect.stringMatching(/…$/), '“—”为不公布']);
    expect(fittingNotes(notes, 2000, 22)).toEqual(notes);
  });

  it('sets others behind them only where they fit whole and say more', () => {
    const notes = ['数据：人员花名册', '排名仅供参考'];
    const asides = ['来源未填4人，不计入占比', '来源未填4人，不计入占比', '排名仅供参考，不作唯一依据'];
    expect(withAsides(notes, asides, 800, 22)).toEqual([...notes, '来源未填4人，不计入占比']);
    expect(withAsides(notes, asides, 500, 22)).toEqual(notes);
  });
});
