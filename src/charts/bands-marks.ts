import type { BandsFigure } from '#core/figure.ts';
import { formatCount, formatShare, formatShareCell } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { baseOf, drawnRows, numberOf, rowsWith } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';

export interface BandSegment extends Mark {
  readonly count: number;
  readonly share: number;
  /** 0 for the compared segment, then 1… for the greys. */
  readonly shade: number;
  /** Printed in the bar when there is room. */
  readonly text: string;
  readonly tone: 'told' | 'compared' | 'context';
}

export interface BandLine {
  readonly label: string;
  readonly base: number;
  readonly segments: readonly BandSegment[];
}

/** One line a row; segments without people are left out, so that every one drawn can be opened. */
export function toBands(spec: BandsFigure, table: StatTable): readonly BandLine[] {
  const drawn = drawnRows(spec, table);
  return spec.rows.map((name, lineIndex) => {
    const rows = rowsWith(drawn, spec.row, name);
    const base = baseOf(rows, spec.base);
    const segments = spec.segments.flatMap((segment, shade): BandSegment[] => {
      const row = rows.find((candidate) => candidate[spec.segment] === segment);
      const count = numberOf(row, spec.value);
      if (!row || count === 0) return [];
      const share = numberOf(row, spec.share);
      const isTold = segment === spec.toldSegment;
      return [
        {
          row: lineIndex,
          column: shade,
          label: `${name} ${segment}`,
          details: [formatShare(share), `${formatCount(count)}/${formatCount(base)}人`],
          drill: drillOf(table, [row], spec.share),
          count,
          share,
          shade,
          text: isTold ? formatShare(share).replace('%', '') : formatShareCell(share),
          tone: !isTold ? 'context' : spec.toldRow === name ? 'told' : 'compared',
        },
      ];
    });
    return { label: name, base, segments };
  });
}
