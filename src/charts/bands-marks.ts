import type { BandsFigure } from '#core/figure.ts';
import { formatCount, formatShare, formatShareCell } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { baseOf, drawnRows, numberOf, rowsWith } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';
import { textWidth } from './text-width.ts';

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

export interface AxisLabel {
  readonly text: string;
  /** Pixels from the left end of the bar. */
  readonly left: number;
}

/** Names of the segments over the first line; one that would run into its neighbour is left out. */
export function bandAxis(
  line: BandLine | undefined,
  name: (segment: BandSegment) => string,
  width: number,
): readonly AxisLabel[] {
  const labels: AxisLabel[] = [];
  let start = 0;
  let free = 0;
  for (const segment of line?.segments ?? []) {
    const text = name(segment);
    if (start >= free && start + textWidth(text) <= width) {
      labels.push({ text, left: start });
      free = start + textWidth(text) + 6;
    }
    start += segment.share * width;
  }
  return labels;
}
