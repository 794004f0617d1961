import { countOf, meanOf, quantileOf, type Histogram } from '#analyses/plan/histogram.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { ALL } from '#analyses/plan/plan.ts';
import type { TableRow } from '#core/table.ts';
import type { CompareRow, CompareValue } from '../api.ts';
import type { ShareTable, YearMeasure } from './compared-tables.ts';
import type { ClassCounts } from './side-counts.ts';

const WHOLE: TableRow = { scope_type: ALL, scope: ALL };

/** Below the least base nothing is claimed. */
function claim(value: number | null, n: number, known: number, minBase: number): CompareValue {
  const isSmall = known > 0 && known < minBase;
  return { value: isSmall ? null : value, n, known, isSmall };
}

export function shareValue(
  counts: ClassCounts | undefined,
  classes: readonly string[],
  minBase: number,
): CompareValue {
  const n = classes.reduce((sum, name) => sum + (counts?.classes.get(name) ?? 0), 0);
  const known = counts?.known ?? 0;
  return claim(known === 0 ? null : n / known, n, known, minBase);
}

/** How many people of a would have to be otherwise for its share to be that of b. */
function peopleOf(a: CompareValue, b: CompareValue): number | null {
  if (a.value === null || b.value === null || a.n === null || a.known === null) return null;
  const difference = a.n - b.value * a.known;
  return Math.sign(difference) * Math.round(Math.abs(difference)) + 0;
}

export function shareRow(
  { definition, column }: ShareTable,
  label: string,
  classes: readonly string[],
  a: CompareValue,
  b: CompareValue,
): CompareRow {
  return {
    ...{ label, a, b, measure: 'share', format: 'share', unit: '个百分点' },
    where: classes.map((value) => ({ ...WHOLE, [column]: value })),
    difference: a.value === null || b.value === null ? null : a.value - b.value,
    people: peopleOf(a, b),
    table: definition.id,
  };
}

function yearsValue({ q }: YearMeasure, histogram: Histogram, minBase: number): CompareValue {
  const counted: Histogram = new Map([...histogram].filter(([, n]) => n > 0));
  const known = countOf(counted);
  return claim(q === null ? meanOf(counted) : quantileOf(counted, q), known, known, minBase);
}

/** Full years that are no age are years. */
function unitOf({ measure, of }: YearMeasure): string {
  return measure.unit || (dimensionOf(of).source.kind === 'age' ? '年' : '');
}

export function yearsRow(measure: YearMeasure, a: Histogram, b: Histogram, minBase: number): CompareRow {
  const own = yearsValue(measure, a, minBase);
  const other = yearsValue(measure, b, minBase);
  return {
    ...{ label: measure.measure.label, a: own, b: other, format: 'years', unit: unitOf(measure) },
    table: measure.definition.id,
    measure: measure.measure.name,
    where: [WHOLE],
    difference: own.value === null || other.value === null ? null : own.value - other.value,
    people: null,
  };
}
