import { formatDateLong } from '#core/month.ts';
import type { Answers } from '../../analysis.ts';

/** 2025年10月31日至2026年10月31日 */
export function periodOfChanges({ since, question }: Answers): string {
  return since === null ? '' : `${formatDateLong(since)}至${formatDateLong(question.asOf)}`;
}
