import type { TableDefinition } from '#analyses/plan/definition.ts';
import type { IsoDate } from '#core/month.ts';
import type { CellValue, StatTable, TableRow } from '#core/table.ts';
import type { World } from '#publish/disclosure/worlds.ts';
import type { AnswerContext } from '../../query/answers.ts';
import { countedCell, keyOf } from './counted-cell.ts';

/** Counted tables are asked for once, however many states of things are looked at. */
export function remembering(context: AnswerContext): AnswerContext {
  const kept = new Map<string, StatTable>();
  const { counted } = context;
  return {
    ...context,
    memo: undefined,
    counted: {
      earlier: counted.earlier,
      since: (wanted) => counted.since(wanted),
      records: (kind) => counted.records(kind),
      tables: async (definitions, question, job, units) => {
        const keyOfTable = ({ id }: TableDefinition) => `${id} ${question.asOf}`;
        const missing = definitions.filter((each) => !kept.has(keyOfTable(each)));
        if (missing.length > 0) {
          const found = await counted.tables(missing, question, job, units);
          for (const each of missing) {
            const table = found.get(each.id);
            if (table) kept.set(keyOfTable(each), table);
          }
        }
        return new Map(
          definitions.flatMap((each): readonly (readonly [string, StatTable])[] => {
            const table = kept.get(keyOfTable(each));
            return table ? [[each.id, table]] : [];
          }),
        );
      },
    },
  };
}

function rowIn(definition: TableDefinition, row: TableRow, date: IsoDate, world: World): TableRow {
  const changed = new Map<string, CellValue>();
  for (const { name } of definition.measures) {
    const cell = countedCell(definition, row, name, date);
    const value = cell && world.get(keyOf(cell));
    if (
      typeof value === 'number' &&
      definition.measures.find((each) => each.name === name)?.expression.op !== 'mean'
    )
      changed.set(name, value);
  }
  if (changed.size === 0 && world.size === 0) return row;
  const counted: Record<string, CellValue> = { ...row, ...Object.fromEntries(changed) };
  for (const { name, expression } of definition.measures) {
    const cell = countedCell(definition, row, name, date);
    const sum = cell && world.get(keyOf(cell));
    const base = counted['known'] ?? counted['n'];
    if (expression.op === 'mean' && typeof sum === 'number' && typeof base === 'number' && base > 0)
      counted[name] = sum / base;
    if (expression.op === 'quantile' && changed.size > 0 && typeof row[name] === 'number')
      counted[name] = row[name] + 1;
    if (
      expression.op !== 'ratio' ||
      !(changed.has(expression.numerator) || changed.has(expression.denominator))
    )
      continue;
    const [above, below] = [counted[expression.numerator], counted[expression.denominator]];
    counted[name] =
      typeof above === 'number' && typeof below === 'number' && below !== 0 ? above / below : null;
  }
  return counted;
}

/** The same questions in another state of things. */
export function inWorld(context: AnswerContext, world: World): AnswerContext {
  return {
    ...context,
    counted: {
      ...context.counted,
      tables: async (definitions, question, job, units) => {
        const found = await context.counted.tables(definitions, question, job, units);
        const byId = new Map(definitions.map((each) => [each.id, each]));
        return new Map(
          [...found].map(([id, table]): [string, StatTable] => {
            const definition = byId.get(id);
            if (!definition) return [id, table];
            return [
              id,
              { ...table, rows: table.rows.map((row) => rowIn(definition, row, question.asOf, world)) },
            ];
          }),
        );
      },
    },
  };
}
