import type { BatchSummary } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

import { warningCount } from './batch-text.ts';

export interface BatchTag {
  readonly tone: 'solid' | 'normal' | 'good' | 'ask' | 'note' | 'plain' | 'gone';
  readonly text: string;
}

/** How a batch stands in one word, then what else is to be known of it. */
export function batchTags(batch: BatchSummary, isClosed: boolean): readonly BatchTag[] {
  const tags: BatchTag[] = [standing(batch, isClosed)];
  if (batch.sample) tags.push({ tone: 'note', text: '演示' });
  if (batch.removed) return tags;
  if (batch.isSentBack) tags.push({ tone: 'note', text: '问题清单已发回' });
  if (batch.edits > 0) tags.push({ tone: 'plain', text: `更正${formatCount(batch.edits)}处` });
  const warnings = warningCount(batch);
  if (warnings > 0) tags.push({ tone: 'plain', text: `留意${formatCount(warnings)}处` });
  return tags;
}

function standing(batch: BatchSummary, isClosed: boolean): BatchTag {
  if (batch.removed) return { tone: 'gone', text: batch.replacedBy === null ? '已撤销' : '已替换' };
  if (batch.failure !== null) return { tone: 'ask', text: '没有载入' };
  if (batch.heldBack !== null) return { tone: 'note', text: '未并入' };
  const setAside = batch.counts?.setAside ?? 0;
  if (setAside > 0) return { tone: 'ask', text: `待核实${formatCount(setAside)}行` };
  return isClosed ? { tone: 'solid', text: '已定稿' } : { tone: 'normal', text: '已导入' };
}
