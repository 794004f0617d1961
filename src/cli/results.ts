import { findingText } from '#core/finding.ts';
import type { HeadlessOutcome } from '#app/headless.ts';

/** The file of contract.md: key order and row order are fixed, so equal input gives equal bytes. */
export function printResults({ asOf, sources, issues, tables, findings }: HeadlessOutcome): string {
  const printed = {
    format: 1,
    asOf,
    sources,
    issues: issues.map(({ file, sheet, row, column, value, code, severity, message, count }) => ({
      file,
      sheet,
      row,
      column,
      value,
      code,
      severity,
      message,
      count,
    })),
    tables: Object.fromEntries(
      tables.map(({ id, title, dims, measures, personal, rows }) => [
        id,
        { title, dims, measures, personal, rows },
      ]),
    ),
    findings: findings.map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      text: findingText(finding),
      table: finding.table,
      where: finding.where,
      value: finding.value,
    })),
  };
  return `${JSON.stringify(printed, null, 1)}\n`;
}
