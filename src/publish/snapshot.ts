import type { FigureSpec } from '#core/figure.ts';
import type { IsoDate } from '#core/month.ts';
import type { Saying, SayingNumber, Walk } from '#core/saying.ts';
import type { SettingValue } from '#core/setting.ts';
import type { StatTable } from '#core/table.ts';

/** Version of the file; a reader refuses newer ones and understands all older ones. */
export const SNAPSHOT_FORMAT = 1;

/** Everything a wall shows: tables and sentences without names, after disclosure control. Plain JSON. */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly product: '组工镜';
  /** 云门市; empty where the office has not said it. */
  readonly city: string;
  readonly asOf: IsoDate;
  /** 第12期; empty where it was made by a machine. */
  readonly issue: string;
  /** True for the fictional sample: every screen says 演示数据. */
  readonly sample: boolean;
  readonly sources: readonly SnapshotSource[];
  /** Settings by which the figures were made, as they held at the as-of date. */
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** Lines along the edge: the watermark and 内部资料; empty: none. */
  readonly marks: { readonly watermark: string; readonly internal: string };
  /** In the order of the playlist. */
  readonly pages: readonly SnapshotPage[];
  /** One page a unit, called by key; in the official order. */
  readonly units: readonly SnapshotUnit[];
  /** 五年走一遍; null where no projection was published. */
  readonly walk: SnapshotWalk | null;
  /** 去年点的题，今年怎么样; empty where no earlier snapshot was given. */
  readonly followUps: readonly SnapshotFollowUp[];
  /** What pages, units and sentences point at, by id; rows that nothing points at are left out. */
  readonly tables: Readonly<Record<string, StatTable>>;
  readonly disclosure: SnapshotDisclosure;
  /** SHA-256 of the file's canonical text without this line. */
  readonly checksum: string;
}

export interface SnapshotSource {
  /** 人员花名册 */
  readonly title: string;
  readonly file: string;
  readonly sheet: string | null;
  /** 2026-10-31, or the period it speaks of. */
  readonly date: string | null;
  readonly rows: number;
}

export type SnapshotNumber = SayingNumber;

/** What a screen says: one sentence, one line of evidence, a few figures. */
export type SnapshotSaying = Saying;

export interface SnapshotPage extends SnapshotSaying {
  readonly id: string;
  readonly analysis: string;
  readonly title: string;
  /** True where the told words are 藤黄 (进位, 前列) instead of 朱砂. */
  readonly honour: boolean;
  /** 截至2026年10月31日, or the period that is shown. */
  readonly when: string;
  /** The most telling first: a wall shows as many as it has room for. */
  readonly figures: readonly FigureSpec[];
  /** Footnote: 数据, unknowns, what — and 缺 mean. */
  readonly notes: readonly string[];
}

export interface SnapshotUnit extends SnapshotSaying {
  /** As everywhere: 平陵县委组织部. */
  readonly unit: string;
  readonly level: string | null;
  readonly figures: readonly FigureSpec[];
  readonly notes: readonly string[];
}

/** The projection played once, year by year, marked 推算. */
export type SnapshotWalk = Walk;

/** A finding of an earlier snapshot, then and now. */
export interface SnapshotFollowUp {
  /** 市级30岁及以下占比 */
  readonly label: string;
  readonly thenAsOf: IsoDate;
  readonly thenText: string;
  readonly nowText: string;
  readonly change: string;
  readonly verdict: '改善' | '持平' | '仍需用力';
}

/** What was kept back, and what small cells the office let through, and why. */
export interface SnapshotDisclosure {
  /** Cells of fewer people are kept back. */
  readonly k: number;
  readonly hiddenCells: number;
  readonly exempt: readonly ExemptCell[];
}

/** Reason of what is let through without anybody's word: totals of the whole city by one attribute. */
export const CITY_TOTAL_REASON = '全市单项总数';

export interface ExemptCell {
  readonly table: string;
  readonly where: Readonly<Record<string, string | number | null>>;
  readonly measure: string;
  /** `CITY_TOTAL_REASON`, or the reason that the office gave. */
  readonly reason: string;
}
