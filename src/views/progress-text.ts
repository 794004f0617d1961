import { formatCount } from '#core/format.ts';
import type { Progress } from '#core/progress.ts';

/** `统一写法 312 / 520行` */
export function progressText(progress: Progress | null): string {
  if (!progress) return '正在准备';
  const { stage, done, total, unit } = progress;
  const counted =
    total === null ? `${formatCount(done)}${unit}` : `${formatCount(done)} / ${formatCount(total)}${unit}`;
  return `${stage} ${counted}`;
}

/** 0…1; null while the total is not known. */
export function progressShare(progress: Progress | null): number | null {
  if (!progress?.total) return null;
  return Math.min(1, progress.done / progress.total);
}
