import { formatCount, formatShare, formatShareOf } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { VACANCIES } from '../posts/vacancies.ts';
import { cell, figure, scopeRow, told, words } from '../sentence.ts';
import { UNIT_LEVELS, levelsOfUnits } from '../unit-levels.ts';
import { minBase } from './level-shares.ts';
import { threshold } from './thresholds.ts';
import { above } from './weight.ts';

interface Scope {
  readonly type: string;
  readonly name: string;
  readonly where: TableRow;
  readonly established: number;
  readonly filled: number;
  readonly vacant: number;
  readonly over: number;
  /** Units that are added up. */
  readonly units: number;
}

/** Where posts and people are certain, and posts enough to say something of. */
function scopesOf(answers: Answers): readonly Scope[] {
  const min = minBase(answers);
  return answers
    .table(VACANCIES)
    .rows.filter((row) => Number(row['units']) > 0 && Number(row['established']) >= min)
    .map((row) => {
      const [type, name] = [String(row['scope_type']), String(row['scope'])];
      const number = (measure: string) => Number(row[measure]);
      return {
        ...{ type, name, where: scopeRow(type, name) },
        ...{ established: number('established'), filled: number('filled') },
        ...{ vacant: number('vacant'), over: number('over'), units: number('units') },
      };
    });
}

const number = ({ where }: Scope, measure: string, text: string, isTold = false): FindingPart =>
  figure(text, cell(VACANCIES, where, measure), isTold);

/** 县级, or of some of its units only: 县级作对照的10个单位. */
function subject(answers: Answers, { type, name, units }: Scope): string {
  const levels = levelsOfUnits(answers);
  const all = answers
    .table(VACANCIES)
    .rows.filter((row) => row['scope_type'] === '单位')
    .filter((row) => type === '全部' || levels.get(String(row['scope'])) === name).length;
  return `${type === '全部' ? '' : name}${units < all ? `作对照的${units}个单位` : ''}`;
}

/** ，其中平陵县委组织部空编最多，为5名: of several units, and not when they share the first place. */
function most(answers: Answers, { type, name }: Scope): readonly FindingPart[] {
  const levels = levelsOfUnits(answers);
  const units = scopesOf(answers)
    .filter((one) => one.type === '单位' && (type === '全部' || levels.get(one.name) === name))
    .sort((a, b) => b.vacant - a.vacant);
  const [first, next] = units;
  if (!first || !next || first.vacant === next.vacant) return [];
  return [
    words(`，其中${first.name}空编最多，为`),
    number(first, 'vacant', `${formatCount(first.vacant)}名`),
  ];
}

/** Many posts are vacant: said of everyone, or of the level where they are most. */
function findVacant(answers: Answers): Finding | null {
  const limit = threshold(answers, 'vacant_share');
  const share = ({ vacant, established }: Scope) => vacant / established;
  const many = scopesOf(answers)
    .filter((scope) => scope.type !== '单位' && share(scope) > limit)
    .sort((a, b) => share(b) - share(a));
  const said = many.find(({ type }) => type === '全部') ?? many[0];
  if (!said) return null;
  const { established, filled, vacant, where } = said;
  return {
    id: 'structure.posts_vacant',
    severity: 'medium',
    weight: above(share(said), limit),
    parts: [
      words(`${subject(answers, said)}核定编制`),
      number(said, 'established', `${formatCount(established)}名`),
      words('，实有'),
      number(said, 'filled', `${formatCount(filled)}人`),
      words('，'),
      told('空编'),
      number(said, 'vacant', `${formatCount(vacant)}名`, true),
      words('，占核定编制的'),
      number(said, 'vacant_share', formatShareOf(vacant, established), true),
      words('，空编较多'),
      ...most(answers, said),
      words('。'),
    ],
    table: VACANCIES,
    where,
    value: share(said),
    headline: formatShare(share(said)),
    evidence: [`${vacant}/${established}名`],
  };
}

/** Units with more people than posts, the one furthest over named. */
function findOver(answers: Answers): Finding | null {
  const over = scopesOf(answers)
    .filter((scope) => scope.type === '单位' && scope.over > 0)
    .sort((a, b) => b.over - a.over);
  const [first] = over;
  if (!first) return null;
  const { established, filled, where } = first;
  return {
    id: 'structure.posts_over',
    severity: 'medium',
    weight: above(filled, established),
    parts: [
      told(first.name),
      words('核定编制'),
      number(first, 'established', `${formatCount(established)}名`),
      words('，实有'),
      number(first, 'filled', `${formatCount(filled)}人`),
      words('，'),
      told('超编'),
      number(first, 'over', `${formatCount(first.over)}名`, true),
      words(over.length > 1 ? `；另有${over.length - 1}个单位超编。` : '。'),
    ],
    table: VACANCIES,
    where,
    value: first.over,
    headline: `${formatCount(first.over)}名`,
    evidence: [`实有${filled}/核定${established}`],
  };
}

const tables = [VACANCIES, UNIT_LEVELS];

export const postsVacant: FindingDefinition = {
  ...{ id: 'structure.posts_vacant', label: '空编较多', tables, find: findVacant },
};
export const postsOver: FindingDefinition = {
  ...{ id: 'structure.posts_over', label: '超编', tables, find: findOver },
};
