import type { ValueCondition } from '../conditions.ts';
import type { LookupFigure } from '../../api/lookup.ts';
import { refuse, type Refused, type Told, type ToldCell } from './told.ts';
import { POSTS, type Topic } from './topic.ts';

const MISSING =
  '没有可对照的核定编制：单位基本表没有导入，或没有填核定编制，或有人未填编制类型。到“数据导入”补上后再查';

/** A unit where somebody's 编制 is not filled in has no certain vacancies. */
const isSure = (figure: LookupFigure | null | undefined): boolean =>
  figure !== null && figure !== undefined && figure.value !== null;

/** Posts that the 单位基本表 gives, and the people who hold them. */
export function toldPosts(
  { measure }: Extract<Topic, { is: 'posts' }>,
  conditions: readonly ValueCondition[],
): Told | Refused {
  if (conditions.length > 0) return refuse('编制按单位核定，不分年龄、性别、学历等：请只写单位或层级');
  const cellOf = (of: keyof typeof POSTS): ToldCell => ({
    ...{ table: 'structure.vacancies', where: {}, measure: of, known: null },
    n: of === 'filled' ? 'filled' : null,
    format: of === 'vacant_share' ? 'share' : 'count',
    unit: of === 'vacant_share' ? '' : of === 'filled' ? '人' : '名',
  });
  const all = ['established', 'filled', 'vacant', 'over'] as const;
  return {
    ...{ label: POSTS[measure], cell: cellOf(measure), narrowing: [], hasUnits: true, absentIsNone: false },
    more: all.map(cellOf),
    missing: (name) => `${name}${MISSING}`,
    say: ({ name, own, more: [established, filled, vacant, over], text }) => {
      const part = (said: string, figure: typeof own | null | undefined) =>
        figure?.value ? [`${said}${text(figure)}`] : [];
      const rest = [...part('空编', vacant), ...part('超编', over)];
      const told = [
        ...part('核定编制', established),
        ...part('实有在编', filled),
        ...(rest.length > 0 ? rest : [isSure(vacant) ? '编制已满' : '空编和超编不能确定']),
      ];
      return `${name}${told.join('，')}${measure === 'vacant_share' ? `，空编率${text(own)}` : ''}。`;
    },
    notes: ['核定编制以单位基本表为准；层级和全市只加有核定编制、编制类型填全的单位'],
  };
}
