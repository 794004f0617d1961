import { describe, expect, it } from 'vitest';
import { read, words } from './columns.ts';

const GRADES = ['优秀: 20 21', '称职: 14 12', '弃权: 1 2', '废票: 1 1'];

describe('how many ballots went out', () => {
  it('is a column beside the votes of each grade, and a total of them is no vote', () => {
    const found = read(
      words('2026年述职测评.xlsx'),
      ...[
        '对象: 办公室 研究室 人才科',
        '发出票数: 40 40 40',
        '收回票数: 38 38 39',
        '有效票数: 36 35 37',
        ...GRADES,
      ],
    );
    expect(found.fields).toBe('object issued returned - - - - -');
    expect(found.says).toEqual(['优秀', '称职', '弃权', '废票'].map((grade) => ({ grade })));
  });

  it('may be a table of its own', () => {
    const found = read(words('发票.xlsx'), '轮次: 2026年 2026年', '评议对象: 办公室 研究室', '发放票数: 9 9');
    expect([found.kind, found.fields]).toEqual(['reviews', 'round object issued']);
  });

  it.each([
    ['本次共发出测评票120张，收回118张，有效115张', { issued: '120', returned: '118' }],
    ['发放评议表 40 份，回收 38 份', { issued: '40', returned: '38' }],
    ['应收票：40张', { issued: '40' }],
    ['甲会场发出20张，乙会场发出30张', {}],
    ['发出通知40份', {}],
  ])('is read off a line above the table: %s', (line, expected) => {
    const { sheetwide } = read(words('2026年述职测评.xlsx', null, line), '对象: 办公室 研究室', ...GRADES);
    const { issued, returned } = sheetwide as Record<string, string>;
    expect({ ...(issued ? { issued } : {}), ...(returned ? { returned } : {}) }).toEqual(expected);
  });
});
