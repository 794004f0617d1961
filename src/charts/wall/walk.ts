import type { LinesFigure } from '#core/figure.ts';
import type { Walk } from '#core/saying.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { toLines } from '../lines-marks.ts';
import type { WallPanel } from './content.ts';
import { drawShape } from './lines.ts';

const ID = 'walk';

function tableOf({ lines, years, measure }: WalkLines): StatTable {
  const rows = lines.flatMap(({ label, values, low, high }) =>
    years.map((year, place): TableRow => ({
      ...{ line: label, year: `${year}年`, value: values[place] ?? null },
      ...{ low: low[place] ?? null, high: high[place] ?? null },
    })),
  );
  return {
    ...{ id: ID, title: measure, dims: ['line', 'year'], measures: ['value', 'low', 'high'] },
    ...{ personal: false, rows },
  };
}

type WalkLines = Pick<Walk, 'years' | 'measure'> & {
  readonly lines: readonly Pick<Walk['lines'][number], 'label' | 'values' | 'low' | 'high'>[];
};

/** The projection up to one of its years, on the scale of all of them. */
export function walkPanel(walk: WalkLines, step: number): WallPanel {
  const { years, measure } = walk;
  const table = tableOf(walk);
  const xs = years.map((year) => `${year}年`);
  const spec: LinesFigure = {
    ...{ form: 'lines', id: ID, title: [{ text: measure }], subtitle: '', notes: [], table: ID, where: {} },
    ...{ x: 'year', xs, format: 'share', estimatedFrom: xs[1] ?? null, reference: null },
    series: walk.lines.map(({ label }) => ({
      ...{ label, where: { line: label }, value: 'value', told: false },
      range: { low: 'low', high: 'high' },
    })),
  };
  const at = Math.max(0, Math.min(step, years.length - 1));
  return {
    key: `${ID}:${at}`,
    title: [{ text: `${years[at] ?? ''}年${at === 0 ? '' : '（推算）'}` }],
    subtitle: `${measure}；虚线为推算，色带为推算范围，非考核目标`,
    label: `${measure}推算，到${years[at] ?? ''}年`,
    rule: 'plain',
    need: { leastHeight: 300, leastWidth: 600, weight: 1, tall: true, ideal: Infinity },
    draw: (room) => {
      const shape = toLines(spec, table);
      const lines = shape.lines.map((line) => ({
        ...line,
        points: line.points.filter(({ column }) => column <= at),
      }));
      return drawShape({ ...shape, lines }, room);
    },
  };
}
