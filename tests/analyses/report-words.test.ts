import { describe, expect, it } from 'vitest';

import {
  amongKnown,
  BLANK,
  classWords,
  inProse,
  levelsIn,
  respectively,
  said,
  sayPeople,
} from '#analyses/report-words.ts';
import type { StatTable, TableRow } from '#core/table.ts';

const whole = { scope_type: '全部', scope: '全部' };
const tableOf = (rows: readonly TableRow[]): StatTable => ({
  ...{ id: 't', title: '学历', dims: ['scope_type', 'scope', 'class'], measures: ['n', 'known', 'share'] },
  ...{ personal: false, rows },
});
const row = (name: string, n: number, known: number): TableRow => ({
  ...{ ...whole, class: name, n, known, share: known === 0 ? null : n / known },
});
const textOf = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join('');

describe('the moulds of a report', () => {
  it('say the people and the share of each class, and nothing of a class that nobody is in', () => {
    const table = tableOf([row('研究生', 1, 4), row('本科', 3, 4), row('大专', 0, 4)]);
    const parts = classWords({ table, where: whole, dimension: 'class' });
    expect(textOf(parts)).toBe('研究生1人，占25.0%；本科3人，占75.0%');
    expect(parts.filter(({ cell }) => cell).map(({ cell }) => cell?.measure)).toEqual([
      'n',
      'share',
      'n',
      'share',
    ]);
  });

  it('say so where rounded shares do not add up to a hundred', () => {
    const table = tableOf([row('甲', 1, 3), row('乙', 1, 3), row('丙', 1, 3)]);
    expect(textOf(classWords({ table, where: whole, dimension: 'class' }))).toMatch(
      /（因四舍五入，合计可能不等于100%）$/,
    );
    const some = classWords({ table, where: whole, dimension: 'class', classes: ['甲', '乙'] });
    expect(textOf(some)).not.toContain('四舍五入');
  });

  it('write a blank where there is no number, never 0', () => {
    expect(said(tableOf([]), { ...whole, class: '甲' }, 'n', sayPeople)).toBe(BLANK);
    expect(BLANK.text).toBe('X');
  });

  it('name those who are known only where some are not', () => {
    const table = tableOf([row('甲', 2, 3)]);
    expect(amongKnown(table, whole, '学历', 3)).toEqual([]);
    expect(textOf(amongKnown(table, whole, '学历', 4))).toBe('学历已填的3人中，');
  });

  it('put several numbers in one sentence with 分别', () => {
    expect(textOf(respectively(['市级', '县级'], '参训率', [{ text: '9%' }, { text: '8%' }]))).toBe(
      '市级、县级参训率分别为9%、8%',
    );
    expect(textOf(respectively(['市级'], '参训率', [{ text: '9%' }]))).toBe('市级参训率为9%');
  });

  it('spell a range as prose does', () => {
    expect(inProse('31–35岁')).toBe('31至35岁');
    expect(inProse('56岁及以上')).toBe('56岁及以上');
  });

  it('compare levels only where there are two', () => {
    const of = (level: string) => ({ ...row('甲', 1, 1), scope_type: '层级', scope: level });
    expect(levelsIn(tableOf([of('市级')]))).toEqual([]);
    expect(levelsIn(tableOf([of('市级'), of('县级'), of('县级')]))).toEqual(['市级', '县级']);
  });
});
