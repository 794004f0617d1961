import type { Playlist, PlaylistEntry, WallDefinition } from '#publish/playlist.ts';
import type { Snapshot } from '#publish/snapshot.ts';

export const WALK = 'walk';
export const FOLLOW_UPS = 'follow-ups';
const UNIT = 'unit:';
const SECONDS = 30;
const LEAST_SECONDS = 20;

export const unitKey = (name: string): string => `${UNIT}${name}`;
export const unitOfKey = (key: string): string | null =>
  key.startsWith(UNIT) ? key.slice(UNIT.length) : null;

/** One entry of the round. */
export interface Turn {
  readonly key: string;
  readonly seconds: number;
}

export interface Round {
  /** Everything that the wall may show at this hour. */
  readonly turns: readonly Turn[];
  /** Pages that the playlist names and the snapshot has not. */
  readonly unknown: readonly string[];
}

export const NO_WALL: Omit<WallDefinition, 'entries'> = {
  ...{ id: '', name: '', distance: 6, height: 1.3, safe: 0, seams: [], ranking: '全部名次' },
};

/** The wall asked for by id, else the first; null without a playlist. */
export function wallOf(playlist: Playlist | null, id: string | null): WallDefinition | null {
  const walls = playlist?.walls ?? [];
  return walls.find((wall) => wall.id === id) ?? walls[0] ?? null;
}

export function hasKey(snapshot: Snapshot, key: string): boolean {
  const unit = unitOfKey(key);
  if (unit !== null) return snapshot.units.some((each) => each.unit === unit);
  if (key === WALK) return snapshot.walk !== null;
  if (key === FOLLOW_UPS) return snapshot.followUps.length > 0;
  return snapshot.pages.some(({ id }) => id === key);
}

/** Within its hours; from 22:00 to 06:00 goes over midnight. */
export function isInHours({ from, to }: Pick<PlaylistEntry, 'from' | 'to'>, hour: string): boolean {
  if (from === null && to === null) return true;
  const [start, end] = [from ?? '00:00', to ?? '24:00'];
  return start <= end ? hour >= start && hour < end : hour >= start || hour < end;
}

/** Every page in turn where no playlist says otherwise. */
function everyPage(snapshot: Snapshot): readonly Turn[] {
  return snapshot.pages.map(({ id }) => ({ key: id, seconds: SECONDS }));
}

/** What a wall shows one after another at an hour of the day. */
export function roundOf(wall: WallDefinition | null, snapshot: Snapshot, hour: string): Round {
  if (!wall || wall.entries.length === 0) return { turns: everyPage(snapshot), unknown: [] };
  const known = wall.entries.filter(({ page }) => hasKey(snapshot, page));
  const unknown = wall.entries.filter(({ page }) => !hasKey(snapshot, page)).map(({ page }) => page);
  const turns = known
    .filter((entry) => isInHours(entry, hour))
    .map(({ page, seconds }) => ({ key: page, seconds: Math.max(LEAST_SECONDS, seconds) }));
  return { turns: known.length === 0 ? everyPage(snapshot) : turns, unknown: [...new Set(unknown)] };
}

/** The turn after one, forwards or backwards; of a page that is no longer there the first. */
export function turnAfter(turns: readonly Turn[], key: string | null, way: 1 | -1): Turn | null {
  const place = turns.findIndex((turn) => turn.key === key);
  if (turns.length === 0) return null;
  const next = place < 0 ? 0 : (place + way + turns.length) % turns.length;
  return turns[next] ?? null;
}
