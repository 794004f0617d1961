import { describe, expect, it } from 'vitest';
import { read, words } from './columns.ts';

const about = words('2026年三季度平时考核得分.xlsx');
const fieldsOf = (...lines: string[]) => read(about, ...lines).fields;

describe('the 科室 of whoever is scored', () => {
  it('is a column of its own beside names, wherever it stands', () => {
    expect(fieldsOf('姓名: 林晓舟 周予安', '科室: 一科 二科', '得分: 90 91')).toBe('object office score');
    expect(fieldsOf('科室: 一科 二科', '姓名: 林晓舟 周予安', '得分: 90 91')).toBe('office object score');
    expect(
      fieldsOf('单位: 市委组织部 市委组织部', '所在科室: 一科 二科', '姓名: 林晓舟 周予安', '得分: 90 91'),
    ).toBe('unit office object score');
  });

  it('is what is scored where nobody is named', () => {
    expect(fieldsOf('科室: 一科 二科', '得分: 90 91')).toBe('object score');
    expect(fieldsOf('单位: 市委组织部 市委组织部', '科室: 一科 二科', '得分: 90 91')).toBe(
      'unit object score',
    );
  });
});
