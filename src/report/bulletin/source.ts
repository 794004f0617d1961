/** What a bulletin of one closed period is written from. Nothing in it names a person. */
export interface BulletinSource {
  /** What the office calls its reviews, and the rank over all of them: 晾晒评议, 综合排名. */
  readonly name: string;
  readonly compositeName: string;
  readonly period: string;
  /** Who signs, and the day it was made. */
  readonly office: string;
  readonly made: string;
  readonly sample: boolean;
  readonly leagues: readonly BulletinLeague[];
  /** Honours of the period, the highest first; null where none are registered at all. */
  readonly honours: readonly BulletinHonour[] | null;
}

/** Like with like: one ranking. */
export interface BulletinLeague {
  readonly objectType: string;
  readonly group: string;
  /** 较上季度, 较上年同期; null where there is no such period. */
  readonly against: string | null;
  readonly againstYear: string | null;
  readonly dimensions: readonly string[];
  /** By rank; those without one last. */
  readonly standings: readonly Standing[];
  readonly streaks: readonly Streak[];
  /** How the composite is worked out, in a sentence. */
  readonly rule: string;
  /** Only the first and the last are listed: there are too many. */
  readonly isPartial: boolean;
  /** The rule is another than that of the period it is compared with. */
  readonly ruleChanged: boolean;
}

export interface Standing {
  readonly object: string;
  readonly rank: number | null;
  readonly of: number;
  readonly score: number | null;
  /** Places towards the first. */
  readonly change: number | null;
  readonly yearChange: number | null;
  /** By dimension; none where nothing was reported. */
  readonly marks: ReadonlyMap<string, Mark>;
}

export interface Mark {
  readonly score: number;
  readonly fullMark: number;
  /** Of a hundred, and the median of all of them. */
  readonly points: number;
  readonly median: number;
  readonly rank: number;
  readonly of: number;
  readonly change: number | null;
}

/** A rule on ranks that last, and who fulfils it: 连续2期前3名. */
export interface Streak {
  readonly object: string;
  /** Empty for the composite. */
  readonly dimension: string;
  readonly rule: string;
  /** The rule is about the first places. */
  readonly isPraise: boolean;
}

export interface BulletinHonour {
  readonly date: string;
  readonly level: string;
  readonly title: string;
  readonly object: string;
}

/** Rows that a unit sent and should look at. */
export interface RowToCheck {
  readonly file: string;
  /** The first of so many rows. */
  readonly row: number;
  readonly count: number;
  readonly column: string;
  readonly problem: string;
}
