import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { scopeRow } from '../../structure/sentence.ts';
import { REPORTED } from '../mix/tables.ts';
import { COVERAGE } from '../reach/tables.ts';
import { minBase } from '../said-settings.ts';
import { UNIT_LEVELS } from './unit-levels.ts';

/** Tables that the coverage of scopes is read from. */
export const COVERED = [COVERAGE, REPORTED, UNIT_LEVELS];

export interface CoveredScope {
  readonly type: string;
  /** 市级, 平陵县委组织部; 全部 for all. */
  readonly name: string;
  readonly people: number;
  readonly trained: number;
  readonly share: number;
  readonly where: TableRow;
}

/** Whether there is any record of a scope. */
export function reportedIn(answers: Answers): (scope: TableRow) => boolean {
  const groups = rowsByScope(answers.table(REPORTED));
  return (scope) => Number(rowsAt(groups, scope)[0]?.['records'] ?? 0) > 0;
}

const rowsOf = (answers: Answers, type: string): readonly TableRow[] =>
  answers.table(COVERAGE).rows.filter((row) => row['scope_type'] === type && Number(row['people']) > 0);

/** Scopes of a type of which there is any record and that have enough people; lowest coverage first. */
export function coveredScopes(answers: Answers, type: string): readonly CoveredScope[] {
  const min = minBase(answers);
  const isReported = reportedIn(answers);
  return rowsOf(answers, type)
    .flatMap((row): CoveredScope[] => {
      const where = scopeName(row);
      const [people, trained] = [Number(row['people']), Number(row['trained'])];
      if (people < min || !isReported(where)) return [];
      return [{ type, name: where.scope, people, trained, share: trained / people, where }];
    })
    .sort((a, b) => a.share - b.share);
}

/** Units of which no record is there: nobody knows whether their people were trained. */
export function silentUnits(answers: Answers): readonly string[] {
  const isReported = reportedIn(answers);
  return rowsOf(answers, '单位')
    .filter((row) => !isReported(row))
    .map((row) => String(row['scope']));
}

export interface Unseen {
  readonly units: number;
  readonly people: number;
}

/** Who of a scope is in units of which no record is there. */
export function unseenIn(answers: Answers, { type, name }: Pick<CoveredScope, 'type' | 'name'>): Unseen {
  const levels = rowsByScope(answers.table(UNIT_LEVELS));
  const all = rowsByScope(answers.table(COVERAGE));
  const peopleOf = (unit: string): number => {
    const scope = scopeRow('单位', unit);
    if (type === '全部' || unit === name) return Number(rowsAt(all, scope)[0]?.['people'] ?? 0);
    if (type !== '层级') return 0;
    return Number(rowsAt(levels, scope).find((row) => row['level'] === name)?.['n'] ?? 0);
  };
  const counted = silentUnits(answers).map(peopleOf);
  const own = counted.filter((people) => people > 0);
  return { units: own.length, people: own.reduce((sum, people) => sum + people, 0) };
}
