import { describe, expect, it } from 'vitest';

import { SETTINGS } from '#app/settings.ts';
import type { SettingDefinition } from '#core/setting.ts';
import {
  groupSettings,
  parseInput,
  saidText,
  toInput,
  unitText,
  valueText,
} from '#views/settings/setting-text.ts';

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

  it('say how far two shares are apart in points, never in %', () => {
    const apart = setting('share', '个百分点');
    expect([unitText(apart), valueText(apart, 0.05)]).toEqual(['个百分点', '5个百分点']);
    expect(unitText(setting('share'))).toBe('%');
    const distances = SETTINGS.filter(({ unit }) => unit === '个百分点').map(({ id }) => id);
    expect(distances).toEqual([
      ...['structure.telling_difference', 'structure.even_difference', 'structure.outlier_difference'],
      ...['structure.changed_share', 'training.behind_difference', 'training.outlier_difference'],
    ]);
    expect(SETTINGS.filter(({ label }) => label.includes('百分点'))).toEqual([]);
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
    const alone = { analysis: 'honours', title: '光荣榜', tab: '光荣榜', settings: ['honours.a'] };
    expect(groupSettings([entry('honours.a')], [alone]).map(({ heading }) => heading)).toEqual(['光荣榜']);
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
