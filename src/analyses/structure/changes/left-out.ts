import { formatDateLong } from '#core/month.ts';
import type { StatTable, TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { scopeName } from '../scope-counts.ts';
import { unit } from '../sentence.ts';
import { isCounted } from './steps.ts';
import { changesTable } from './tables.ts';

const HEADCOUNT = 'structure.headcount';
const LISTED = 6;

/** Filters by which a person's unit at either date is told, so that nobody is missing for another reason. */
const PLACES: readonly string[] = ['level', 'unit'];

const unitRows = (rows: readonly TableRow[]) => rows.filter((row) => row['scope_type'] === '单位');

/** People of each unit. */
const byUnit = ({ rows }: StatTable) =>
  new Map(unitRows(rows).map((row) => [String(row['scope']), Number(row['n'])]));

function rowsOf(answers: Answers): readonly TableRow[] {
  const past = answers.earlier.find(({ asOf }) => asOf === answers.since);
  if (!past) return [];
  const counted = answers.table(changesTable.id).rows.filter(isCounted);
  const compared = new Set(unitRows(counted).map((row) => String(row['scope'])));
  const now = byUnit(answers.table(HEADCOUNT));
  const before = byUnit(past.table(HEADCOUNT));
  const byPlace = answers.question.filters.every(({ dimension }) => PLACES.includes(dimension));
  const gone = byPlace ? [...before.keys()].filter((name) => !now.has(name)) : [];
  return [...now.keys(), ...gone]
    .filter((name) => !compared.has(name))
    .map((name) => ({ ...unit(name), n: now.get(name) ?? 0, before: before.get(name) ?? 0 }));
}

/** Units that are in no change because one of the two dates has no roster of theirs. */
export const changesLeftOut: DerivedTable = {
  id: 'structure.changes_left_out',
  title: '缺少一期花名册、未计入变化的单位',
  dims: [],
  measures: [
    { name: 'n', label: '本期人数', unit: '人', formula: '截至本期在职人数' },
    { name: 'before', label: '上期人数', unit: '人', formula: '截至上期在职人数' },
  ],
  from: [HEADCOUNT, changesTable.id],
  history: [HEADCOUNT],
  derive: rowsOf,
  behind: (where, measure, { since }) => {
    const cells = [{ table: HEADCOUNT, where: { ...scopeName(where) }, measure: 'n' }];
    if (measure === 'n') return { cells };
    return since === null ? null : { cells, asOf: since };
  },
};

/** Which units the figures of changes leave out, for their notes. */
export function leftOutNote(answers: Answers): readonly string[] {
  const { rows } = answers.table(changesLeftOut.id);
  if (rows.length === 0 || answers.since === null) return [];
  const sum = (measure: string) => rows.reduce((total, row) => total + Number(row[measure] ?? 0), 0);
  const names = rows.slice(0, LISTED).map((row) => String(row['scope']));
  const more = rows.length > LISTED ? `等${rows.length}个单位` : '';
  const counts = `${formatDateLong(answers.since)}${sum('before')}人，本期${sum('n')}人`;
  return [`缺少一期花名册、未计入：${names.join('、')}${more}（${counts}）`];
}
