import { describe, expect, it } from 'vitest';

import { columnNames } from '#charts/column-names.ts';

const UNITS = ['市委组织部', '新港区委组织部', '平陵县委组织部', '开发区党工委组织部'];

describe('names below columns', () => {
  it('lose no character without a sign, however narrow the columns are', () => {
    expect(columnNames(UNITS, 5)).toEqual([['市委组织部'], ['新港区'], ['平陵县'], ['开发区']]);
    expect(columnNames(UNITS, 3)).toEqual([['市委', '组织部'], ['新港区'], ['平陵县'], ['开发区']]);
    expect(columnNames(UNITS, 2)).toEqual([['市委', '组织', '部'], ['新港'], ['平陵'], ['开发', '区']]);
    expect(columnNames(UNITS, 1)).toEqual([
      ['市', '委', '…'],
      ['新', '港'],
      ['平', '陵'],
      ['开', '发', '…'],
    ]);
  });

  it('say with … what has no room on three lines', () => {
    expect(columnNames(['市公共资源交易服务中心'], 3)).toEqual([['市公共', '资源交', '易服…']]);
  });

  it('keep the kind of place where two places would read the same', () => {
    expect(columnNames(['平陵县委组织部', '平陵区委组织部', '新港区委组织部'], 2)).toEqual([
      ['平陵', '县'],
      ['平陵', '区'],
      ['新港'],
    ]);
  });
});
