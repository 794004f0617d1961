/** A unit's name as the files have it, and what it stands for. */
export interface UnitName {
  readonly name: string;
  /** Rows that use it, over all loaded batches. */
  readonly rows: number;
  /** The official name it is read as; null while it stands for itself. */
  readonly official: string | null;
  /** An official name it probably is a spelling of, and why: 少“中共”, 单位基本表简称. */
  readonly proposal: { readonly official: string; readonly reason: string } | null;
  readonly isListed: boolean;
}

/** 行政编制, 事业编制, 工勤编制; null where the table says nothing of one. */
export interface StaffingBy {
  readonly admin: number | null;
  readonly institution: number | null;
  readonly worker: number | null;
}

/** A line of the 单位基本表. */
export interface OfficialUnit {
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly order: number;
  readonly category: string | null;
  readonly level: string | null;
  readonly parent: string | null;
  readonly staffing: number | null;
  /** The parts of the 核定编制 in a table that tells them apart. */
  readonly staffingBy?: StaffingBy;
  readonly leaderPosts: number | null;
  readonly people: number | null;
}

export interface UnitDirectory {
  readonly official: readonly OfficialUnit[];
  readonly names: readonly UnitName[];
  /** True when there is no 单位基本表 and the list is built from the files. */
  readonly isBuilt: boolean;
}

/** A record whose person is not certain. */
export interface IdentityQuestion {
  readonly batch: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly name: string;
  /** 单位 平陵县委组织部 · 班次 … */
  readonly said: readonly { readonly label: string; readonly value: string }[];
  readonly candidates: readonly PersonCandidate[];
  /** Person chosen, `none` for nobody of these; null while open. */
  readonly decided: string | null;
  /** Rows of the same name and unit decided along with it. */
  readonly alike: number;
}

export interface PersonCandidate {
  /** Stable over reloads: from the ID, or the name, birth month and unit. */
  readonly person: string;
  readonly name: string;
  readonly unit: string | null;
  readonly birth: string | null;
  readonly post: string | null;
  readonly file: string;
  readonly row: number;
}

export interface IdentityState {
  readonly questions: readonly IdentityQuestion[];
  readonly open: number;
  readonly unknown: number;
  readonly matched: number;
}

/** 情况说明 on a unit, a period and an item; travels to the footnotes. */
export interface UnitNote {
  readonly entry: string;
  readonly unit: string;
  readonly period: string;
  readonly item: string;
  readonly text: string;
  readonly at: string;
}
