/** The file `data/wall.json`: what which wall shows, when. */
export const PLAYLIST_FORMAT = 1;
export const LEAST_DWELL_SECONDS = 20;

export interface Playlist {
  readonly format: typeof PLAYLIST_FORMAT;
  /** Path of the snapshot beside the page. */
  readonly snapshot: string;
  readonly walls: readonly WallDefinition[];
}

/** One wall; `#/wall?wall=id` shows it, without it the first. */
export interface WallDefinition {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly PlaylistEntry[];
  /** Distance of the viewers and height of the screen in metres: text grows with the first, shrinks with the second. */
  readonly distance: number;
  readonly height: number;
  /** Safe area on each side, in per cent of the shorter side. */
  readonly safe: number;
  /** Seams of the LED wall, in per cent of its width; text keeps away from them. */
  readonly seams: readonly number[];
  /** Rankings on this wall. */
  readonly ranking: '全部名次' | '前列' | '仅进位';
}

export interface PlaylistEntry {
  /** Id of a page of the snapshot, or `walk` or `follow-ups`. */
  readonly page: string;
  readonly seconds: number;
  /** Hours of the day in which it is shown, `08:00`–`18:30`; null: always. */
  readonly from: string | null;
  readonly to: string | null;
}
