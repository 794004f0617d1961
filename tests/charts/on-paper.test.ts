import { expect, it } from 'vitest';
import { onPaper } from '#charts/on-paper.ts';
import type { FigureSpec } from '#core/figure.ts';

const spec = (subtitle: string, more: object = {}) =>
  ({ form: 'bars', subtitle, ...more }) as unknown as FigureSpec;

it('says of a figure on paper nothing about clicking it', () => {
  const said = [
    '人；点任一格看名单',
    '各年龄段占本级人数，%；点任一格看名单',
    '期初＝期末，点任一数看名单',
    '人，点数值为四舍五入',
  ];
  expect(said.map((subtitle) => onPaper(spec(subtitle)).subtitle)).toEqual([
    '人',
    '各年龄段占本级人数，%',
    '期初＝期末',
    '人，点数值为四舍五入',
  ]);
});

it('does the same for the smaller figure under it', () => {
  expect(onPaper(spec('人', { companion: spec('人；点任一步看名单') })).companion?.subtitle).toBe('人');
});
