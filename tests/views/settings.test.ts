import { describe, expect, it } from 'vitest';

import type { SettingDefinition } from '#core/setting.ts';
import { groupSettings, parseInput, saidText, toInput, valueText } from '#views/settings/setting-text.ts';

const setting = (type: SettingDefinition['type'], unit?: string): SettingDefinition => ({
  id: 'structure.x',
  label: 'x',
  type,
  default: null,
  unit,
  source: '示例',
  dated: false,
});

describe('settings', () => {
  it('write shares as percentages and read them back', () => {
    expect(toInput(setting('share'), 0.285)).toBe('28.5');
    expect(parseInput(setting('share'), '28.5%')).toBe(0.285);
    expect(parseInput(setting('share'), '101')).toBeUndefined();
    expect(valueText(setting('share'), 0.15)).toBe('15%');
  });

  it('refuse what is no number', () => {
    expect(parseInput(setting('number'), '12a')).toBeUndefined();
    expect(parseInput(setting('number'), '−3')).toBe(-3);
    expect(parseInput(setting('number'), ' ')).toBeNull();
  });

  it('take words apart at any separator', () => {
    expect(parseInput(setting('words'), '甲、乙，丙; 丁')).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('are grouped by the page that shows them, else by the analysis that owns them', () => {
    const entry = (id: string) => ({ definition: { ...setting('number'), id }, value: 1 });
    const page = { analysis: 'structure', title: '队伍结构' };
    const groups = groupSettings(
      [
        entry('city'),
        entry('office.watermark'),
        entry('structure.target'),
        entry('structure.min_base'),
        entry('structure.line'),
      ],
      [
        { ...page, tab: '总览', settings: [] },
        { ...page, tab: '年龄', settings: ['structure.target', 'structure.line'] },
      ],
    );
    expect(groups.map(({ heading, entries }) => [heading, entries.length])).toEqual([
      ['本单位', 2],
      ['队伍结构 · 年龄', 2],
      ['队伍结构', 1],
    ]);
  });

  it('say every dated value and from when it holds', () => {
    const target = { ...setting('share'), dated: true };
    const said = [
      { from: '0001-01-01', value: 0.1 },
      { from: '2026-01-01', value: 0.15 },
    ];
    expect(saidText(target, said)).toBe('一直10%，自2026-01-01起15%');
    expect(saidText(setting('number'), said)).toBe('');
  });
});
