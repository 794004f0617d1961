import type { PageAnswer } from '#app/api.ts';
import type { Drill } from '#charts/mark.ts';
import { drillOfRow } from '#charts/ranking/objects.ts';
import { formatOneDecimal } from '#core/format.ts';
import type { StatTable, TableRow } from '#core/table.ts';

/** A line of a card on the start page, with what it opens. */
export interface GlanceLine {
  readonly mark: string;
  readonly label: string;
  readonly value: string;
  readonly drill: Drill | null;
}

export interface Glance {
  readonly about: string;
  readonly lines: readonly GlanceLine[];
}

const MOST = 3;

type Shown = Pick<PageAnswer, 'figures' | 'tables'>;

const textIn = (row: TableRow, name: string): string => String(row[name] ?? '');

function drawn({ figures, tables }: Shown, form: string): { about: string; table: StatTable } | null {
  const figure = figures.find((each) => each.form === form);
  const table = figure && tables[figure.table];
  return figure && table ? { about: figure.subtitle.split('；')[0] ?? '', table } : null;
}

/** The first of a ranking; of people nothing is told here. */
function ranked(shown: Shown): Glance | null {
  const found = drawn(shown, 'ranks');
  if (!found) return null;
  const { about, table } = found;
  const rows = table.rows.filter(
    ({ rank, object_type: type }) => typeof rank === 'number' && type !== '个人',
  );
  const first = rows.filter(({ rank }) => Number(rank) <= MOST).slice(0, MOST);
  const lines = first.map((row): GlanceLine => {
    const score = row['score'];
    return {
      ...{ mark: textIn(row, 'rank'), label: textIn(row, 'object'), drill: drillOfRow(table, row, 'rank') },
      value: typeof score === 'number' ? `${formatOneDecimal(score)}分` : '',
    };
  });
  return lines.length > 0 ? { about: `${about}；名次仅供参考`, lines } : null;
}

/** The highest honours of the newest year. */
function honoured(shown: Shown): Glance | null {
  const found = drawn(shown, 'honours');
  if (!found) return null;
  const { about, table } = found;
  const lines = table.rows.slice(0, MOST).map((row): GlanceLine => ({
    ...{ mark: textIn(row, 'level'), label: textIn(row, 'title'), value: textIn(row, 'object') },
    drill: drillOfRow(table, row, 'n'),
  }));
  return lines.length > 0 ? { about, lines } : null;
}

const GLANCES: Readonly<Record<string, (shown: Shown) => Glance | null>> = {
  ranking: ranked,
  honours: honoured,
};

/** Analyses of which the start page shows the first lines. */
export const hasGlance = (analysis: string): boolean => analysis in GLANCES;

export const glanceOf = (analysis: string, shown: Shown): Glance | null => GLANCES[analysis]?.(shown) ?? null;
