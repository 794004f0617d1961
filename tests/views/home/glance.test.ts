import { describe, expect, it } from 'vitest';
import type { FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import { glanceOf } from '../../../src/views/home/glance.ts';

const shown = (form: 'ranks' | 'honours', dims: readonly string[], rows: readonly TableRow[]) => ({
  // Of a figure only these are read.
  figures: [
    {
      id: 'f',
      form,
      table: 't',
      where: {},
      title: [],
      subtitle: '甲；乙',
      notes: [],
    } as unknown as FigureSpec,
  ],
  tables: { t: { id: 't', title: '', personal: false, dims, measures: [], rows } },
});
const standing = (object: string, rank: number | null, type = '单位'): TableRow => ({
  ...{ object_type: type, object, rank, score: rank === null ? null : 100 - rank },
});

describe('the cards of the start page', () => {
  it('tell the first three of a ranking, each of which opens its rows', () => {
    const rows = [standing('甲县', 1), standing('乙县', 2), standing('丙县', 2), standing('丁县', 4)];
    const glance = glanceOf('ranking', shown('ranks', ['object'], rows));
    expect(glance?.lines.map(({ mark, label, value }) => [mark, label, value])).toEqual([
      ['1', '甲县', '99.0分'],
      ['2', '乙县', '98.0分'],
      ['2', '丙县', '98.0分'],
    ]);
    expect(glance?.lines[0]?.drill).toEqual({ table: 't', measure: 'rank', where: { object: ['甲县'] } });
    expect(glance?.about).toBe('甲；名次仅供参考');
  });

  it('name no person, and say nothing where nobody has a rank', () => {
    expect(glanceOf('ranking', shown('ranks', ['object'], [standing('王宁', 1, '个人')]))).toBeNull();
    expect(glanceOf('ranking', shown('ranks', ['object'], [standing('甲县', null)]))).toBeNull();
  });

  it('tell the highest honours, and of other analyses nothing', () => {
    const rows = [{ level: '省级', title: '先进集体', object: '甲县', n: 1 }];
    const glance = glanceOf('honours', shown('honours', ['level', 'title', 'object'], rows));
    expect(glance?.lines[0]).toMatchObject({ mark: '省级', label: '先进集体', value: '甲县' });
    expect(glanceOf('outcomes', shown('honours', [], rows))).toBeNull();
  });
});
