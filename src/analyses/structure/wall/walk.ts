import type { Walk, WalkLine } from '#core/saying.ts';
import { formatShare } from '#core/format.ts';
import { findRow, type TableRow } from '#core/table.ts';
import type { Answers, WallWalkDefinition } from '../../analysis.ts';
import { levelsPresent } from '../figures/notes.ts';
import { HEADCOUNT } from '../findings/scope-shares.ts';
import { YOUNG } from '../findings/young.ts';
import { dateAfter } from '../outlook/forecast.ts';
import { projectionYoungTable } from '../outlook/projection-young.ts';
import { readSuppositions, suppositionNotes } from '../outlook/suppositions.ts';
import { cell, figure, level, whole, words } from '../sentence.ts';

const TABLE = projectionYoungTable.id;
const MEASURE = 'young_share';
const YEARS = [0, 1, 2, 3, 4, 5];

/** Without intake every force grows old: a line to zero would tell of nothing but that. */
export const hasIntake = (answers: Answers): boolean => readSuppositions(answers).intake.size > 0;

function lineOf(answers: Answers, label: string, scope: TableRow): WalkLine | null {
  const wheres = YEARS.map((year) => ({ ...scope, date: dateAfter(answers.question.asOf, year) }));
  const rows = wheres.map((where) => findRow(answers.table(TABLE), where));
  const read = (measure: string) =>
    rows.map((row) => (typeof row?.[measure] === 'number' ? row[measure] : null));
  const values = read(MEASURE);
  if (values.every((value) => value === null)) return null;
  return {
    ...{ label, values, low: read(`${MEASURE}_low`), high: read(`${MEASURE}_high`) },
    cells: wheres.map((where) => cell(TABLE, where, MEASURE)),
  };
}

/** Five years of the young, level by level. */
function walk(answers: Answers): Walk | null {
  if (!hasIntake(answers)) return null;
  const levels = levelsPresent(answers);
  const scopes = levels.length > 1 ? levels.map((name) => ({ name, at: level(name) })) : [];
  const all = [...scopes, ...(scopes.length === 0 ? [{ name: '全部', at: whole() }] : [])];
  const lines = all.flatMap(({ name, at }) => lineOf(answers, name, at) ?? []);
  if (lines.length === 0) return null;
  const said = lines.flatMap(({ label, values, cells }, place) => {
    const [now, then, at] = [values[0], values[YEARS.length - 1], cells[YEARS.length - 1]];
    if (typeof now !== 'number' || typeof then !== 'number' || !at) return [];
    const [first] = cells;
    return [
      words(`${place > 0 ? '；' : ''}${label}由`),
      first ? figure(formatShare(now), first) : words(formatShare(now)),
      words('到'),
      figure(formatShare(then), at),
    ];
  });
  return {
    headline: [words(`五年走一遍：${YOUNG}占比推算`)],
    lead: said.length > 0 ? [words('按现有设定推算，'), ...said, words('。推算，非考核目标。')] : [],
    ...{ numbers: [], measure: `${YOUNG}占比`, lines },
    years: YEARS.map((year) => Number(dateAfter(answers.question.asOf, year).slice(0, 4))),
    notes: suppositionNotes(answers),
  };
}

/** One year's coming and going is no plan of the next five: how many come is for the office to say. */
export const wallWalk: WallWalkDefinition = {
  ...{ tables: [TABLE, HEADCOUNT], walk },
  missing: {
    why: '还没有填每年补充人数。不计补充，队伍只会越推越老；只凭一年的进出推五年也不可靠，填了再放入',
    page: 'structure-outlook',
  },
};
