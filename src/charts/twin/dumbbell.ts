import type { DumbbellFigure } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import { tableText } from '../value-text.ts';
import type { Twin } from './shape.ts';

function textOf({ share, count, base }: DumbbellFigure, row: TableRow | undefined): string {
  const [value, n, of] = [share, count, base].map((name) => {
    const found = row?.[name];
    return typeof found === 'number' ? found : null;
  });
  if (value === null || value === undefined) return '—';
  return `${tableText(value, 'share')}（${tableText(n ?? null, 'count')}/${tableText(of ?? null, 'count')}）`;
}

export function dumbbellTwin(spec: DumbbellFigure, table: StatTable): Twin {
  const drawn = drawnRows(spec, table);
  const rows = spec.rows.map((name) => [
    name,
    ...spec.ends.map((end) =>
      textOf(
        spec,
        drawn.find((row) => row[spec.row] === name && row[spec.end] === end),
      ),
    ),
  ]);
  return { headings: ['', ...spec.ends], rows };
}
