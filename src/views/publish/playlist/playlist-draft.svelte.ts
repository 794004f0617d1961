import type { PageOffer, PublishChoices } from '#app/api.ts';
import { freeWallId, movedTo, newPlaylist, newWall, playlistProblems } from '#app/publication/playlist.ts';
import type { Playlist, PlaylistEntry, WallDefinition } from '#publish/playlist.ts';

export type ShownPage = Pick<PageOffer, 'id' | 'title'>;

type Start = Pick<PublishChoices, 'playlist' | 'ranking'>;

/** A playlist being edited; nothing of it is kept until it is put into the ledger. */
export class PlaylistDraft {
  playlist: Playlist;
  wallId: string | null = $state(null);
  #saved: string = $state('');
  /** What was offered to begin with. */
  #offered = '';

  constructor(
    { playlist, ranking }: Start,
    private pages: readonly ShownPage[],
  ) {
    this.playlist = $state.raw(playlist ?? newPlaylist(pages, ranking));
    if (playlist) this.#saved = JSON.stringify(playlist);
    else this.#offered = JSON.stringify(this.playlist);
  }

  get isChanged(): boolean {
    return JSON.stringify(this.playlist) !== this.#saved;
  }

  get problems(): readonly string[] {
    return playlistProblems(this.playlist);
  }

  get wall(): WallDefinition | undefined {
    const { walls } = this.playlist;
    return walls.find(({ id }) => id === this.wallId) ?? walls[0];
  }

  get isNew(): boolean {
    return this.#saved === '';
  }

  saved(): void {
    this.#saved = JSON.stringify(this.playlist);
  }

  /** Takes over a playlist that was kept elsewhere; one that nobody has touched yet follows the pages there are. */
  follow({ playlist: kept, ranking }: Start, pages: readonly ShownPage[]): void {
    this.pages = pages;
    const text = kept ? JSON.stringify(kept) : '';
    if (kept && text !== this.#saved) {
      this.playlist = kept;
      this.#saved = text;
    } else if (!kept && JSON.stringify(this.playlist) === this.#offered) this.#offer(ranking);
  }

  #offer(ranking: WallDefinition['ranking']): void {
    this.playlist = newPlaylist(this.pages, ranking);
    this.#offered = JSON.stringify(this.playlist);
  }

  setSnapshot(snapshot: string): void {
    this.playlist = { ...this.playlist, snapshot };
  }

  addWall(): void {
    const id = freeWallId(this.playlist);
    const wall = newWall(id, `第${id}块屏`, this.pages, this.wall?.ranking ?? '全部名次');
    this.playlist = { ...this.playlist, walls: [...this.playlist.walls, wall] };
    this.wallId = id;
  }

  removeWall(): void {
    const { wall } = this;
    this.playlist = { ...this.playlist, walls: this.playlist.walls.filter((each) => each !== wall) };
    this.wallId = null;
  }

  changeWall(part: Partial<WallDefinition>): void {
    const { wall } = this;
    if (!wall) return;
    const walls = this.playlist.walls.map((each) => (each === wall ? { ...each, ...part } : each));
    this.playlist = { ...this.playlist, walls };
  }

  changeEntry(place: number, part: Partial<PlaylistEntry>): void {
    const entries = this.wall?.entries ?? [];
    this.changeWall({ entries: entries.map((entry, i) => (i === place ? { ...entry, ...part } : entry)) });
  }

  addEntry(page: string): void {
    const entry: PlaylistEntry = { page, seconds: 30, from: null, to: null };
    this.changeWall({ entries: [...(this.wall?.entries ?? []), entry] });
  }

  removeEntry(place: number): void {
    this.changeWall({ entries: (this.wall?.entries ?? []).filter((_, i) => i !== place) });
  }

  move(from: number, to: number): void {
    this.changeWall({ entries: movedTo(this.wall?.entries ?? [], from, to) });
  }
}
