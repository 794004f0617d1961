import { describe, expect, it } from 'vitest';

import type { SettingDefinition } from '#core/setting.ts';
import { groupSettings, parseInput, toInput, valueText } from '#views/settings/setting-text.ts';

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

  it('are grouped by the module that owns them', () => {
    const city = { definition: { ...setting('text'), id: 'city' }, value: null };
    const groups = groupSettings([city, { definition: setting('number'), value: 1 }], {
      structure: '队伍结构',
    });
    expect(groups.map(({ heading }) => heading)).toEqual(['本单位', '队伍结构']);
  });
});
