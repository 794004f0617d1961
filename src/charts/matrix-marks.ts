import type { MatrixFigure } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable } from '#core/table.ts';

import { drawnRows, sumOf } from './figure-rows.ts';
import { drillOf, type Mark } from './mark.ts';
import { contentsOf, together, type Content } from './matrix-contents.ts';
import { findMissing, MISSING } from './matrix-missing.ts';
import { matrixSteps, type Step } from './matrix-steps.ts';
import { cellText, placeText, valueText } from './value-text.ts';

export interface MatrixCell extends Mark {
  /** Place among all marks. */
  readonly index: number;
  readonly text: string;
  readonly total: boolean;
  /** Step of the colour scale; null where there is nothing to colour. */
  readonly step: Step | null;
  /** Base too small, no value or nothing reported: hatched. */
  readonly missing: boolean;
  /** In a column that is told. */
  readonly told: boolean;
}

export interface MatrixLine {
  readonly label: string;
  readonly cells: readonly MatrixCell[];
  /** Of all the others together. */
  readonly first: boolean;
  /** What is said across the whole line instead of its cells. */
  readonly word: string | null;
}

export interface MatrixShape {
  readonly columns: readonly string[];
  /** Places of the columns that are told. */
  readonly toldColumns: readonly number[];
  readonly lines: readonly MatrixLine[];
  /** Sums below the columns. */
  readonly totals: MatrixLine | null;
  readonly marks: readonly MatrixCell[];
}

export const SUM = '合计';

type Spot = Pick<Mark, 'label' | 'row' | 'column'>;

export function toMatrix(spec: MatrixFigure, table: StatTable): MatrixShape {
  const missing = findMissing(spec);
  const contents = contentsOf(spec, drawnRows(spec, table), missing);
  const apart = spec.firstRow === true;
  /** Counts of all the others together would leave these no colour. */
  const uncoloured = apart && spec.format === 'count';
  const stepOf = matrixSteps(
    spec.format,
    (uncoloured ? contents.slice(1) : contents).map((line) =>
      line.map((content) => (isSmall(spec, content) ? null : content.value)),
    ),
  );
  const told = spec.columns.flatMap((column, place) => (spec.toldColumns?.includes(column) ? [place] : []));
  const marks: MatrixCell[] = [];
  const put = (content: Content, spot: Spot, total: boolean): MatrixCell => {
    const small = !total && isSmall(spec, content);
    const hatched = small || content.value === null;
    const plain = hatched || total || (uncoloured && spot.row === 0);
    const cell = {
      ...spot,
      index: marks.length,
      details: detailsOf(spec, content, small),
      drill: drillOf(table, content.rows, spec.value),
      text: content.gap !== null ? MISSING : hatched ? '—' : cellText(content.value, spec.format),
      total,
      step: plain ? null : spec.quarter === undefined ? stepOf(content.value) : quarterOf(spec, content),
      missing: hatched,
      told: !total && told.includes(spot.column),
    };
    marks.push(cell);
    return cell;
  };
  const names = spec.rows.map(placeText);
  const columns = spec.columns.map(placeText);
  const summed = spec.totals && spec.format === 'count';
  const right = columns.length;
  const lines = contents.map((line, row): MatrixLine => {
    const label = names[row] ?? '';
    const cells = line.map((content, column) =>
      put(content, { label: `${label} ${columns[column] ?? ''}`, row, column }, false),
    );
    if (summed) cells.push(put(together(spec, line), { label: `${label} ${SUM}`, row, column: right }, true));
    return { label, cells, first: apart && row === 0, word: missing.ofRow(row) };
  });
  if (!summed) return { columns, toldColumns: told, lines, totals: null, marks };
  const row = names.length;
  const added = apart ? contents.slice(1) : contents;
  const below = columns.map((name, column) => {
    const line = added.flatMap((each) => each[column] ?? []);
    return put(together(spec, line), { label: `${name} ${SUM}`, row, column }, true);
  });
  const all = put(together(spec, added.flat()), { label: SUM, row, column: right }, true);
  const totals = { label: SUM, cells: [...below, all], first: false, word: null };
  return { columns: [...columns, SUM], toldColumns: told, lines, totals, marks };
}

/** The better the quarter, the deeper; the last one has no colour. */
function quarterOf({ quarter = '' }: MatrixFigure, { rows }: Content): Step | null {
  const place = rows[0]?.[quarter];
  return typeof place === 'number' && place >= 1 && place < 4 ? { scale: 'seq', at: 4 - place } : null;
}

function isSmall(spec: MatrixFigure, { base }: Content): boolean {
  return base !== null && base < spec.minBase;
}

function detailsOf(
  spec: MatrixFigure,
  { rows, value, base, gap }: Content,
  small: boolean,
): readonly string[] {
  if (gap !== null) return [gap];
  const text = small ? `不足${spec.minBase}人，不着色` : valueText(value, spec.format);
  if (base === null) return [text];
  return [text, `${formatCount(sumOf(rows, spec.count ?? 'n'))}/${formatCount(base)}人`];
}
