import type { BatchSummary, ClosedDifference, RowCounts, WorkspaceState } from '#app/api.ts';
import { formatCount } from '#core/format.ts';
import { formatDateLong } from '#core/month.ts';

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
  const live = batches.filter((batch) => !batch.removed);
  const counted: readonly (readonly [number, string])[] = [
    [live.filter((batch) => (batch.counts?.setAside ?? 0) > 0).length, '有待核实'],
    [live.filter((batch) => batch.failure !== null).length, '没有载入'],
    [live.filter((batch) => batch.heldBack !== null).length, '未并入'],
    [batches.length - live.length, '已撤销'],
  ];
  const parts = counted.filter(([n]) => n > 0).map(([n, what]) => `${n}批${what}`);
  return `共${formatCount(batches.length)}批${parts.length ? `：${parts.join('，')}` : ''}`;
}

export function warningCount(batch: BatchSummary): number {
  return batch.issues
    .filter((issue) => issue.severity === 'warning')
    .reduce((sum, issue) => sum + issue.count, 0);
}

/** `520行 = 516行导入 + 4行待核实` */
export function conservationText({ read, loaded, setAside }: RowCounts): string {
  return `${formatCount(read)}行 = ${formatCount(loaded)}行导入 + ${formatCount(setAside)}行待核实`;
}

/** `2026年10月已定稿，未并入：新增3、缺2、改动5` */
export function heldBackText({ period, added, missing, changed, same }: ClosedDifference): string {
  const counted: readonly (readonly [string, number])[] = [
    ['新增', added],
    ['缺', missing],
    ['改动', changed],
  ];
  const parts = counted.filter(([, n]) => n > 0).map(([what, n]) => `${what}${formatCount(n)}`);
  const difference = parts.length ? parts.join('、') : `与定稿的${formatCount(same)}行一致`;
  return `${period}已定稿，未并入：${difference}`;
}

const PERIODS_NAMED = 2;

/** What the rows speak of: 2026年10月; 2026年8月、2026年9月等5期; 截至2026年10月31日 where they name no period. */
export function periodText({ periods, asOf }: Pick<BatchSummary, 'periods' | 'asOf'>): string {
  if (periods.length > PERIODS_NAMED) {
    return `${periods.slice(0, PERIODS_NAMED).join('、')}等${periods.length}期`;
  }
  if (periods.length > 0) return periods.join('、');
  return asOf === null ? '未注明时期' : `截至${formatDateLong(asOf)}`;
}

/** Where the data is kept and what that means. */
export function storageText(state: WorkspaceState): string {
  if (state.storage.kind === 'memory') {
    return `数据只在内存里，关闭页面就没有了。${state.storage.note ?? ''}`;
  }
  return `数据存在这个浏览器里，换一个地址、端口或浏览器就是另一份。浏览器清理存储时可能删掉它，请留好原始文件。${state.storage.note ?? ''}`;
}
