import { countAt } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { whole } from '../sentence.ts';

/** 来源未填4人，不计入占比; nothing when everyone is known. */
export function unknownNote(answers: Answers, table: string, label: string): readonly string[] {
  const total = countAt(answers.table('structure.headcount'), whole());
  const unknown = total - countAt(answers.table(table), whole(), 'known');
  return unknown > 0 ? [`${label}未填${unknown}人，不计入占比`] : [];
}

/** Levels that have anyone, in their order. */
export function levelsPresent(answers: Answers): readonly string[] {
  return answers
    .table('structure.headcount')
    .rows.filter((row) => row['scope_type'] === '层级')
    .map((row) => String(row['scope']));
}

/** Rows drawn when people are not of several levels: the whole. */
export function scopeRows(answers: Answers): {
  readonly type: '层级' | '全部';
  readonly rows: readonly string[];
} {
  const levels = levelsPresent(answers);
  return levels.length > 0 ? { type: '层级', rows: levels } : { type: '全部', rows: ['全部'] };
}
