import { describe, expect, it } from 'vitest';
import { ROSTER_CLASHES } from '#datasets/roster-checks.ts';

function raised(row: Readonly<Record<string, string>>): readonly string[] {
  return ROSTER_CLASHES.filter(({ field, other, clashes }) =>
    clashes.some(({ own, others }) => own.includes(row[field] ?? '-') && others.includes(row[other] ?? '-')),
  ).map(({ field, other }) => `${field}/${other}`);
}

describe('what cannot both be right of one person', () => {
  it.each([
    [{ degree: '博士', education: '大专' }, ['degree/education']],
    [{ degree: '学士', education: '高中' }, ['degree/education']],
    [{ ft_education: '研究生', education: '大学本科' }, ['ft_education/education']],
    [{ pt_education: '研究生', education: '大学本科' }, ['pt_education/education']],
    [{ ft_degree: '硕士', degree: '学士' }, ['ft_degree/degree']],
    [{ ft_degree: '学士', degree: '无学位' }, ['ft_degree/degree']],
    [{ ft_degree: '学士', ft_education: '大专' }, ['ft_degree/ft_education']],
  ])('%j', (row, expected) => {
    expect(raised(row)).toEqual(expected);
  });

  it.each<Readonly<Record<string, string>>>([
    { degree: '硕士', education: '大学本科' },
    { degree: '无学位', education: '大专' },
    { ft_education: '大专', education: '大学本科' },
    { ft_education: '大学本科', education: '大学本科', degree: '学士', ft_degree: '学士' },
    { degree: '博士' },
  ])('%j may be', (row) => {
    expect(raised(row)).toEqual([]);
  });
});
