import { GRADE_SCALES, OUTCOME_KINDS } from '#core/codes.ts';
import { type RecordColumns, wordAt } from '#core/record-columns.ts';

export const KIND = 'outcomes';
export const YEARLY_GRADE = '年度考核';
export const DAILY_GRADE = '平时考核';

/** Grades that count as an outcome of their kind; what has no grades counts by being recorded. */
const BEST: Readonly<Record<string, string>> = { [YEARLY_GRADE]: '优秀', [DAILY_GRADE]: '好' };
/** 未列入, 否, 无: recorded, and not had. */
const NOT_HAD = /^(未|否|无|不|没|×|0$)/;
const GRADES: ReadonlySet<string> = new Set(GRADE_SCALES.flat());

/** One loaded record. */
export interface OutcomeRecord {
  readonly year: number | null;
  readonly id: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly kind: string | null;
  readonly value: string | null;
}

export const outcomeName = (kind: string): string => `${kind}${BEST[kind] ?? ''}`;

/** What outcomes are called, in the order of their kinds: 年度考核优秀, 评先评优. */
export const OUTCOMES: readonly string[] = OUTCOME_KINDS.map(outcomeName);

/** The kind and the grade, if any, that an outcome is of. */
export function partsOfOutcome(outcome: string): { readonly kind: string; readonly value: string | null } {
  const kind = OUTCOME_KINDS.find((each) => outcomeName(each) === outcome) ?? outcome;
  return { kind, value: BEST[kind] ?? null };
}

/** What somebody had, or null: a lower grade, 未列入. */
export function outcomeOf({ kind, value }: OutcomeRecord): string | null {
  if (kind === null) return null;
  const best = BEST[kind];
  if (best !== undefined) return value === best ? outcomeName(kind) : null;
  return value !== null && NOT_HAD.test(value) ? null : kind;
}

/** A grade of the year that stands on one of the scales. */
export const isGraded = ({ kind, value }: OutcomeRecord): boolean =>
  kind === YEARLY_GRADE && value !== null && GRADES.has(value);

/** Records in the order they were loaded. */
export function readOutcomes(records: RecordColumns): readonly OutcomeRecord[] {
  const [ids, names, units] = [records.words('person_id'), records.words('name'), records.words('unit')];
  const [kinds, values, years] = [records.words('kind'), records.words('value'), records.numbers('year')];
  return Array.from({ length: records.count }, (_, row): OutcomeRecord => {
    const year = years[row] ?? Number.NaN;
    return {
      year: Number.isNaN(year) ? null : year,
      ...{ id: wordAt(ids, row), name: wordAt(names, row) ?? '', unit: wordAt(units, row) },
      ...{ kind: wordAt(kinds, row), value: wordAt(values, row) },
    };
  });
}
