import { monthOf, monthOfIsoDate, toMonthIndex } from '#core/month.ts';
import type { CellRef, TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../scope-counts.ts';
import { YEARS } from './forecast.ts';
import { HEADCOUNT, withoutUnits } from './stock.ts';
import { cohortsTable, retirementsTable } from './tables.ts';

/** People who are past their month and still in the roster: to be looked into, not counted as retired. */
export const REACHED = '已到（待核）';

interface Term {
  readonly name: string;
  /** Months of retirement, both ends included. */
  readonly from: number;
  readonly to: number;
  /** The calendar year it is, when it is a whole one. */
  readonly year: number | null;
}

/** What is past, the rest of this year, and the ten years after it. */
export function termsAt(asOf: string): readonly Term[] {
  const now = monthOfIsoDate(asOf);
  const { year, month } = monthOf(now);
  const december = toMonthIndex(year, 12);
  const rest = {
    name: `${year}年${month + 1 === 12 ? '' : `${month + 1}—`}12月`,
    from: now + 1,
    to: december,
  };
  const years = Array.from({ length: YEARS }, (_, i) => year + 1 + i);
  return [
    { name: REACHED, from: -Infinity, to: now, year: null },
    ...(month < 12 ? [{ ...rest, year: null }] : []),
    ...years.map((each) => ({
      ...{ name: `${each}年`, year: each },
      ...{ from: toMonthIndex(each, 1), to: toMonthIndex(each, 12) },
    })),
  ];
}

const isIn = ({ from, to }: Term, row: TableRow) => {
  const month = Number(row['retire_month']);
  return month >= from && month <= to;
};

function derive(answers: Answers): readonly TableRow[] {
  const terms = termsAt(answers.question.asOf);
  const cohorts = rowsByScope(withoutUnits(answers.table(cohortsTable.id)));
  return answers
    .table(HEADCOUNT)
    .rows.filter((row) => row['scope_type'] !== '单位')
    .flatMap((head) => {
      const rows = rowsAt(cohorts, head);
      return terms.map((term) => {
        const n = rows.reduce((sum, row) => (isIn(term, row) ? sum + Number(row['n']) : sum), 0);
        return { ...scopeName(head), when: term.name, n };
      });
    });
}

function cellsOf(where: TableRow, answers: Answers): readonly CellRef[] {
  const term = termsAt(answers.question.asOf).find(({ name }) => name === where['when']);
  const scope = scopeName(where);
  if (!term) return [];
  if (term.year !== null) {
    return [{ table: retirementsTable.id, where: { ...scope, year: term.year }, measure: 'n' }];
  }
  const rows = rowsAt(rowsByScope(withoutUnits(answers.table(cohortsTable.id))), { ...scope });
  return rows
    .filter((row) => isIn(term, row))
    .map(({ birth_month = null, retire_month = null }) => ({
      ...{ table: cohortsTable.id, where: { ...scope, birth_month, retire_month }, measure: 'n' },
    }));
}

/** Who reaches the latest retirement month when, of the whole and of each level. */
export const retirementScheduleTable: DerivedTable = {
  id: 'structure.retirement_schedule',
  title: '到最晚退休月的时间',
  dims: [{ name: 'when', label: '到最晚退休月' }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '最晚退休月在该时段的在职人数' },
      caveat: '退休类别按性别、职务层次、职级、职称和编制推定，待核；不计提前退休，公务员不延迟',
    },
  ],
  from: [HEADCOUNT, cohortsTable.id, retirementsTable.id],
  derive,
  behind: (where, _measure, answers) => {
    const cells = cellsOf(where, answers);
    return cells.length > 0 ? { cells } : null;
  },
};
