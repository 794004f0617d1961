import { CROSS_MEASURES, type CrossMeasure } from '#analyses/cross.ts';
import { findDimension } from '#analyses/plan/people.ts';
import type { CrossAnswer } from '../api.ts';
import { placeWord } from './place-words.ts';

/** What can stand in the cells, in the order of the list to choose from. */
export const crossMeasures: readonly CrossMeasure[] = CROSS_MEASURES;

export function crossTitle({ request }: Pick<CrossAnswer, 'request'>): string {
  const { rows, columns, measure } = request;
  const words = [rows, columns].flatMap((id) => (id === null ? [] : [findDimension(id)?.label ?? id]));
  return `${words.join('与')}（${CROSS_MEASURES.find(({ id }) => id === measure)?.label ?? ''}）`;
}

/** Headings of the columns, 合计 among them. */
export function crossHeadings({ request, columns, totals }: CrossAnswer): readonly string[] {
  const { columns: across, measure } = request;
  const label = CROSS_MEASURES.find(({ id }) => id === measure)?.label ?? '';
  if (across === null) return [label];
  return [...columns.map((value) => placeWord(across, value)), ...(totals ? ['合计'] : [])];
}
