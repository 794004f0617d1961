import type { Filter } from '#analyses/analysis.ts';
import type { CompareWith, FilterChoice } from '#app/api.ts';

export interface Groups {
  readonly a: readonly Filter[];
  readonly b: CompareWith;
}

/** What is compared before anything is chosen: the first two levels, else the first unit with the others. */
export function firstGroups(choices: readonly FilterChoice[]): Groups | null {
  const peopled = (dimension: string) =>
    choices
      .find((choice) => choice.dimension === dimension)
      ?.options.filter(({ value, count }) => value !== null && count > 0)
      .map(({ value }) => value) ?? [];
  const [first, second] = peopled('level');
  if (first !== undefined && second !== undefined) {
    const group = (value: typeof first): readonly Filter[] => [{ dimension: 'level', values: [value] }];
    return { a: group(first), b: { how: 'people', filters: group(second) } };
  }
  const [unit] = peopled('unit');
  return unit === undefined ? null : { a: [{ dimension: 'unit', values: [unit] }], b: { how: 'others' } };
}
