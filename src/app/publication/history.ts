import { formatDateLong } from '#core/month.ts';
import type { PublishingEntry } from './entries.ts';

/** What was done about publishing, in words. */
export function tellPublishing(entry: PublishingEntry): string {
  switch (entry.type) {
    case 'publication': {
      const { issue, asOf, checksum, hiddenCells, origin } = entry;
      const about = `${issue === '' ? '' : `${issue}，`}截至${formatDateLong(asOf)}，校验码${checksum.slice(0, 8)}`;
      return origin === 'made'
        ? `生成上屏文件（${about}，隐去${hiddenCells}格）`
        : `读入以前的上屏文件（${about}）`;
    }
    case 'approval':
      return entry.reason === null ? `不再公布“${entry.label}”` : `允许公布“${entry.label}”：${entry.reason}`;
    case 'publish-sheet':
      return '填写上屏审核单';
    case 'playlist':
      return `修改播放单（${entry.playlist.walls.length}块屏）`;
  }
}
