import type { HeatFigure } from '#core/figure.ts';
import { formatCount, formatShare, formatShareCell } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { baseOf, drawnRows, rowsWith, sumOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';
import { shareStep } from './share-step.ts';

export interface HeatCell extends Mark {
  readonly text: string;
  /** Step of the sequential scale, 1–7; null when the base is too small to colour. */
  readonly step: number | null;
}

export interface HeatLine {
  readonly label: string;
  readonly told: boolean;
  readonly cells: readonly HeatCell[];
}

export interface HeatGroup {
  readonly label: string;
  readonly bases: readonly number[];
  readonly lines: readonly HeatLine[];
}

export function toHeat(spec: HeatFigure, table: StatTable): readonly HeatGroup[] {
  const drawn = drawnRows(spec, table);
  return spec.groups.map((group, groupIndex) => {
    const grouped = rowsWith(drawn, spec.group, group);
    const byColumn = spec.columns.map((column) => rowsWith(grouped, spec.column, column));
    const bases = byColumn.map((rows) => baseOf(rows, spec.base));
    const lines = spec.rows.map(({ label, classes }, lineIndex) => ({
      label,
      told: spec.toldRow?.group === group && spec.toldRow.row === label,
      cells: byColumn.map((rows, column) =>
        toCell(
          spec,
          table,
          rows.filter((row) => classes.includes(String(row[spec.row]))),
          bases[column] ?? 0,
          {
            row: groupIndex * spec.rows.length + lineIndex,
            column,
            label: `${group} ${spec.columns[column] ?? ''} ${label}`,
          },
        ),
      ),
    }));
    return { label: group, bases, lines };
  });
}

function toCell(
  spec: HeatFigure,
  table: StatTable,
  rows: readonly TableRow[],
  base: number,
  place: Pick<Mark, 'row' | 'column' | 'label'>,
): HeatCell {
  const count = sumOf(rows, 'n');
  const share = base === 0 ? null : count / base;
  const isSmall = base < spec.minBase;
  const fraction = `${formatCount(count)}/${formatCount(base)}人`;
  return {
    ...place,
    details: isSmall ? [`不足${spec.minBase}人，不着色`, fraction] : [formatShare(share), fraction],
    drill: drillOf(table, rows, spec.share),
    text: isSmall ? '—' : formatShareCell(share),
    step: isSmall || share === null ? null : shareStep(share),
  };
}
