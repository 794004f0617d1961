import type { Job } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import { selectTyped } from './coded-table.ts';
import type { ClassifiedRows } from './classify-rows.ts';
import { type ColumnLookup, hasIssues } from './lookups.ts';
import {
  asideTable,
  cellOf,
  fromDataRows,
  issueTable,
  lookupTable,
  saidOf,
  type StageInput,
} from './stage-input.ts';
import type { TypedColumn } from './typed-columns.ts';

/** `select` gives row, field, value, code, severity, message and, where it has more, said and twin. */
const insert = (input: StageInput, select: string, more = '') =>
  `INSERT INTO ${issueTable(input.stage)} (r, field, value, code, severity, message${more}) ${select}`;

export async function createIssueTable(
  engine: Engine,
  input: StageInput,
  { noData }: Pick<ClassifiedRows, 'noData'>,
): Promise<void> {
  await engine.query(
    `CREATE OR REPLACE TABLE ${issueTable(input.stage)} (r INTEGER, field VARCHAR, value VARCHAR, code VARCHAR, severity VARCHAR, message VARCHAR, said VARCHAR, twin INTEGER)`,
  );
  if (noData === 0) return;
  await engine.query(
    insert(
      input,
      `SELECT r, NULL, value, code, 'error', message FROM ${asideTable(input.stage)} WHERE code IS NOT NULL`,
    ),
  );
}

/** Issues of single values, spread over the rows that hold them. */
export async function raiseValueIssues(
  engine: Engine,
  input: StageInput,
  lookups: readonly ColumnLookup[],
  job: Job,
): Promise<void> {
  for (const lookup of lookups.filter((each) => hasIssues(each, ['error', 'warning']))) {
    const { field, index } = lookup;
    const kind = input.raw.hasKinds ? ` AND l.kind = substr(k, ${index + 1}, 1)` : '';
    const cell = cellOf(input, field.name) ?? '';
    await engine.query(
      insert(
        input,
        `SELECT DISTINCT CAST(t.r AS INTEGER), ${quoteText(field.name)}, t.${cell}, l.code, l.severity, l.message, t.said
FROM (SELECT ${input.raw.row} AS r, ${cell}, ${saidOf(input, field.name)} AS said${input.raw.hasKinds ? ', k' : ''} ${fromDataRows(input, true)}) t
JOIN ${lookupTable(input.stage)} l ON l.v = t.${cell}${kind} AND l.field = ${quoteText(field.name)} AND l."column" = ${index}
WHERE l.code IS NOT NULL AND l.severity IN ('error', 'warning')`,
        ', said',
      ),
      job,
    );
  }
}

/** True when the rows were counted and each has a value of the field. */
function isNeverMissing(
  input: StageInput,
  field: string,
  lookups: readonly ColumnLookup[],
  { tally }: Pick<ClassifiedRows, 'tally'>,
): boolean {
  const lookup = lookups.find(
    (each) => each.field.name === field && each.index === input.columnOf.get(field),
  );
  return (
    lookup !== undefined &&
    tally?.columns[lookup.index]?.blanks === 0 &&
    lookup.spellings.every(({ normal }) => typeof normal.value === 'string' && normal.value.trim() !== '')
  );
}

/** A row without its name (or object) cannot be told from another. */
export async function raiseMissingKeys(
  engine: Engine,
  input: StageInput,
  columns: readonly TypedColumn[],
  lookups: readonly ColumnLookup[],
  classified: ClassifiedRows,
  job: Job,
): Promise<void> {
  const open = input.kind.required.filter((name) => !isNeverMissing(input, name, lookups, classified));
  for (const required of open) {
    const column = columns.find(({ name }) => name === required);
    const field = input.kind.fields.find(({ name }) => name === required);
    if (!column || !field) continue;
    const rows = selectTyped(input, [column], ({ sql }) => sql);
    await engine.query(
      insert(
        input,
        `SELECT DISTINCT r, ${quoteText(required)}, NULL, 'key.missing', 'error', ${quoteText(`${field.label}为空`)} FROM (${rows}) WHERE ${quoteName(required)} IS NULL OR trim(${quoteName(required)}) = ''`,
      ),
      job,
    );
  }
}

/** A row that the person loads as it is keeps its query, and the value in question stays unknown. */
export async function liftDecidedErrors(engine: Engine, input: StageInput): Promise<void> {
  const rows = [...input.decisions].flatMap(([row, decision]) => (decision === 'load' ? [row] : []));
  if (rows.length === 0) return;
  await engine.query(
    `UPDATE ${issueTable(input.stage)} SET severity = 'warning' WHERE severity = 'error' AND code LIKE 'date.%' AND r IN (${rows.join(', ')})`,
  );
}
