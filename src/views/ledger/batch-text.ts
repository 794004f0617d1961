import type { BatchSummary, WorkspaceState } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

const clock = new Intl.DateTimeFormat('zh-CN', {
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `11月6日 09:12`, by the clock of this computer. */
export function addedText(addedAt: string): string {
  const time = new Date(addedAt);
  if (Number.isNaN(time.getTime())) return addedAt;
  const parts = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts['month']}月${parts['day']}日 ${parts['hour']}:${parts['minute']}`;
}

export function ledgerTitle(batches: readonly BatchSummary[]): string {
  const removed = batches.filter((batch) => batch.removed).length;
  const waiting = batches.filter((batch) => !batch.removed && (batch.counts?.setAside ?? 0) > 0).length;
  const parts = [...(waiting ? [`${waiting}批有待核实`] : []), ...(removed ? [`${removed}批已撤销`] : [])];
  return `共${formatCount(batches.length)}批${parts.length ? `：${parts.join('，')}` : ''}`;
}

export function warningCount(batch: BatchSummary): number {
  return batch.issues
    .filter((issue) => issue.severity === 'warning')
    .reduce((sum, issue) => sum + issue.count, 0);
}

/** Where the data is kept and what that means. */
export function storageText(state: WorkspaceState): string {
  if (state.storage.kind === 'memory') {
    return `数据只在内存里，关闭页面就没有了。${state.storage.note ?? ''}`;
  }
  return `数据存在这个浏览器里，换一个地址、端口或浏览器就是另一份。浏览器清理存储时可能删掉它，请留好原始文件。${state.storage.note ?? ''}`;
}
