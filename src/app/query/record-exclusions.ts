import type { Filter } from '#analyses/analysis.ts';
import { isRecordPopulation } from '#analyses/plan/definition.ts';
import type { RECORD_LINKS } from '#analyses/plan/training-dimensions.ts';
import { POPULATIONS } from '#analyses/plan/populations.ts';
import { ALL, measureOf, planRows, SCOPE_DIMENSION } from '#analyses/plan/plan.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { Passport } from '../api.ts';
import { type RecordKind, recordsOf } from '../load/learning/record-batch.ts';
import { printByNow, printMaybeWithin, printWithin } from '../load/learning/time-sql.ts';
import type { CountedCell, PeopleBehind } from './behind.ts';
import { PEOPLE, printFilters } from './print-duckdb.ts';
import { type ReadSetting, speaksOfDuty, windowOfCell } from './record-window.ts';

type Exclusion = Passport['exclusions'][number];

interface Reason {
  readonly reason: string;
  readonly condition: string;
}

const PERSONS = /^(counted|first_)/;

/** Whether only records of people in service are counted in a cell. */
export function isOfPersons({ definition, cell }: CountedCell, { question }: PeopleBehind): boolean {
  if (POPULATIONS[definition.population].lists === 'roster') return true;
  const { equal, known } = planRows(definition, cell.where, cell.measure, question);
  const told = [...Object.keys(equal), ...known];
  return (
    question.filters.length > 0 || told.some((id) => PERSONS.test(id) || id === 'level' || id === 'unit')
  );
}

/** Whether hours are added up in what a cell says. */
function addsHours(counted: CountedCell): boolean {
  const { definition, cell } = counted;
  const { expression } = measureOf(definition, cell.measure);
  const isSum = (name: string) => measureOf(definition, name).expression.op === 'sum';
  return (
    expression.op === 'sum' ||
    (expression.op === 'ratio' && (isSum(expression.numerator) || isSum(expression.denominator))) ||
    speaksOfDuty(counted)
  );
}

const LINKS: readonly (typeof RECORD_LINKS)[number][] = ['同名待认', '名册查无', '已不在册'];

/** Records that a cell leaves out, and why; the doubt itself is not left out where it is counted. */
function reasonsOf(
  kind: RecordKind,
  counted: CountedCell,
  behind: PeopleBehind,
  setting: ReadSetting,
): readonly Reason[] {
  const { asOf } = behind.question;
  const window = windowOfCell(counted, behind.question, setting);
  const within = printWithin(window, asOf);
  const persons = isOfPersons(counted, behind);
  const what = kind === 'tests' ? '测试记录' : '培训记录';
  const isNarrowed = narrowingOf(counted, behind).length > 0;
  const links = persons
    ? LINKS.map((link) => ({
        reason: `${what}${link}，未计入${isNarrowed ? '（不知是否在所选范围，未分）' : ''}`,
        condition: `${within} AND link = ${quoteText(link)}`,
      }))
    : [];
  const own = isNarrowed ? ' AND chosen_r IS NOT NULL' : persons ? ' AND person IS NOT NULL' : '';
  const countsDoubt = counted.definition.dims.some(({ dimension }) => dimension === 'doubt');
  const undated = {
    reason: `${what}时间未填，或不能确定在期内，未计入`,
    condition: `NOT ${within} AND ${printMaybeWithin(window, asOf)}${own}`,
  };
  const later = {
    reason: `${what}开始时间晚于截至日，未计入`,
    condition: `first_day IS NOT NULL AND NOT ${printByNow(asOf)}${own}`,
  };
  const noHours = { reason: `${what}学时未填，不计学时`, condition: `${within} AND hours IS NULL${own}` };
  return [
    ...links,
    ...(countsDoubt ? [] : [undated]),
    later,
    ...(kind === 'training' && addsHours(counted) ? [noHours] : []),
  ];
}

/** The filters by people and the scope of the cell. */
function narrowingOf({ cell }: CountedCell, { question }: PeopleBehind): readonly Filter[] {
  const scope = SCOPE_DIMENSION[String(cell.where['scope_type'] ?? ALL)];
  const within = scope ? [{ dimension: scope, values: [cell.where['scope'] ?? null] }] : [];
  return [...question.filters, ...within];
}

/** The records, with `chosen_r` for those of people who are within the filters and the scope. */
function printRecords(kind: RecordKind, counted: CountedCell, behind: PeopleBehind): string {
  const narrowing = narrowingOf(counted, behind);
  if (narrowing.length === 0) return recordsOf(kind);
  const chosen = `SELECT batch AS chosen_batch, r AS chosen_r FROM ${PEOPLE} WHERE ${printFilters(narrowing, behind.question)}`;
  return `${recordsOf(kind)} LEFT JOIN (${chosen}) ON chosen_batch = at_batch AND chosen_r = at_r`;
}

/**
 * Records of a window that are not in a figure: those of people within the filters and the scope; of whom it is not
 * known whose they are, all.
 */
export async function listRecordExclusions(
  engine: Engine,
  behind: PeopleBehind,
  setting: ReadSetting,
): Promise<readonly Exclusion[]> {
  const [counted] = behind.cells;
  if (isRecordPopulation(behind.population)) return [];
  const [kind] = POPULATIONS[behind.population].reads as readonly RecordKind[];
  if (!counted || kind === undefined) return [];
  const reasons = reasonsOf(kind, counted, behind, setting);
  if (reasons.length === 0) return [];
  const counts = reasons.map(
    ({ condition }, i) => `CAST(count(*) FILTER (${condition}) AS INTEGER) AS ${quoteName(`n${i}`)}`,
  );
  const [found] = toRows(
    await engine.query(`SELECT ${counts.join(', ')} FROM ${printRecords(kind, counted, behind)}`),
  );
  return reasons
    .map(({ reason }, i): Exclusion => ({ reason, count: Number(found?.[`n${i}`] ?? 0), unit: '条' }))
    .filter(({ count }) => count > 0);
}
