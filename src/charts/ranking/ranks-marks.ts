import type { RankColumn, RanksFigure } from '#core/figure.ts';
import type { StatTable, TableRow } from '#core/table.ts';

import { drawnRows } from '../figure-rows.ts';
import type { Mark } from '../mark.ts';
import { shortNames } from '../short-names.ts';
import type { Tables } from '../tables.ts';
import { drillOfRow, markings, rowsByName, rowsWhere } from './objects.ts';
import { columnTexts, measured, moveText, moveWords, rankWords, saidAlone, type Tone } from './rank-words.ts';
import { courseOf, type Course } from './ranks-course.ts';

/** A value of a line that a person can point at; its row is that of the line where it stands now. */
export interface RankCell extends Omit<Mark, 'row'> {
  readonly value: number | null;
  readonly text: string;
  /** 1 the best quarter to 4; null uncoloured. */
  readonly quarter: number | null;
}

export interface RankMove {
  readonly value: number | null;
  readonly text: string;
  readonly words: string;
}

export interface RankLine {
  readonly object: string;
  readonly name: string;
  readonly tone: Tone;
  readonly rank: number | null;
  readonly rankText: string;
  readonly course: Course | null;
  /** The score, then the columns. */
  readonly cells: readonly RankCell[];
  readonly moves: readonly RankMove[];
}

export interface RanksShape {
  /** Of the cells and of the moves. */
  readonly headings: readonly string[];
  readonly moveHeadings: readonly string[];
  /** By rank; of a shared rank as the table has them, without one last. */
  readonly lines: readonly RankLine[];
}

export function toRanks(spec: RanksFigure, tables: Tables): RanksShape {
  const table = tables[spec.table];
  const headings = [spec.scoreLabel, ...spec.columns.map(({ label }) => label)];
  const moveHeadings = spec.changes.map(({ label }) => label);
  if (!table) return { headings, moveHeadings, lines: [] };
  const rows = rowsByName(drawnRows(spec, table), spec.object);
  const columns = [scoreColumn(spec, table, rows), ...spec.columns.map((each) => column(each, spec, tables))];
  const courses = courseOf(spec, tables);
  const markingOf = markings(spec.marked);
  const short = shortNames(rows.keys());
  const lines = [...rows].map(([object, row]): RankLine => {
    const rank = measured(row, spec.rank);
    const cells = () =>
      columns.map((cellOf, place) =>
        cellOf(object, place, place === 0 ? rankWords(rank, measured(row, spec.of)) : null),
      );
    let made: readonly RankCell[] | null = null;
    return {
      ...{ object, name: short(object), tone: markingOf(object).tone, rank },
      rankText: rank === null ? '—' : String(rank),
      course: courses(object),
      // Those of lines that are not drawn yet are not worked out yet.
      get cells() {
        return (made ??= cells());
      },
      moves: spec.changes.map(({ label, measure }) => {
        const value = measured(row, measure);
        return { value, text: moveText(value), words: moveWords(value, label) };
      }),
    };
  });
  return {
    ...{ headings, moveHeadings },
    lines: lines.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0),
  };
}

type CellOf = (object: string, place: number, also: string | null) => RankCell;

function scoreColumn(
  { score, scoreLabel }: RanksFigure,
  table: StatTable,
  rows: ReadonlyMap<string, TableRow>,
): CellOf {
  return cellsOf(
    { table: table.id, label: scoreLabel, where: {}, measure: score, format: 'score' },
    table,
    rows,
  );
}

function column(of: RankColumn, spec: RanksFigure, tables: Tables): CellOf {
  const table = tables[of.table];
  const rows = table ? rowsWhere(table.rows, of.where) : [];
  return cellsOf(of, table, rowsByName(rows, spec.object));
}

function cellsOf(
  { measure, format, label, quarter }: RankColumn,
  table: StatTable | undefined,
  rows: ReadonlyMap<string, TableRow>,
): CellOf {
  const texts = columnTexts(
    [...rows.values()].map((row) => measured(row, measure)),
    format,
  );
  return (object, place, also) => {
    const row = rows.get(object);
    const value = measured(row, measure);
    const text = value === null ? '缺' : texts(value);
    return {
      ...{ value, text, column: place, label: `${object} ${label}` },
      quarter: quarter === undefined ? null : measured(row, quarter),
      details: [saidAlone(value, format, text), ...(also === null ? [] : [also])],
      drill: table ? drillOfRow(table, row, measure) : null,
    };
  };
}
