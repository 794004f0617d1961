import type { Issue } from '#core/issue.ts';
import type { Job } from '#core/progress.ts';
import { type Engine, toRows } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { cellColumn } from './raw-table.ts';
import type { StagedTable } from './stage.ts';
import { asideTable } from './stage-input.ts';

/** A column of the source that no field is read from. */
export interface UnmappedColumn {
  readonly index: number;
  /** What it is called where it has no heading: its letter. */
  readonly name: string;
}

/** A statement over thousands of columns takes far longer than many over some. */
const COLUMNS_AT_ONCE = 200;

/** Numbers of rows: nothing is lost without them. */
const ROW_NUMBERS = /^(序\s*号|NO\.?|行号)$/i;

const MESSAGE = '这一列没有对应的字段，未导入；原文件里还在';

/** One entry for each column that has data and is not imported, with its first row and its number of cells. */
export async function listUnmapped(
  engine: Engine,
  { input }: StagedTable,
  columns: readonly UnmappedColumn[],
  place: Pick<Issue, 'file' | 'sheet'>,
  job?: Job,
): Promise<readonly Issue[]> {
  const { source, firstDataRow, stage } = input;
  const wanted = columns.filter(({ name }) => !ROW_NUMBERS.test(name.trim()));
  const issues: Issue[] = [];
  for (let from = 0; from < wanted.length; from += COLUMNS_AT_ONCE) {
    const some = wanted.slice(from, from + COLUMNS_AT_ONCE);
    const counts = some.flatMap(({ index }, i) => {
      const filled = `FILTER (WHERE trim(${cellColumn(index)}) <> '')`;
      return [
        `CAST(count(*) ${filled} AS INTEGER) AS n${i}`,
        `CAST(min(${source.row}) ${filled} AS INTEGER) AS first${i}`,
      ];
    });
    const [counted] = toRows(
      await engine.query(
        `SELECT ${counts.join(', ')} FROM ${quoteName(source.name)} WHERE ${source.row} >= ${firstDataRow} AND ${source.row} NOT IN (SELECT r FROM ${asideTable(stage)})`,
        job,
      ),
    );
    some.forEach(({ name }, i) => {
      const count = Number(counted?.[`n${i}`] ?? 0);
      if (count === 0) return;
      const row = Number(counted?.[`first${i}`]);
      const what = { value: null, code: 'column.unmapped', severity: 'info', message: MESSAGE } as const;
      issues.push({ ...place, row, column: name, ...what, count });
    });
  }
  return issues;
}
