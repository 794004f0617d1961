import { describe, expect, it } from 'vitest';
import { placeOf } from '#app/office/place-of.ts';

const place = (
  unit: string,
  city: string | null = '云门市',
  parents: Readonly<Record<string, string>> = {},
) =>
  placeOf(
    unit,
    new Map(Object.entries(parents).map(([name, parent]) => [name, { parent, level: null }])),
    city,
  );

describe('the place a unit reports under', () => {
  it.each([
    ['平陵县委组织部', '平陵县'],
    ['中共云门市平陵县委组织部', '平陵县'],
    ['平陵县青石镇', '平陵县'],
    ['平陵县', '平陵县'],
    ['东岭区委组织部', '东岭区'],
    ['市中区委组织部', '市中区'],
    ['金乡县委', '金乡县'],
    ['云台市委组织部', '云台市'],
    ['平陵县市场监管局', '平陵县'],
    ['市委组织部', '市直'],
    ['市市场监管局', '市直'],
    ['云门市委组织部', '市直'],
    ['云门市教育局', '市直'],
  ])('is read off its name: %s → %s', (unit, expected) => {
    expect(place(unit)).toBe(expected);
  });

  it('is not known for a bare town or a company', () => {
    expect(place('青石镇')).toBeNull();
    expect(place('某某公司')).toBeNull();
  });

  it('is the county within a city that nobody named as the own one', () => {
    expect(place('云门市平陵县委组织部', null)).toBe('平陵县');
    expect(place('云门市委组织部', null)).toBe('云门市');
  });

  it('is the county of its official parents before its own name', () => {
    expect(place('青石镇', '云门市', { 青石镇: '平陵县委', 平陵县委: '市委' })).toBe('平陵县');
    expect(place('平陵县青石镇', '云门市', { 平陵县青石镇: '望川县' })).toBe('望川县');
  });

  it('is not moved to the city by a parent that leads it', () => {
    expect(place('平陵县委组织部', '云门市', { 平陵县委组织部: '市委组织部' })).toBe('平陵县');
  });

  it('is the city’s for what has only the city above it, and ends on parents that go in a circle', () => {
    expect(place('史志研究室', '云门市', { 史志研究室: '市委' })).toBe('市直');
    expect(place('甲', null, { 甲: '乙', 乙: '甲' })).toBeNull();
  });
});
