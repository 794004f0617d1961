import type { WallState } from '#app/wall/player.ts';
import { unitOfKey } from '#app/wall/sequence.ts';
import type { Snapshot } from '#publish/snapshot.ts';

import { wallPageOf } from './content-of.ts';

/** What stands round a page besides what it says. */
export interface StageFrame {
  /** Names of the pages in turn. */
  readonly titles: readonly string[];
  /** In the corner: what is wrong, what was typed. */
  readonly message: string | null;
  /** 数据已4个月 */
  readonly stale: string | null;
}

/** Name of a page in the row on top. */
export function turnTitle(snapshot: Snapshot, key: string): string {
  const page = snapshot.pages.find(({ id }) => id === key);
  return page?.title ?? wallPageOf(snapshot, key)?.content.title ?? key;
}

/** The same of a page that cannot be drawn, read from nothing but its key. */
export function turnName({ pages }: Snapshot, key: string): string {
  return pages.find(({ id }) => id === key)?.title ?? unitOfKey(key) ?? '';
}

/** What the corner says, the most pressing first. */
export function wallMessage(
  state: WallState | null,
  trouble: string | null,
  isHinting: boolean,
): string | null {
  if (!state) return null;
  if (state.typed !== '') return `单位编号：${state.typed}`;
  if (state.notice !== null) return state.notice;
  if (isHinting) return '按F11全屏，←→翻页，空格暂停，0看单位编号';
  if (state.paused) return '已暂停，按空格继续';
  if (trouble !== null) return trouble;
  return state.unknown.length > 0 ? `播放单里有${state.unknown.length}页不在上屏文件中，已跳过` : null;
}
