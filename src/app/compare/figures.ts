import { dimensionOf } from '#analyses/plan/people.ts';
import type { FigureSpec } from '#core/figure.ts';
import { formatCount } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { ComparedTables, ShareTable } from './compared-tables.ts';
import { classesOf } from './sections.ts';
import type { SideCounts } from './side-counts.ts';

/** Rows of a figure that sets the two sides beside each other; the scope is the side's label. */
export const COMPARED_SCOPE = '比较';

export interface NamedSide {
  readonly label: string;
  readonly counts: SideCounts;
}

interface Picture {
  readonly figure: FigureSpec;
  readonly table: StatTable;
}

const FEWEST_CLASSES = 3;
const MOST_CLASSES = 8;
const MOST_FIGURES = 2;

function tableOf(
  { definition, column }: ShareTable,
  sides: readonly NamedSide[],
  classes: readonly string[],
): StatTable {
  const rows = sides.flatMap(({ label, counts }) => {
    const own = counts.shares.get(definition.id);
    return classes.map((name): TableRow => {
      const n = own?.classes.get(name) ?? 0;
      const known = own?.known ?? 0;
      const share = known === 0 ? null : n / known;
      return { scope_type: COMPARED_SCOPE, scope: label, [column]: name, n, known, share };
    });
  });
  return {
    ...{ id: definition.id, title: definition.title, personal: false, rows },
    dims: ['scope_type', 'scope', column],
    measures: ['n', 'known', 'share'],
  };
}

function pictureOf(table: ShareTable, sides: readonly NamedSide[], minBase: number): Picture | null {
  const { definition, column, dimension } = table;
  const counts = sides.map((side) => side.counts);
  const classes = classesOf(table, counts);
  const knownOf = ({ shares }: SideCounts): number => shares.get(definition.id)?.known ?? 0;
  const isDrawable = classes.length >= FEWEST_CLASSES && classes.length <= MOST_CLASSES;
  const [first = ''] = classes;
  if (!isDrawable || counts.some((side) => knownOf(side) < minBase)) return null;
  const unknown = sides.flatMap(({ label, counts: side }) => {
    const n = side.headcount - knownOf(side);
    return n > 0 ? [`${label}${dimensionOf(dimension).label}未填${formatCount(n)}人，不计入占比`] : [];
  });
  const figure: FigureSpec = {
    ...{ form: 'bands', id: `compare.${definition.id}`, table: definition.id, where: {} },
    title: [{ text: definition.title }],
    subtitle: `各类占已填人数的比例，%；${sides.map(({ label, counts: side }) => `${label}${formatCount(side.headcount)}人`).join('，')}`,
    notes: unknown,
    ...{ row: 'scope', rows: sides.map(({ label }) => label) },
    ...{ segment: column, segments: classes, toldSegment: first, toldRow: null },
    ...{ value: 'n', share: 'share', base: 'known' },
  };
  return { figure, table: tableOf(table, sides, classes) };
}

/** Bands of the first tables with an order, one under the other on the same scale. */
export function comparePictures(
  { shares }: ComparedTables,
  sides: readonly NamedSide[],
  minBase: number,
): readonly Picture[] {
  return shares
    .filter(({ dimension }) => dimensionOf(dimension).order !== undefined)
    .flatMap((table) => pictureOf(table, sides, minBase) ?? [])
    .slice(0, MOST_FIGURES);
}
