import type { PageChoice } from '#analyses/analysis.ts';
import type { Tables } from '#charts/tables.ts';
import type { IsoDate } from '#core/month.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** A choice as a page shows it now. */
export interface ShownChoice {
  readonly options: readonly ChoiceOption[];
  readonly chosen: ChoiceOption;
  /** What was chosen is a value of one's own, not an option. */
  readonly isOwn: boolean;
}

const NOTHING: ChoiceOption = { value: '', label: '' };

/** The options of a choice with those that the data say, and what of them holds. */
export function showChoice(
  choice: PageChoice,
  wanted: string | undefined,
  asOf: IsoDate,
  tables: Tables,
): ShownChoice {
  const listed = withFound(choice, tables);
  const found = listed.find(({ value }) => value === wanted);
  if (found) return { options: listed, chosen: found, isOwn: false };
  const own = wanted === undefined ? null : readOwn(choice, wanted, asOf);
  if (own) return { options: listed, chosen: own, isOwn: true };
  const kept = choice.from && wanted !== undefined && wanted !== '' ? { value: wanted, label: wanted } : null;
  if (kept) return { options: [...listed, kept], chosen: kept, isOwn: false };
  return { options: listed, chosen: listed[0] ?? NOTHING, isOwn: false };
}

/** What a person typed, or an address says, as a value of its own; null when it means none. */
export function readOwn({ free }: PageChoice, text: string, asOf: IsoDate): ChoiceOption | null {
  return text.trim() === '' ? null : (free?.read(text, asOf) ?? null);
}

function withFound({ options, from }: PageChoice, tables: Tables): readonly ChoiceOption[] {
  const rows = from ? (tables[from.table]?.rows ?? []) : [];
  const known = rows.flatMap((row) => {
    const value = from ? (row[from.dimension] ?? null) : null;
    return value === null ? [] : [String(value)];
  });
  const more = [...new Set(known)].filter((value) => !options.some((option) => option.value === value));
  return [...options, ...more.map((value) => ({ value, label: value }))];
}
