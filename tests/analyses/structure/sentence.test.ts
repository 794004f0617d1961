import { expect, it } from 'vitest';
import { asTitle, cell, figure, pointsAndPeople, whole, words } from '#analyses/structure/sentence.ts';

const ref = cell('structure.sex', whole(), 'share');
const textOf = (parts: readonly { readonly text: string }[]) => parts.map(({ text }) => text).join('');

it('says a difference in points and in people of the base, and leaves out less than half a person', () => {
  expect(textOf(pointsAndPeople(79 / 398 - 11 / 118, 118, ref))).toBe('10.5个百分点（相当于12人）');
  expect(textOf(pointsAndPeople(-0.05, 30, ref))).toBe('5.0个百分点（相当于2人）');
  expect(textOf(pointsAndPeople(0.05, 9, ref))).toBe('5.0个百分点');
});

it('takes the full stop off a sentence that becomes a title, and nothing else', () => {
  expect(asTitle([words('甲'), words('乙。')])).toEqual([words('甲'), words('乙')]);
  expect(asTitle([figure('3人', ref), words('。')])).toEqual([figure('3人', ref)]);
  expect(asTitle([words('甲，乙')])).toEqual([words('甲，乙')]);
});
