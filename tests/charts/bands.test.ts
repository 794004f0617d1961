import { describe, expect, it } from 'vitest';

import { toBands } from '#charts/bands-marks.ts';
import { hasRoom, liftedText, nameBands, roomForNames } from '#charts/bands-names.ts';
import type { BandsFigure } from '#core/figure.ts';

import { bandTable, frame } from './sample-tables.ts';

const spec: BandsFigure = {
  ...frame,
  form: 'bands',
  table: 'bands',
  where: { scope_type: '层级' },
  row: 'scope',
  rows: ['市级', '县级'],
  segment: 'band',
  segments: ['30岁及以下', '31–35岁', '36–40岁'],
  value: 'n',
  share: 'share',
  base: 'known',
  toldSegment: '30岁及以下',
  toldRow: '市级',
};
const [city, county] = toBands(spec, bandTable);

describe('bands', () => {
  it('draws a segment only where somebody is', () => {
    expect(city?.segments.map((segment) => segment.label)).toEqual(['市级 30岁及以下', '市级 36–40岁']);
    expect(city?.segments.map((segment) => segment.shade)).toEqual([0, 2]);
    expect(county?.segments).toHaveLength(3);
  });

  it('marks the told segment of the told row, and compares the others with it', () => {
    expect(city?.segments.map((segment) => segment.tone)).toEqual(['told', 'context']);
    expect(county?.segments.map((segment) => segment.tone)).toEqual(['compared', 'context', 'context']);
  });

  it('prints one decimal in the compared segment and whole percents in the others', () => {
    expect(county?.segments.map((segment) => segment.text)).toEqual(['45.0', '5', '50']);
    expect(county?.segments[0]?.details).toEqual(['45.0%', '9/20人']);
  });

  const name = (segment: { readonly shade: number }): string =>
    ['≤30', '31–35', '36–40'][segment.shade] ?? '';
  const all = [city, county].flatMap((line) => line ?? []);

  it('names the segments over the first bar where all bars have them and the names have room', () => {
    const shared = nameBands(all.slice(1), name, 1600);
    expect(shared.axis.map((label) => label.text)).toEqual(['≤30', '31–35', '36–40']);
    expect(shared.key).toEqual([]);
  });

  it('has a key to every segment drawn where a name would run into the one before', () => {
    const crowded = nameBands(all.slice(1), name, 400);
    expect(crowded.axis).toEqual([]);
    expect(crowded.key.map((entry) => entry.text)).toEqual(['≤30', '31–35', '36–40']);
  });

  it('has a key where the first bar lacks a segment of another', () => {
    const { axis, key } = nameBands(all, name, 1600);
    expect(axis).toEqual([]);
    expect(key.map((entry) => entry.text)).toEqual(['≤30', '31–35', '36–40']);
    expect(key[0]?.tones).toEqual(['told', 'compared']);
  });

  it('puts the told value over a bar whose segment is too narrow for it', () => {
    const narrow = city?.segments[0];
    if (!city || !narrow) throw new Error('no segment');
    const [wide, small] = [100 / narrow.share, 20 / narrow.share];
    expect([hasRoom(narrow, wide), hasRoom(narrow, small)]).toEqual([true, false]);
    expect(liftedText(city, wide)).toBeNull();
    expect(liftedText(city, small)).toEqual({ text: narrow.text, tone: 'told', left: 0 });
  });

  it('gives long names of rows two lines instead of cutting them', () => {
    expect(roomForNames(['市级', '县级'])).toEqual({ width: 64, wraps: false });
    expect(roomForNames(['2026年全市县处级党员领导干部应知应会测试'])).toEqual({ width: 156, wraps: true });
  });
});
