import type { Issue } from '#core/issue.ts';
import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { RECORD_LINKS } from './identity-sql.ts';
import { readRecords } from './identity.ts';
import type { OfficeBatch } from './typed-rows.ts';

const MESSAGES = {
  ambiguous: { code: 'person.ambiguous', message: '花名册里有不止一人可能是此人，请在“人员对应”里选定' },
  unknown: { code: 'person.unknown', message: '花名册里没有找到此人' },
} as const;
const NO_ROSTER = '没有导入花名册，表里的人未能对应';

function headingOf({ staged }: OfficeBatch): string | null {
  const { kind, columnOf, headings } = staged.input;
  const name = kind.person?.name ?? '';
  const index = columnOf.get(name);
  const heading = index === undefined ? '' : (headings?.[index] ?? '');
  return heading === '' ? (kind.fields.find((field) => field.name === name)?.label ?? null) : heading;
}

/**
 * Warnings about records whose person is not certain, after `linkRecords`: one a row, or one a file with
 * the number of its rows while no roster is loaded.
 */
export async function identityIssues(
  engine: Engine,
  rosters: readonly OfficeBatch[],
  batches: readonly OfficeBatch[],
  job: Job = {},
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const { batch, staged, sql } of await readRecords(engine, batches)) {
    const source = batches.find((candidate) => candidate.batch === batch);
    if (!source) continue;
    const { file, sheet } = source;
    const shared = { file, sheet, column: headingOf(source), severity: 'warning' } as const;
    const links = `SELECT r, how FROM ${RECORD_LINKS} WHERE batch = ${staged.input.stage} AND how IN ('ambiguous', 'unknown')`;
    if (rosters.length === 0) {
      const counted = await engine.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM (${links})`, job);
      const count = Number(toRows(counted)[0]?.['n'] ?? 0);
      const { code } = MESSAGES.unknown;
      if (count > 0) issues.push({ ...shared, row: null, value: null, code, message: NO_ROSTER, count });
      continue;
    }
    const found = await engine.query(
      `SELECT l.r, l.how, s.name FROM (${links}) l JOIN (${sql}) s USING (r) ORDER BY l.r`,
      job,
    );
    for (const row of toRows(found)) {
      const said = row['how'] === 'ambiguous' ? MESSAGES.ambiguous : MESSAGES.unknown;
      issues.push({ ...shared, ...said, row: Number(row['r']), value: String(row['name']), count: 1 });
    }
  }
  return issues;
}
