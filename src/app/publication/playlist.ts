import type { PageOffer } from '../api/publish.ts';
import {
  LEAST_DWELL_SECONDS,
  type Playlist,
  PLAYLIST_FORMAT,
  type WallDefinition,
} from '#publish/playlist.ts';
import { isPathBeside, isTimeOfDay } from '#publish/read-playlist.ts';

export { LEAST_DWELL_SECONDS } from '#publish/playlist.ts';
export { playlistText, readPlaylist } from '#publish/read-playlist.ts';
export { comfortableMillimetres, scaleOf, smallestTextMillimetres } from '#publish/screen.ts';

const DWELL_SECONDS = 30;
const LONGEST_SECONDS = 86_400;
const EVERY_DAY = { from: null, to: null };

/** A wall that shows all of these pages in turn. */
export function newWall(
  id: string,
  name: string,
  pages: readonly Pick<PageOffer, 'id'>[],
  ranking: WallDefinition['ranking'],
): WallDefinition {
  return {
    ...{ id, name, ranking, distance: 6, height: 1.3, safe: 0, seams: [] },
    entries: pages.map((page) => ({ page: page.id, seconds: DWELL_SECONDS, ...EVERY_DAY })),
  };
}

export function newPlaylist(
  pages: readonly Pick<PageOffer, 'id'>[],
  ranking: WallDefinition['ranking'],
): Playlist {
  const walls = [newWall('1', '大厅', pages, ranking)];
  return { format: PLAYLIST_FORMAT, snapshot: 'data/snapshot.json', walls };
}

/** An id that no wall of the playlist has. */
export function freeWallId({ walls }: Playlist): string {
  const taken = new Set(walls.map(({ id }) => id));
  let next = 1;
  while (taken.has(String(next))) next++;
  return String(next);
}

/** The list with one of its members elsewhere; the same list where it cannot go further. */
export function movedTo<Member>(list: readonly Member[], from: number, to: number): readonly Member[] {
  const member = list[from];
  if (member === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = [...list.slice(0, from), ...list.slice(from + 1)];
  return [...rest.slice(0, to), member, ...rest.slice(to)];
}

/** 25、50 as typed; null where it is no list of places. */
export function parseSeams(text: string): readonly number[] | null {
  const words = text.split(/[、，,;；\s]+/).filter((word) => word !== '');
  const places = words.map((word) => Number(word.replace(/[%％]$/, '')));
  return places.every((place) => place > 0 && place < 100) ? [...places].sort((a, b) => a - b) : null;
}

/** What keeps a playlist from being written, in sentences. */
export function playlistProblems({ snapshot, walls }: Playlist): readonly string[] {
  const names = walls.map(({ name }) => name.trim());
  return [
    ...(isPathBeside(snapshot) ? [] : ['上屏文件的位置应在网页旁边，如 data/snapshot.json']),
    ...(walls.length === 0 ? ['还没有屏'] : []),
    ...(names.some((name) => name === '') ? ['每块屏都要有名称'] : []),
    ...(new Set(names).size < names.length ? ['有两块屏同名'] : []),
    ...walls.flatMap(wallProblems),
  ];
}

function wallProblems({ name, entries, distance, height, safe }: WallDefinition): readonly string[] {
  const isBetween = (value: number, least: number, most: number) => value >= least && value <= most;
  const about = (text: string) => `${name.trim() || '未命名的屏'}：${text}`;
  const isHour = (time: string | null) => time === null || isTimeOfDay(time);
  return [
    ...(entries.length === 0 ? [about('还没有要播放的页')] : []),
    ...(entries.every(({ seconds }) => isBetween(seconds, LEAST_DWELL_SECONDS, LONGEST_SECONDS))
      ? []
      : [about(`每页至少停留${LEAST_DWELL_SECONDS}秒`)]),
    ...(entries.every(({ from, to }) => isHour(from) && isHour(to)) ? [] : [about('时段应写成08:00这样')]),
    ...(isBetween(distance, 0.5, 100) ? [] : [about('观看距离应在0.5至100米之间')]),
    ...(isBetween(height, 0.2, 30) ? [] : [about('屏高应在0.2至30米之间')]),
    ...(isBetween(safe, 0, 20) ? [] : [about('安全边应在0至20%之间')]),
  ];
}

/** 2分30秒 */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return [...(minutes > 0 ? [`${minutes}分`] : []), ...(rest > 0 || minutes === 0 ? [`${rest}秒`] : [])].join(
    '',
  );
}
