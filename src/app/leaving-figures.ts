import type { Analysis } from '#analyses/analysis.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';

type Tables = Readonly<Record<string, StatTable>>;

/** Whether what rests on a table may be shown outside the workbench: it names nobody and is not kept to it. */
export function mayLeave({ derived }: Pick<Analysis, 'derived'>, tables: Tables, id: string): boolean {
  const isKept = derived.some((table) => table.id === id && table.confidential === true);
  return !isKept && tables[id]?.personal !== true;
}

/** The same of all that a figure draws. */
export function figureMayLeave(
  analysis: Pick<Analysis, 'derived'>,
  tables: Tables,
  spec: FigureSpec,
): boolean {
  const rests = spec.form === 'strips' ? spec.rows.map(({ table }) => table) : [];
  const ids = [spec.table, ...rests, ...(spec.companion ? [spec.companion.table] : [])];
  return ids.every((id) => mayLeave(analysis, tables, id));
}
