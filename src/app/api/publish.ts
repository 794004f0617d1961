import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingValue } from '#core/setting.ts';
import type { Playlist, WallDefinition } from '#publish/playlist.ts';
import type { Snapshot, SnapshotFollowUp } from '#publish/snapshot.ts';
import type { PublishedCell, PublishSheet } from '../publication/entries.ts';
import type { MadeFile } from './ledger.ts';
import type { WorkspaceState } from './state.ts';

export type { PublishedCell, PublishSheet } from '../publication/entries.ts';

/** A file for the wall that was made here, or was given back. */
export interface Publication {
  readonly entry: string;
  readonly at: string;
  readonly origin: 'made' | 'given';
  readonly issue: string;
  readonly asOf: IsoDate;
  readonly checksum: string;
  readonly hiddenCells: number;
}

/** What the office has chosen about publishing. */
export interface PublishChoices {
  readonly k: number;
  /** Pages in order; empty: all. */
  readonly pages: readonly string[];
  readonly named: readonly string[];
  readonly ranking: WallDefinition['ranking'];
  readonly unitPages: boolean;
  readonly walk: boolean;
  readonly watermark: string;
  readonly internalLine: string;
  readonly sheet: PublishSheet;
  readonly playlist: Playlist | null;
  readonly approvals: readonly Approval[];
  /** Newest first. */
  readonly publications: readonly Publication[];
}

export interface FileColumn {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
}

/** A table of the file as the preview lists it. */
export interface FileTable {
  readonly id: string;
  readonly title: string;
  /** 全市、层级、12个单位 × 年龄段 */
  readonly scope: string;
  readonly rows: number;
  readonly hidden: number;
  readonly notes: readonly string[];
  /** 1, 2, 单位页 */
  readonly screens: readonly string[];
  readonly columns: readonly FileColumn[];
}

/** Values kept back of one row, in words. */
export interface HiddenLine {
  readonly table: string;
  readonly tableTitle: string;
  /** 女 · 56岁及以上 */
  readonly label: string;
  readonly reason: string;
  readonly values: number;
  /** What can be let through: the count itself, which only the workbench knows. */
  readonly approvable: { readonly cell: PublishedCell; readonly value: number | null } | null;
}

/** A small cell that the office lets through. */
export interface Approval {
  readonly cell: PublishedCell;
  readonly label: string;
  readonly reason: string;
}

export interface ApprovalLine extends Approval {
  readonly isUsed: boolean;
  /** Why it is not in the file; null where it is. */
  readonly why: string | null;
}

/** `stop`: has to be looked at before the file is made. */
export interface ReviewCheck {
  readonly state: 'ok' | 'note' | 'stop';
  readonly text: string;
  readonly value: string;
  readonly details: readonly string[];
}

export interface LeftOut {
  readonly text: string;
  readonly why: string;
}

/** A page that could be shown, and why it is not. */
export interface PageOffer {
  readonly id: string;
  readonly title: string;
  readonly isShown: boolean;
  /** Why it cannot be shown; null where it can. */
  readonly why: string | null;
}

export interface FollowUpOffer {
  readonly key: string;
  /** 第11期，截至2025年10月31日 */
  readonly from: string;
  readonly followUp: SnapshotFollowUp;
  readonly isChosen: boolean;
}

/** The file as it would be made now, and everything that is said of it on the 上屏审核单. */
export interface Composition {
  readonly snapshot: Snapshot;
  /** Bytes of the file. */
  readonly bytes: number;
  readonly tables: readonly FileTable[];
  readonly hidden: readonly HiddenLine[];
  readonly approvals: readonly ApprovalLine[];
  readonly checks: readonly ReviewCheck[];
  readonly leftOut: readonly LeftOut[];
  readonly pages: readonly PageOffer[];
  /** Why 五年走一遍 is not in the file although it is ticked, and the page on which that is put right. */
  readonly walkLacks: { readonly why: string; readonly page: string | null } | null;
  readonly followUps: readonly FollowUpOffer[];
  /** The publication with the same content; null where there is none. */
  readonly sameAs: Publication | null;
  /** The newest file made here, when it differs from this one. */
  readonly differsFrom: Publication | null;
}

/** What is changed through the settings of publishing, by its name in `PublishChoices`. */
export interface PublishSettingChange {
  readonly setting: string;
  readonly value: SettingValue;
}

/** Making the file for the wall, and what belongs to it. */
export interface PublishActions {
  publishChoices(): Promise<PublishChoices>;
  composition(job?: Job): Promise<Composition>;
  changePublishing(changes: readonly PublishSettingChange[]): Promise<WorkspaceState>;
  changePublishSheet(sheet: PublishSheet): Promise<WorkspaceState>;
  /** Lets a small cell through for a reason; null takes it back. */
  approveCell(cell: PublishedCell, label: string, reason: string | null): Promise<WorkspaceState>;
  changePlaylist(playlist: Playlist): Promise<WorkspaceState>;
  /** Takes in an earlier file, to follow up what it told and to stay safe beside it. */
  addEarlierFile(text: string): Promise<WorkspaceState>;
  /** The file with this checksum, just as it was looked at; it is noted in the ledger. */
  makeSnapshotFile(checksum: string): Promise<MadeFile>;
  /** The 上屏审核单 of the file with this checksum, in Word. */
  makeReviewSheet(checksum: string): Promise<MadeFile>;
}
