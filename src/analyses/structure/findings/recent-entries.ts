import type { TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { scopeName } from '../scope-counts.ts';
import { SOURCE_BY_ENTRY } from '../sources/tables.ts';
import { threshold } from './thresholds.ts';

export const RECENT_ENTRIES = 'structure.recent_entries';

interface Years {
  readonly from: number;
  readonly to: number;
}

/** The calendar years that count as recent, the one of the as-of date the last. */
export function latestYears(answers: Answers): Years {
  const to = Number(answers.question.asOf.slice(0, 4));
  return { from: to - Math.max(1, Math.round(threshold(answers, 'entry_years'))) + 1, to };
}

/** Rows of the latest years, of everyone and of the levels. */
function latestRows(answers: Answers): readonly TableRow[] {
  const { from, to } = latestYears(answers);
  return answers.table(SOURCE_BY_ENTRY).rows.filter((row) => {
    const year = Number(row['entry_year']);
    return row['scope_type'] !== '单位' && Number(row['n']) > 0 && year >= from && year <= to;
  });
}

interface Entered {
  readonly row: TableRow;
  n: number;
}

function derive(answers: Answers): readonly TableRow[] {
  const classes = new Map<string, Entered>();
  const known = new Map<string, number>();
  for (const row of latestRows(answers)) {
    const { scope_type, scope } = scopeName(row);
    const key = `${scope_type}\t${scope}\t${String(row['source'])}`;
    const entered = classes.get(key) ?? { row: { scope_type, scope, source: row['source'] ?? null }, n: 0 };
    entered.n += Number(row['n']);
    classes.set(key, entered);
    known.set(scope, (known.get(scope) ?? 0) + Number(row['n']));
  }
  return [...classes.values()].map(({ row, n }) => {
    const all = known.get(String(row['scope'])) ?? 0;
    return { ...row, n, known: all, share: all === 0 ? null : n / all };
  });
}

function behind(where: TableRow, measure: string, answers: Answers): Behind {
  const { scope_type, scope } = scopeName(where);
  const rows = latestRows(answers).filter(
    (row) =>
      row['scope_type'] === scope_type &&
      row['scope'] === scope &&
      (measure === 'known' || row['source'] === where['source']),
  );
  const cells = rows.map((row) => ({
    table: SOURCE_BY_ENTRY,
    where: { scope_type, scope, source: row['source'] ?? null, entry_year: row['entry_year'] ?? null },
    measure: 'n',
  }));
  return { cells };
}

/** The years of source × year of entry that are recent, put together. */
export const recentEntries: DerivedTable = {
  id: RECENT_ENTRIES,
  title: '近几年进入人员的来源',
  dims: [{ name: 'source', label: '来源' }],
  measures: [
    {
      name: 'n',
      label: '人数',
      unit: '人',
      formula: '近几年（设置“近期进人看最近几年”，含截至日期所在年）由该来源进入的在职人数',
    },
    { name: 'known', label: '近几年进入', unit: '人', formula: '近几年进入、来源已填的在职人数' },
    {
      name: 'share',
      label: '占比',
      unit: '%',
      formula: '由该来源进入的人数 ÷ 近几年进入、来源已填的人数',
      caveat: '进入年份或来源未填的人不计入',
    },
  ],
  from: [SOURCE_BY_ENTRY],
  derive,
  behind,
};
