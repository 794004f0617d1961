import type { Filter, Question } from '#analyses/analysis.ts';
import {
  BLANK_BEFORE_STEP,
  DOUBTFUL_STEP,
  FIRST_POST_STEP,
  NOT_COMPARED_STEP,
  UNTOLD_BEFORE_STEP,
} from '#analyses/plan/change-steps.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { baseOf, dimensionOf, PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import { RECORD_DIMENSIONS } from '#analyses/plan/record-dimensions.ts';
import { POPULATIONS } from '#analyses/plan/populations.ts';
import { ALL, SCOPE_DIMENSION } from '#analyses/plan/plan.ts';
import { UNKNOWN_LABEL } from '#core/codes.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { Passport } from '../api.ts';
import type { CountedCell, PeopleBehind } from './behind.ts';
import { printDimension, printFilters } from './print-duckdb.ts';

type Exclusion = Passport['exclusions'][number];

/** Dimensions that a person must have known to be counted at all in the measure's base. */
function basisOf(definition: TableDefinition): readonly string[] {
  const dims = definition.measures.flatMap(({ expression }) => {
    if (expression.op === 'count') return expression.known ?? [];
    return expression.op === 'mean' || expression.op === 'quantile' || expression.op === 'extreme'
      ? [expression.of]
      : [];
  });
  return [...new Set(dims)];
}

function printScope({ cell }: CountedCell, question: Question): string {
  const scope = SCOPE_DIMENSION[String(cell.where['scope_type'] ?? ALL)];
  const within: readonly Filter[] = scope
    ? [{ dimension: scope, values: [cell.where['scope'] ?? null] }]
    : [];
  return printFilters([...question.filters, ...within], question);
}

/** A condition that people are counted by, and why they are told apart. */
interface Reason {
  readonly reason: string;
  readonly condition: string;
  readonly unit?: '条';
}

/** What a record may leave blank. */
const OF_RECORDS = [
  ...['course', 'category', 'form', 'organiser', 'organiser_level', 'said_unit', 'lesson_month'],
  ...['month', 'test', 'test_level', 'test_month'],
  ...RECORD_DIMENSIONS.map(({ id }) => id).filter((id) => id !== 'is_valid'),
];

/** What nobody is under, was or did is nothing that was not filled in: only columns of the tables can be blank. */
function mayBeBlank({ definition }: CountedCell, id: string): boolean {
  if (POPULATIONS[definition.population].lists !== 'roster') return OF_RECORDS.includes(id);
  return definition.population === 'changes' || PEOPLE_DIMENSIONS.some((dimension) => dimension.id === id);
}

function unknownReasons(counted: CountedCell, question: Question): readonly Reason[] {
  const scope = printScope(counted, question);
  const unit = POPULATIONS[counted.definition.population].lists === 'roster' ? {} : ({ unit: '条' } as const);
  const basis = basisOf(counted.definition).filter((id) => mayBeBlank(counted, id));
  return basis.map((id) => {
    const label = baseOf(id).id === 'age' ? '出生年月' : dimensionOf(id).label;
    return {
      reason: `${label}${UNKNOWN_LABEL}或不能确定，不计入占比`,
      condition: `${scope} AND (${printDimension(id, question)}) IS NULL`,
      ...unit,
    };
  });
}

/** Of a cell of 新任领导职务: whose former 职务层次 the older roster does not say. */
function blankReasons(counted: CountedCell, question: Question): readonly Reason[] {
  if (counted.cell.where['step'] !== FIRST_POST_STEP) return [];
  const scope = printScope(counted, question);
  return [
    {
      reason: '上期职务层次未填，不等于原来没有领导职务，仍计入',
      condition: `${scope} AND step = ${quoteText(BLANK_BEFORE_STEP)}`,
    },
    {
      reason: '上期所在单位无一人填职务层次，看不出是否新任，未计入',
      condition: `${scope} AND step = ${quoteText(UNTOLD_BEFORE_STEP)}`,
    },
  ];
}

/** Who is not compared, and who may have been counted both as come and as left. */
function changeReasons({ question, condition }: PeopleBehind): readonly Reason[] {
  const filters = printFilters(question.filters, question);
  return [
    {
      reason: '所在单位没有两期花名册，未参加比较',
      condition: `${filters} AND step = ${quoteText(NOT_COMPARED_STEP)}`,
    },
    {
      reason:
        '新进与离任可能为同一人（同名、同出生年月，或同单位同名而出生年月未填，缺身份证号），仍分别计入',
      condition: `${filters} AND step = ${quoteText(DOUBTFUL_STEP)}`,
    },
    { reason: '另一期在未参加比较的单位，计为新进或离任', condition: `${condition} AND elsewhere` },
  ];
}

/** Who is not in a figure, or not for certain, and how many. */
export async function listExclusions(engine: Engine, behind: PeopleBehind): Promise<readonly Exclusion[]> {
  const [counted] = behind.cells;
  if (!counted) return [];
  const reasons = [
    ...unknownReasons(counted, behind.question),
    ...(behind.population === 'changes'
      ? [...blankReasons(counted, behind.question), ...changeReasons(behind)]
      : []),
  ];
  if (reasons.length === 0) return [];
  const counts = reasons.map(
    ({ condition }, i) => `CAST(count(*) FILTER (${condition}) AS INTEGER) AS ${quoteName(`n${i}`)}`,
  );
  const [found] = toRows(
    await engine.query(`SELECT ${counts.join(', ')} FROM ${quoteName(behind.relation)}`),
  );
  return reasons
    .map(({ reason, unit }, i): Exclusion => ({
      ...{ reason, count: Number(found?.[`n${i}`] ?? 0) },
      ...(unit ? { unit } : {}),
    }))
    .filter(({ count }) => count > 0);
}
