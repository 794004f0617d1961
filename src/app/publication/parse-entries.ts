import { isIsoDate } from '#core/month.ts';
import type { CellValue } from '#core/table.ts';
import { type Playlist } from '#publish/playlist.ts';
import { readPlaylist } from '#publish/read-playlist.ts';
import {
  fail,
  listOf,
  objectOf,
  oneOf,
  only,
  orNull,
  type Parse,
  recordOf,
  text,
  whole,
} from '../exchange/shape.ts';
import type { ApprovalEntry, PublicationEntry, PublishedCell, PublishSheet } from './entries.ts';

const MOST_CHARACTERS = 60_000_000;
const name = text(2_000);

const date: Parse<string> = (value, at) =>
  typeof value === 'string' && isIsoDate(value) ? value : fail(at, '应为日期');

const cellValue: Parse<CellValue> = (value, at) =>
  value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : name(value, at);

const checksum: Parse<string> = (value, at) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : fail(at, '不对');

const playlist: Parse<Playlist> = (value, at) => {
  const reading = readPlaylist(JSON.stringify(value ?? null));
  return 'playlist' in reading ? reading.playlist : fail(at, `：${reading.problem}`);
};

/** What the entries of publishing hold, taken apart; for the list of all parsers. */
export const PUBLICATION_PARTS: { readonly [Key in keyof PublicationEntry]: Parse<PublicationEntry[Key]> } = {
  type: only('publication'),
  origin: oneOf(['made', 'given']),
  issue: name,
  asOf: date,
  checksum,
  hiddenCells: whole(0, 1_000_000_000),
  text: text(MOST_CHARACTERS),
};

export const APPROVAL_PARTS: { readonly [Key in keyof ApprovalEntry]: Parse<ApprovalEntry[Key]> } = {
  type: only('approval'),
  cell: objectOf<PublishedCell>({ table: name, where: recordOf(cellValue, 100), measure: name }),
  label: name,
  reason: orNull(name),
};

export const SHEET_PARTS = {
  type: only('publish-sheet'),
  sheet: objectOf<PublishSheet>({
    issue: name,
    drafter: name,
    reviewer: name,
    followed: listOf(name, 1_000),
  }),
};

export const PLAYLIST_PARTS = { type: only('playlist'), playlist };
