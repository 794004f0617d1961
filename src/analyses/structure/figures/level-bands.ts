import type { BandsFigure, FigureFrame, FigureSpec, MatrixFigure } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { minBase } from '../findings/level-shares.ts';
import { level, whole } from '../sentence.ts';
import { levelsPresent, unknownNote } from './notes.ts';
import { emptyFigure } from './unit-columns.ts';

/** Classes of one dimension side by side for every level. */
export interface LevelBands {
  readonly id: string;
  readonly table: string;
  readonly title: readonly FindingPart[];
  /** 学历已填人数 */
  readonly label: string;
  readonly column: string;
  /** In their order; the first is compared. */
  readonly segments: readonly string[];
  /** Level whose compared class is told. */
  readonly toldRow?: string | null;
  readonly notes?: readonly string[];
}

/** More classes than that cannot be told apart in one bar. */
export const MOST_SEGMENTS = 7;

const at = (type: string, name: string) => (type === '层级' ? level(name) : whole());

/** Levels with enough people known for shares; those with fewer are named. */
export function comparableLevels(answers: Answers, table: string, label: string) {
  const levels = levelsPresent(answers);
  const type = levels.length > 0 ? '层级' : '全部';
  const names = levels.length > 0 ? levels : ['全部'];
  const min = minBase(answers);
  const isEnough = (name: string) => countAt(answers.table(table), at(type, name), 'known') >= min;
  const few = names.filter((name) => !isEnough(name));
  return {
    type,
    names: names.filter(isEnough),
    notes: few.length > 0 ? [`${few.join('、')}${label}已填不足${min}人，不列占比`] : [],
  } as const;
}

/** Classes that anyone has, in their order. */
export function classesPresent(
  answers: Answers,
  table: string,
  column: string,
  order: readonly string[],
): readonly string[] {
  const rows = answers
    .table(table)
    .rows.filter((row) => row['scope_type'] === '全部' && Number(row['n']) > 0);
  const found = new Set(rows.map((row) => String(row[column])));
  return order.filter((value) => found.has(value));
}

export function levelBands(answers: Answers, bands: LevelBands): FigureSpec {
  const { id, table, title, label, column, segments, toldRow = null, notes = [] } = bands;
  const { type, names, notes: few } = comparableLevels(answers, table, label);
  const frame: FigureFrame = {
    ...{ id, table, title },
    subtitle: `占各级${label}已填人数的比例，%`,
    notes: [...unknownNote(answers, table, label), ...few, ...notes],
    where: { scope_type: type },
  };
  if (names.length === 0) {
    return emptyFigure(frame, `${label}已填的不足${minBase(answers)}人，不作占比`);
  }
  const common = { row: 'scope', rows: names, value: 'n', share: 'share', base: 'known' } as const;
  if (segments.length > MOST_SEGMENTS) return matrix(frame, segments, column, names, minBase(answers));
  const figure: BandsFigure = {
    ...frame,
    ...common,
    form: 'bands',
    segment: column,
    segments,
    toldSegment: segments[0] ?? '',
    toldRow,
  };
  return figure;
}

function matrix(
  frame: FigureFrame,
  rows: readonly string[],
  row: string,
  columns: readonly string[],
  min: number,
): MatrixFigure {
  return {
    ...frame,
    form: 'matrix',
    ...{ row, rows, column: 'scope', columns },
    ...{ value: 'share', format: 'share', base: 'known', minBase: min, totals: false },
  };
}
