import { describe, expect, it } from 'vitest';
import { answersOn, behindOf, type PlainBallot, times } from '../plain-reviews.ts';

const AT = { kind: '百人评议', round: '2026年9月', type: '科室', object: '研究室' };
const group = (name: string, count: number, score = 90): readonly PlainBallot[] =>
  times(count, { ...AT, group: name, score });
const groupsOf = (rows: readonly PlainBallot[], object = '研究室') =>
  answersOn(rows)
    .table('reviews.groups')
    .rows.filter((row) => row['object'] === object)
    .map((row) => [row['voter_group'], row['votes'], row['mean'], row['note']]);

describe('groups of voters', () => {
  it('under five votes have no mean', () => {
    expect(groupsOf([...group('领导', 4), ...group('群众', 20, 80), ...group('科室', 4)])).toEqual([
      ['领导', 4, null, '票数不足'],
      ['群众', 20, 80, null],
      ['科室', 4, null, '票数不足'],
    ]);
  });

  it('are hidden beside a single small one, which the total would give away', () => {
    expect(groupsOf([...group('领导', 2), ...group('群众', 20), ...group('科室', 6)])).toEqual([
      ['领导', 2, null, '票数不足'],
      ['群众', 20, 90, null],
      ['科室', 6, null, '防止反推，一并不列'],
    ]);
  });

  it('of one voter who votes on many items or objects are small', () => {
    const items = ['甲', '乙', '丙', '丁', '戊', '己'].map((item) => ({
      ...{ ...AT, item, group: '领导', score: 90 },
    }));
    expect(groupsOf([...items, ...group('群众', 20), ...group('科室', 20)])[0]).toEqual([
      ...['领导', 6, null, '票数不足'],
    ]);
    const objects = ['甲科', '乙科', '丙科', '丁科', '戊科', '己科'].map((object) => ({
      ...{ ...AT, object, group: '领导', score: 90 },
    }));
    expect(groupsOf(objects, '全部')).toEqual([['领导', 6, null, '票数不足']]);
  });

  it('of all objects leave out what is hidden of one, which the difference would give away', () => {
    const other = (name: string, count: number) =>
      group(name, count, 80).map((ballot) => ({ ...ballot, object: '办公室' }));
    const rows = [...group('领导', 4), ...group('科室', 6), ...other('领导', 6), ...other('科室', 6)];
    expect(groupsOf(rows, '全部')).toEqual([
      ['领导', 6, 80, null],
      ['科室', 6, 80, null],
    ]);
    const where = { review_kind: '百人评议', round: '2026年9月', object_type: '科室', object: '全部' };
    const behind = behindOf(rows, 'reviews.groups', { ...where, voter_group: '领导' }, 'mean');
    expect(behind?.cells.map((cell) => cell.where['object'])).toEqual(['办公室']);
  });

  it('are opened unless they are hidden', () => {
    const rows = [...group('领导', 2), ...group('科室', 6), ...group('群众', 20)];
    const where = { review_kind: '百人评议', round: '2026年9月', object_type: '科室', object: '研究室' };
    const behind = (voter_group: string) =>
      behindOf(rows, 'reviews.groups', { ...where, voter_group }, 'mean');
    expect(behind('领导')).toBeNull();
    expect(behind('科室')).toBeNull();
    expect(behind('群众')?.cells[0]?.where).toMatchObject({ object: '研究室', voter_group: '群众' });
  });
});
