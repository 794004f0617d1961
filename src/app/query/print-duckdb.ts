import { monthOfIsoDate } from '#core/month.ts';
import type { CellValue } from '#core/table.ts';
import { quoteName, quoteValue } from '#engine/quote.ts';
import type { Filter, Question } from '#analyses/analysis.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import type { CellPlan, RowPlan } from '#analyses/plan/plan.ts';
import { dimensionOf } from '#analyses/plan/people.ts';

/** Name of the relation an assembled workspace offers: people in scope at the as-of date. */
export const PEOPLE = 'people';

/** A dimension as an expression over `people`. */
export function printDimension(id: DimensionId, question: Question): string {
  const { source } = dimensionOf(id);
  switch (source.kind) {
    case 'field':
      return quoteName(source.field);
    case 'age': {
      const asOf = monthOfIsoDate(question.asOf);
      const oldest = `(${asOf} - ${quoteName(source.field)})`;
      const youngest = `(${asOf} - ${quoteName(`${source.field}_to`)})`;
      return `CASE WHEN ${youngest} >= 0 AND ${oldest} // 12 = ${youngest} // 12 THEN ${oldest} // 12 END`;
    }
    case 'year': {
      const [first, last] = [quoteName(source.field), quoteName(`${source.field}_to`)];
      return `CASE WHEN ${first} // 12 = ${last} // 12 THEN ${first} // 12 END`;
    }
    case 'number':
      return quoteName(source.field);
    case 'bands': {
      const value = `(${printDimension(source.of, question)})`;
      const cases = source.bands.map(({ label, from, to }) => {
        const bounds = [
          from === null ? `${value} IS NOT NULL` : `${value} >= ${from}`,
          ...(to === null ? [] : [`${value} <= ${to}`]),
        ];
        return `WHEN ${bounds.join(' AND ')} THEN ${quoteValue(label)}`;
      });
      return `CASE ${cases.join(' ')} END`;
    }
    case 'groups': {
      const value = printDimension(source.of, question);
      const cases = Object.entries(source.groups).map(
        ([label, members]) =>
          `WHEN ${value} IN (${members.map(quoteValue).join(', ')}) THEN ${quoteValue(label)}`,
      );
      return `CASE WHEN ${value} IS NULL THEN NULL ${cases.join(' ')} ELSE ${quoteValue(source.other)} END`;
    }
  }
}

function printOneOf(id: DimensionId, values: readonly CellValue[], question: Question): string {
  const expression = `(${printDimension(id, question)})`;
  const known = values.filter((value) => value !== null);
  const parts = [
    ...(known.length > 0 ? [`${expression} IN (${known.map(quoteValue).join(', ')})`] : []),
    ...(known.length < values.length ? [`${expression} IS NULL`] : []),
  ];
  return parts.length > 0 ? `(${parts.join(' OR ')})` : 'FALSE';
}

export function printFilters(filters: readonly Filter[], question: Question): string {
  const conditions = filters.map((filter) => printOneOf(filter.dimension, filter.values, question));
  return conditions.length > 0 ? conditions.join(' AND ') : 'TRUE';
}

const isNumber = (id: DimensionId) => ['age', 'year', 'number'].includes(dimensionOf(id).source.kind);

/** One statement for many groupings of the same people: `grouping` tells which a row belongs to. */
export function printCells(plan: CellPlan, relation = PEOPLE): string {
  const { question, groupings, sums } = plan;
  const dims = [...new Set(groupings.flat())];
  const columns = dims.map((id) => `${printDimension(id, question)} AS ${quoteName(id)}`);
  const inner = [...columns, ...sums.map((name) => `${quoteName(name)} AS ${quoteName(`sum_${name}`)}`)];
  const totals = sums.map(
    (name) => `CAST(sum(${quoteName(`sum_${name}`)}) AS DOUBLE) AS ${quoteName(`sum_${name}`)}`,
  );
  const names = dims.map(quoteName);
  const shown = dims.map((id) =>
    isNumber(id) ? quoteName(id) : `CAST(${quoteName(id)} AS VARCHAR) AS ${quoteName(id)}`,
  );
  const grouping = dims.length > 0 ? `CAST(grouping_id(${names.join(', ')}) AS INTEGER)` : '0';
  const sets = groupings.map((set) => `(${set.map(quoteName).join(', ')})`).join(', ');
  return [
    `SELECT ${[...shown, `${grouping} AS "grouping"`, 'CAST(count(*) AS INTEGER) AS "n"', ...totals].join(', ')}`,
    `FROM (SELECT ${inner.length > 0 ? inner.join(', ') : '1'} FROM ${quoteName(relation)} WHERE ${printFilters(question.filters, question)})`,
    ...(dims.length > 0 ? [`GROUP BY GROUPING SETS (${sets})`] : []),
  ].join('\n');
}

/** The condition that exactly the rows behind a cell fulfil. */
export function printRowCondition(plan: RowPlan): string {
  const { question } = plan;
  const equal = Object.entries(plan.equal).map(([id, value]) => printOneOf(id, [value], question));
  const known = plan.known.map((id) => `(${printDimension(id, question)}) IS NOT NULL`);
  return [printFilters(question.filters, question), ...equal, ...known].join(' AND ');
}
