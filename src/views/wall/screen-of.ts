import type { RankingShown } from '#charts/wall/room.ts';
import type { WallDefinition } from '#publish/playlist.ts';
import type { Snapshot } from '#publish/snapshot.ts';

export { scaleOf as screenScale } from '#app/wall/screen.ts';

const STRICTEST: readonly RankingShown[] = ['仅进位', '前列', '全部名次'];

/** The kinder of what the file and the wall are set to. */
export function rankingShown({ settings }: Snapshot, wall: WallDefinition | null): RankingShown {
  const asked = [settings['publish.ranking'], wall?.ranking];
  return STRICTEST.find((each) => asked.includes(each)) ?? '全部名次';
}
