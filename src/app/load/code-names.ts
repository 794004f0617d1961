import type { CodedNames } from '#datasets/field.ts';
import type { ColumnLookup, Spelling } from './lookups.ts';

const DIGITS = 3;

/** Gives each name a code in the order it is asked for; codes that stand in the table already are left to it. */
export class NameCodes {
  private readonly codes = new Map<string, string>();
  private next = 1;

  constructor(
    private readonly rule: CodedNames,
    private readonly others: ReadonlySet<string>,
    private readonly taken: ReadonlySet<string>,
  ) {}

  get names(): number {
    return this.codes.size;
  }

  /** Null for what names nobody. */
  codeOf(value: string): string | null {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    if (!this.rule.isName(value, this.others)) return null;
    let code = '';
    do code = this.rule.letter + String(this.next++).padStart(DIGITS, '0');
    while (this.taken.has(code));
    this.codes.set(value, code);
    return code;
  }
}

const wordsOf = (lookup: ColumnLookup | undefined): ReadonlySet<string> =>
  new Set(
    (lookup?.spellings ?? []).flatMap(({ normal }) =>
      typeof normal.value === 'string' ? [normal.value] : [],
    ),
  );

/** The codes of a column's names; null for a column that keeps its words. */
export function nameCodes(lookup: ColumnLookup, all: readonly ColumnLookup[]): NameCodes | null {
  const { coded } = lookup.field;
  if (!coded) return null;
  return new NameCodes(coded, wordsOf(all.find(({ field }) => field.name === coded.beside)), wordsOf(lookup));
}

const byAppearance = (a: Spelling, b: Spelling) => a.firstRow - b.firstRow || (a.text < b.text ? -1 : 1);

function codeColumn(lookup: ColumnLookup, all: readonly ColumnLookup[]): ColumnLookup {
  const codes = nameCodes(lookup, all);
  if (!codes) return lookup;
  const told = new Map(
    [...lookup.spellings].sort(byAppearance).map((spelling): [Spelling, string | null] => {
      const { value } = spelling.normal;
      return [spelling, typeof value === 'string' ? codes.codeOf(value) : null];
    }),
  );
  const spellings = lookup.spellings.map((spelling) => {
    const code = told.get(spelling) ?? null;
    return code === null ? spelling : { ...spelling, normal: { value: code }, isCoded: true };
  });
  return { ...lookup, spellings };
}

/** Puts codes in the place of names where a field does not keep them, in the order in which they first appear. */
export function codeNames(lookups: readonly ColumnLookup[]): readonly ColumnLookup[] {
  return lookups.map((lookup) => codeColumn(lookup, lookups));
}

/** How many persons a column has codes for. */
export function countCoded({ spellings }: ColumnLookup): number {
  return new Set(spellings.flatMap(({ normal, isCoded }) => (isCoded ? [normal.value] : []))).size;
}
