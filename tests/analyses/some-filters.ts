import fc from 'fast-check';
import type { Filter } from '#analyses/analysis.ts';
import { AGE_BANDS } from '#core/age.ts';

const VALUES: Readonly<Record<string, readonly (string | number | null)[]>> = {
  level: ['市级', '县级', null],
  unit: ['市委组织部', "平陵县'委<b>", '没有的单位', null],
  sex: ['男', '女', null],
  age: [25, 26, 40, null],
  band: [...AGE_BANDS.map(({ label }) => label), null],
  education: ['研究生', '大学本科', null],
  ethnicity_group: ['汉族', '少数民族', null],
  source: ['公开遴选', '其他', null],
  rank: ['一级科员', null],
  status: ['挂职', null],
  presence: ['在编在岗', '借调'],
};

/** Up to three conditions, each of another dimension. */
export const someFilters: fc.Arbitrary<readonly Filter[]> = fc.uniqueArray(
  fc.constantFrom(...Object.keys(VALUES)).chain((dimension) =>
    fc.record({
      dimension: fc.constant(dimension),
      values: fc.subarray([...(VALUES[dimension] ?? [])], { minLength: 1 }),
    }),
  ),
  { selector: ({ dimension }) => dimension, maxLength: 3 },
);
