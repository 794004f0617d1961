import { countAt, numberAt, type StatTable, type TableRow } from '#core/table.ts';
import { LEVELS } from '#core/codes.ts';
import type { Answers } from '../../analysis.ts';
import { level } from '../sentence.ts';

export interface LevelShare {
  readonly name: string;
  readonly n: number;
  readonly known: number;
  readonly share: number;
  readonly where: TableRow;
}

/** How many must be known before two levels are compared (below it nothing is claimed); of nobody never anything. */
export function minBase(answers: Answers): number {
  const value = answers.setting('structure.min_base');
  return typeof value === 'number' ? Math.max(1, value) : 5;
}

/** Share of one class in every level with enough people, lowest first. */
export function levelShares(table: StatTable, classOf: TableRow, min: number): readonly LevelShare[] {
  return LEVELS.flatMap((name): LevelShare[] => {
    const where = level(name, classOf);
    const known = countAt(table, level(name), 'known');
    if (known < min) return [];
    const n = countAt(table, where);
    return [{ name, n, known, share: numberAt(table, where, 'share') ?? 0, where }];
  }).sort((a, b) => a.share - b.share);
}
