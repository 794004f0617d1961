import type { IsoDate } from '#core/month.ts';
import type { TableRow } from '#core/table.ts';
import type { Playlist } from '#publish/playlist.ts';

/** A file for the wall that was made here, or an earlier one that was given back; it names nobody. */
export interface PublicationEntry {
  readonly type: 'publication';
  readonly origin: 'made' | 'given';
  readonly issue: string;
  readonly asOf: IsoDate;
  readonly checksum: string;
  readonly hiddenCells: number;
  /** The file as it was written: what it shows and keeps back is what later ones must be safe beside. */
  readonly text: string;
}

export interface PublishedCell {
  readonly table: string;
  readonly where: TableRow;
  readonly measure: string;
}

/** The office lets a small cell through, for a reason; null: no longer. */
export interface ApprovalEntry {
  readonly type: 'approval';
  readonly cell: PublishedCell;
  /** What the cell is of, in words: 来源构成 · 企事业单位. */
  readonly label: string;
  readonly reason: string | null;
}

/** What is said on the 上屏审核单 besides what is computed. */
export interface PublishSheet {
  readonly issue: string;
  readonly drafter: string;
  readonly reviewer: string;
  /** Findings of earlier files that are followed up, see `followKey`. */
  readonly followed: readonly string[];
}

export interface PublishSheetEntry {
  readonly type: 'publish-sheet';
  readonly sheet: PublishSheet;
}

export interface PlaylistEntryOfLedger {
  readonly type: 'playlist';
  readonly playlist: Playlist;
}

export type PublishingEntry = PublicationEntry | ApprovalEntry | PublishSheetEntry | PlaylistEntryOfLedger;

export interface FoldedPublication extends Omit<PublicationEntry, 'type'> {
  readonly entry: string;
  readonly at: string;
}

export interface FoldedApproval {
  readonly entry: string;
  readonly cell: PublishedCell;
  readonly label: string;
  readonly reason: string;
}

/** What the ledger says of publishing. */
export interface FoldedPublishing {
  /** Oldest first. */
  readonly publications: readonly FoldedPublication[];
  readonly approvals: readonly FoldedApproval[];
  readonly sheet: PublishSheet;
  readonly playlist: Playlist | null;
}

export const EMPTY_SHEET: PublishSheet = { issue: '', drafter: '', reviewer: '', followed: [] };

export const NOTHING_PUBLISHED: FoldedPublishing = {
  publications: [],
  approvals: [],
  sheet: EMPTY_SHEET,
  playlist: null,
};

/** One cell, whatever the order in which its dimensions are said. */
export function cellKey({ table, where, measure }: PublishedCell): string {
  const dims = Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([table, dims, measure]);
}

/** The state after one more entry. */
export function foldPublishing(
  before: FoldedPublishing,
  entry: PublishingEntry & { readonly id: string; readonly at: string },
): FoldedPublishing {
  switch (entry.type) {
    case 'publication': {
      const { type: _type, id, ...rest } = entry;
      return { ...before, publications: [...before.publications, { ...rest, entry: id }] };
    }
    case 'approval': {
      const { id, cell, label, reason } = entry;
      const others = before.approvals.filter((each) => cellKey(each.cell) !== cellKey(cell));
      const added = reason === null ? [] : [{ entry: id, cell, label, reason }];
      return { ...before, approvals: [...others, ...added] };
    }
    case 'publish-sheet':
      return { ...before, sheet: entry.sheet };
    case 'playlist':
      return { ...before, playlist: entry.playlist };
  }
}
