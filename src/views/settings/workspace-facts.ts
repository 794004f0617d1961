import type { WorkspaceFileFacts } from '#app/api.ts';
import { formatBytes, formatCount } from '#core/format.ts';

/** `保存于2026年10月8日 10:00，18批，12.3 MB，加了口令` */
export function factsText({ madeAt, batches, bytes, isEncrypted }: WorkspaceFileFacts): string {
  const time = new Date(madeAt);
  const two = (n: number): string => String(n).padStart(2, '0');
  const when = Number.isNaN(time.getTime())
    ? '保存时间不详'
    : `保存于${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`;
  return [when, `${formatCount(batches)}批`, formatBytes(bytes), isEncrypted ? '加了口令' : '没有口令'].join(
    '，',
  );
}
