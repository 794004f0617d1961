import { describe, expect, it } from 'vitest';

import { bandAxis, toBands } from '#charts/bands-marks.ts';
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

  it('leaves out an axis label that would run into the one before', () => {
    const name = (segment: { readonly shade: number }): string =>
      ['≤30', '31–35', '36–40'][segment.shade] ?? '';
    expect(bandAxis(county, name, 400).map((label) => label.text)).toEqual(['≤30', '31–35']);
    expect(bandAxis(county, name, 1600).map((label) => label.text)).toEqual(['≤30', '31–35', '36–40']);
  });
});
