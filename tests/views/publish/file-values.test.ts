import { describe, expect, it } from 'vitest';

import type { TableRow } from '#core/table.ts';
import { readColumns } from '#views/publish/file-values.ts';

function read(unit: string, values: readonly (number | string | null)[]): readonly string[] {
  const rows: readonly TableRow[] = values.map((value) => ({ n: value }));
  const [column] = readColumns([{ name: 'n', label: '数', unit }], rows, []);
  return rows.map((row) => column?.read(row) ?? '');
}

describe('a value of the file as it is read', () => {
  it('is a share in percent with one decimal', () => {
    expect(read('%', [0.2441860465116279, 0, 1])).toEqual(['24.4%', '0.0%', '100.0%']);
  });

  it('has the same decimals as the others of its column, and no digits of the machine', () => {
    expect(read('分', [88.60000000000001, 81])).toEqual(['88.6', '81.0']);
    expect(read('分', [88, 81])).toEqual(['88', '81']);
    expect(read('人', [1234, 5])).toEqual(['1,234', '5']);
    expect(read('', [0.125, 0.5])).toEqual(['0.13', '0.50']);
  });

  it('has a true minus', () => {
    expect(read('', [-8, 3])).toEqual(['−8', '3']);
    expect(read('%', [-0.031])).toEqual(['−3.1%']);
  });

  it('is – where there is no such number, and 未填 where it is not known what it is', () => {
    expect(read('', [null, 2])).toEqual(['–', '2']);
    const [dim] = readColumns([{ name: 'source', label: '来源', unit: '' }], [{ source: null }], ['source']);
    expect(dim?.read({ source: null })).toBe('未填');
    expect(dim?.isNumber).toBe(false);
  });
});
