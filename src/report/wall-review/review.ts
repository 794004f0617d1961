/** A screen as the sheet says it. */
export interface ReviewedPage {
  readonly place: string;
  readonly title: string;
  /** The sentence on top, and the line below it. */
  readonly headline: string;
  readonly lead: string;
  /** Titles of the charts on it. */
  readonly figures: readonly string[];
}

export interface ReviewedCheck {
  readonly state: 'ok' | 'note' | 'stop';
  readonly text: string;
  readonly value: string;
}

/** What is kept back of one table. */
export interface ReviewedTable {
  readonly title: string;
  readonly scope: string;
  readonly rows: number;
  readonly hidden: readonly { readonly label: string; readonly reason: string }[];
}

/** The 上屏审核单: what will show, what was kept back, and who answers for it. */
export interface WallReview {
  readonly title: string;
  /** 第12期 */
  readonly issue: string;
  readonly asOf: string;
  readonly city: string;
  readonly sample: boolean;
  readonly pages: readonly ReviewedPage[];
  /** Pages besides: 单位页13个, 五年走一遍. */
  readonly besides: readonly string[];
  readonly tables: readonly ReviewedTable[];
  readonly checks: readonly ReviewedCheck[];
  readonly approvals: readonly { readonly label: string; readonly reason: string }[];
  readonly leftOut: readonly { readonly text: string; readonly why: string }[];
  /** 综合排名显示全部名次 */
  readonly settings: readonly string[];
  /** snapshot.json，312 KB */
  readonly file: string;
  readonly checksum: string;
  readonly signatures: readonly { readonly role: string; readonly name: string }[];
}

/** Kept back values of a table with one reason, in a line: 女 · 56岁及以上、女 · 51–55岁. */
export function hiddenLinesOf({
  hidden,
}: ReviewedTable): readonly { readonly reason: string; readonly labels: string }[] {
  const reasons = [...new Set(hidden.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    reason,
    labels: hidden.flatMap((each) => (each.reason === reason ? [each.label] : [])).join('、'),
  }));
}
