import {
  LEAST_DWELL_SECONDS,
  type Playlist,
  PLAYLIST_FORMAT,
  type PlaylistEntry,
  type WallDefinition,
} from './playlist.ts';

/** A playlist and what had to be put right in it, or why it is none, in a sentence. */
export type PlaylistReading =
  { readonly playlist: Playlist; readonly notes: readonly string[] } | { readonly problem: string };

const MOST_CHARACTERS = 2_000_000;
const MOST_WALLS = 100;
const MOST_ENTRIES = 1_000;
const RANKINGS: readonly WallDefinition['ranking'][] = ['全部名次', '前列', '仅进位'];

class PlaylistError extends Error {}

type Object_ = Readonly<Record<string, unknown>>;

function asObject(value: unknown, what: string): Object_ {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PlaylistError(`${what}写法不对`);
  return value as Object_; // Seen above to be one.
}

function asList(value: unknown, what: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new PlaylistError(`${what}应为列表`);
  if (value.length > most) throw new PlaylistError(`${what}多于${most}项`);
  return value;
}

function asText(value: unknown, what: string): string {
  if (typeof value !== 'string' || value.length > 200) throw new PlaylistError(`${what}应为200字以内的文字`);
  return value;
}

function asNumber(value: unknown, what: string, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw new PlaylistError(`${what}应为${least}至${most}之间的数`);
  return value;
}

/** 08:00 to 24:00 */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00';
}

function asTime(value: unknown, what: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = asText(value, what);
  if (!isTimeOfDay(text)) throw new PlaylistError(`${what}应为08:00这样的钟点`);
  return text;
}

/** Only a place beside the page: an address elsewhere is nothing a wall may read. */
export function isPathBeside(path: string): boolean {
  return /^[^/\\:?#][^\\:?#]*\.json$/i.test(path) && !path.split('/').includes('..');
}

function readEntry(value: unknown, what: string, notes: string[]): PlaylistEntry {
  const entry = asObject(value, what);
  const seconds = asNumber(entry['seconds'], `${what}的停留秒数`, 0, 86_400);
  if (seconds < LEAST_DWELL_SECONDS)
    notes.push(`${what}的停留不足${LEAST_DWELL_SECONDS}秒，已改为${LEAST_DWELL_SECONDS}秒`);
  return {
    page: asText(entry['page'], `${what}的页`),
    seconds: Math.max(LEAST_DWELL_SECONDS, seconds),
    from: asTime(entry['from'], `${what}的开始时间`),
    to: asTime(entry['to'], `${what}的结束时间`),
  };
}

function readWall(value: unknown, place: number, notes: string[]): WallDefinition {
  const what = `第${place}块屏`;
  const wall = asObject(value, what);
  const ranking = RANKINGS.find((each) => each === (wall['ranking'] ?? '全部名次'));
  if (!ranking) throw new PlaylistError(`${what}的综合排名显示应为${RANKINGS.join('、')}之一`);
  return {
    id: asText(wall['id'], `${what}的编号`),
    name: asText(wall['name'], `${what}的名称`),
    entries: asList(wall['entries'], `${what}的播放内容`, MOST_ENTRIES).map((entry, i) =>
      readEntry(entry, `${what}第${i + 1}页`, notes),
    ),
    distance: asNumber(wall['distance'] ?? 6, `${what}的观看距离`, 0.5, 100),
    height: asNumber(wall['height'] ?? 1.3, `${what}的屏高`, 0.2, 30),
    safe: asNumber(wall['safe'] ?? 0, `${what}的安全边`, 0, 20),
    seams: asList(wall['seams'] ?? [], `${what}的拼缝`, 64).map((seam) =>
      asNumber(seam, `${what}的拼缝`, 0, 100),
    ),
    ranking,
  };
}

/** Reads `data/wall.json` or what a person gives for it; never throws. */
export function readPlaylist(text: string): PlaylistReading {
  if (text.length > MOST_CHARACTERS) return { problem: '播放单过大，不是组工镜的播放单' };
  try {
    const file = asObject(parse(text), '播放单');
    const format = file['format'];
    if (typeof format === 'number' && format > PLAYLIST_FORMAT)
      return { problem: '播放单由更新的版本写成，请先升级本页' };
    if (format !== PLAYLIST_FORMAT) return { problem: '不是组工镜的播放单（format应为1）' };
    const snapshot = asText(file['snapshot'] ?? 'data/snapshot.json', '上屏文件的位置');
    if (!isPathBeside(snapshot)) return { problem: '上屏文件的位置应在网页旁边，如 data/snapshot.json' };
    const notes: string[] = [];
    const walls = asList(file['walls'], '播放单里的屏', MOST_WALLS).map((wall, i) =>
      readWall(wall, i + 1, notes),
    );
    const ids = new Set(walls.map(({ id }) => id));
    if (ids.size < walls.length) return { problem: '播放单里有两块屏的编号相同' };
    return { playlist: { format: PLAYLIST_FORMAT, snapshot, walls }, notes };
  } catch (error) {
    if (error instanceof PlaylistError) return { problem: error.message };
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new PlaylistError('播放单不完整或不是JSON');
  }
}

/** The text of `data/wall.json`, which a person can read. */
export function playlistText(playlist: Playlist): string {
  return `${JSON.stringify(playlist, null, 2)}\n`;
}
