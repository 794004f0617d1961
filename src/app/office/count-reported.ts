import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { periodField, periodOfDay, printPeriod } from '../batch-periods.ts';
import type { HeldTable } from '../holdings.ts';
import { selectTyped } from '../load/coded-table.ts';
import { asideTable, codedTable, issueTable } from '../load/stage-input.ts';
import type { ReportedCount } from './report-grid.ts';

const asText = (name: string) => `CAST(${quoteName(name)} AS VARCHAR)`;

const onlyOf = <T>(values: readonly T[]): T | null => {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
};

/** Rows as their own cells say: whose, of which period. */
async function countSaid(
  engine: Engine,
  { batch, staged }: HeldTable,
  placeOfUnit: (unit: string) => string | null,
  job: Job,
): Promise<readonly ReportedCount[]> {
  const { input, columns } = staged;
  const has = (name: string) => columns.some((column) => column.name === name);
  const field = periodField(input.kind, staged);
  const units = input.kind.fields.filter(({ name, isUnit }) => isUnit && has(name)).map(({ name }) => name);
  const ordered = [...units].sort((a, b) => Number(b === 'unit') - Number(a === 'unit'));
  const used = columns.filter(({ name }) => name === field?.name || ordered.includes(name));
  const unit = ordered.length > 0 ? `coalesce(${ordered.map(asText).join(', ')})` : 'CAST(NULL AS VARCHAR)';
  const period = field ? printPeriod(field) : 'CAST(NULL AS VARCHAR)';
  const count = input.saidBy === null ? 'count(*)' : 'count(DISTINCT r)';
  const among = (rows: string) => `CAST(${count} FILTER (WHERE r IN (${rows})) AS INTEGER)`;
  const issues = `SELECT r FROM ${issueTable(input.stage)}`;
  const rows = await engine.query(
    `SELECT ${period} AS period, ${unit} AS unit,
${among(`SELECT r FROM ${codedTable(input.stage)}`)} AS loaded,
${among(`${issues} WHERE severity = 'error'`)} AS aside,
${among(`${issues} WHERE severity <> 'info'`)} AS asked
FROM (${selectTyped(input, used, ({ sql }) => sql)}) GROUP BY 1, 2`,
    job,
  );
  const whole = batch.asOf === null ? null : periodOfDay(batch.asOf);
  return toRows(rows).map((row) => ({
    period: input.kind.isDated ? whole : (row['period'] as string | null),
    place: row['unit'] === null ? null : placeOfUnit(String(row['unit'])),
    rows: Number(row['loaded']),
    setAside: Number(row['aside']),
    asked: Number(row['asked']),
  }));
}

/** Totals, headings, notes: no cell of theirs says whose they are. */
async function countNoData(engine: Engine, { staged }: HeldTable): Promise<number> {
  const [found] = toRows(
    await engine.query(
      `SELECT CAST(count(*) AS INTEGER) AS n FROM ${asideTable(staged.input.stage)} WHERE code IS NOT NULL`,
    ),
  );
  return Number(found?.['n'] ?? 0);
}

/**
 * Rows of a batch by place and period. What was set aside without naming the one or the other belongs to the place
 * and the period of the rows that were loaded, if these have but one.
 */
export async function countReported(
  engine: Engine,
  held: HeldTable,
  placeOfUnit: (unit: string) => string | null,
  job: Job,
): Promise<readonly ReportedCount[]> {
  const said = await countSaid(engine, held, placeOfUnit, job);
  const noData = { period: null, place: null, rows: 0, setAside: await countNoData(engine, held), asked: 0 };
  const loaded = said.filter(({ rows }) => rows > 0);
  const [onlyPlace, onlyPeriod] = [
    onlyOf(loaded.map(({ place }) => place)),
    onlyOf(loaded.map(({ period }) => period)),
  ];
  const totals = new Map<string, ReportedCount>();
  for (const one of [...said, noData]) {
    const isAside = one.rows === 0;
    const place = one.place ?? (isAside ? onlyPlace : null);
    const period = one.period ?? (isAside ? onlyPeriod : null);
    const key = JSON.stringify([period, place]);
    const { rows = 0, setAside = 0, asked = 0 } = totals.get(key) ?? {};
    totals.set(key, {
      ...{ period, place },
      rows: rows + one.rows,
      setAside: setAside + one.setAside,
      asked: asked + one.asked,
    });
  }
  return [...totals.values()];
}
