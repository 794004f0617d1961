import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { type Engine, type EngineValue, toRows } from '#engine/engine.ts';
import type { UnitBatch, UnitIssue, UnitUnmatched } from '../api.ts';
import type { HeldTable } from '../holdings.ts';
import { headingOf } from '../load/issue-report.ts';
import { issueTable } from '../load/stage-input.ts';
import { RECORD_LINKS } from '../office/identity-sql.ts';
import { printOwnRows } from './own-rows.ts';

const batchOf = ({ batch, staged }: HeldTable): UnitBatch => ({
  batch: batch.batch,
  file: batch.file,
  sheet: batch.sheet,
  kindLabel: staged.input.kind.shortLabel,
});

const text = (value: EngineValue | undefined) => (typeof value === 'string' ? value : null);

/** What is to be looked at in the rows of the unit, the graver first. */
export async function listUnitIssues(
  engine: Engine,
  held: HeldTable,
  unit: string,
  job: Job,
): Promise<readonly UnitIssue[]> {
  throwIfCancelled(job.signal);
  const own = printOwnRows(held, unit);
  if (own === null) return [];
  const { staged } = held;
  const found = await engine.query(
    `SELECT severity, code, field, said, min(message) AS message, CAST(count(*) AS INTEGER) AS n, CAST(min(r) AS INTEGER) AS first
FROM ${issueTable(staged.input.stage)}
WHERE severity <> 'info' AND code NOT LIKE 'row.%' AND r IN (${own})
GROUP BY severity, code, field, said ORDER BY min(r), code`,
    job,
  );
  return toRows(found).map((row): UnitIssue => ({
    ...batchOf(held),
    severity: row['severity'] === 'error' ? 'error' : 'warning',
    column: headingOf(staged, text(row['field']), text(row['said'])),
    message: row['code'] === 'key.duplicate' ? '与其他行重复' : String(row['message']),
    count: Number(row['n']),
    row: Number(row['first']),
  }));
}

/** Records of the unit that nobody is matched with; needs `record_links`. */
export async function countUnmatched(
  engine: Engine,
  held: HeldTable,
  unit: string,
  job: Job,
): Promise<UnitUnmatched | null> {
  throwIfCancelled(job.signal);
  const own = printOwnRows(held, unit);
  if (own === null) return null;
  const count = (how: string) => `CAST(count(DISTINCT r) FILTER (how = '${how}') AS INTEGER) AS ${how}`;
  const [row] = toRows(
    await engine.query(
      `SELECT ${count('unknown')}, ${count('ambiguous')} FROM ${RECORD_LINKS} WHERE batch = ${held.staged.input.stage} AND r IN (${own})`,
      job,
    ),
  );
  const [unknown, ambiguous] = [Number(row?.['unknown'] ?? 0), Number(row?.['ambiguous'] ?? 0)];
  return unknown + ambiguous > 0 ? { ...batchOf(held), unknown, ambiguous } : null;
}
