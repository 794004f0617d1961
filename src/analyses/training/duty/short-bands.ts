import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { rulesOf, rulesPresent } from './read.ts';
import type { DutyRules } from './rules.ts';
import { DUTY, DUTY_STATES_TABLE, SHORT_HOURS } from './tables.ts';

export const SHORT_BANDS = 'training.duty_short';
const PARTS = 5;
const NONE_YET = '尚无计入学时';

export interface ShortBand {
  readonly label: string;
  /** Above this, up to and with `to`. */
  readonly above: number;
  readonly to: number;
}

/** 差18学时以内, 差18–36学时, …; those without a single hour come last. */
export function shortBands(hours: number): readonly ShortBand[] {
  const edges = [
    ...new Set(Array.from({ length: PARTS - 1 }, (_, i) => Math.round((hours * (i + 1)) / PARTS))),
  ].filter((edge) => edge > 0 && edge < hours);
  const bands = [...edges, hours].map((to, i): ShortBand => {
    const above = edges[i - 1];
    return above === undefined
      ? { label: `差${to}学时以内`, above: -Infinity, to }
      : { label: `差${above}–${to}学时`, above, to };
  });
  return [...bands, { label: NONE_YET, above: hours, to: hours }];
}

const isIn = (band: ShortBand, short: number, hours: number) =>
  band.above === hours ? short === hours : short !== hours && short > band.above && short <= band.to;

export function hoursOf({ fiveYear, yearly, other }: DutyRules, rule: string): number | null {
  const found = [fiveYear, yearly, ...(other ? [other] : [])].find(({ label }) => label === rule);
  return found?.hours ?? null;
}

const shortOf = (row: TableRow) => Number(row['short']);

/** Those under a rule who have not reached it, in a scope. */
function shortRows(answers: Answers, scope: TableRow, rule: string): readonly TableRow[] {
  const groups = rowsByScope(answers.table(SHORT_HOURS));
  return rowsAt(groups, scope).filter((row) => row['rule'] === rule && row['state'] === '尚未达到');
}

function derive(answers: Answers): readonly TableRow[] {
  const rules = rulesOf(answers);
  const scopes = answers.table(DUTY).rows.filter((row) => row['scope_type'] !== '单位');
  return rulesPresent(answers).flatMap((rule) => {
    const hours = hoursOf(rules, rule);
    if (hours === null) return [];
    return scopes.flatMap((scope) => {
      if (scope['rule'] !== rule) return [];
      const rows = shortRows(answers, scope, rule);
      const known = rows.reduce((sum, row) => sum + Number(row['n']), 0);
      if (known === 0) return [];
      return shortBands(hours).map((band): TableRow => {
        const own = rows.filter((row) => isIn(band, shortOf(row), hours));
        const n = own.reduce((sum, row) => sum + Number(row['n']), 0);
        return { ...scopeName(scope), rule, band: band.label, n, known, share: n / known };
      });
    });
  });
}

/** How far each person who has not reached a rule is from it. */
export const shortBandsTable: DerivedTable = {
  id: SHORT_BANDS,
  title: '尚差学时的分布',
  dims: [
    { name: 'rule', label: '学时要求' },
    { name: 'band', label: '尚差学时' },
  ],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: '尚未达到、尚差学时在该段（不含下限、含上限）的人数' },
    { name: 'known', label: '尚未达到', unit: '人', formula: '适用该项要求、尚未达到的人数' },
    { name: 'share', label: '占比', unit: '%', formula: '尚差学时在该段的人数 ÷ 尚未达到的人数' },
  ],
  from: [DUTY, DUTY_STATES_TABLE, SHORT_HOURS],
  derive,
  behind: (where, measure, answers) => {
    const rule = String(where['rule']);
    const at = { ...scopeName(where), rule, state: '尚未达到' };
    if (measure === 'known') return { cells: [{ table: DUTY_STATES_TABLE, where: at, measure: 'n' }] };
    const hours = hoursOf(rulesOf(answers), rule);
    const band = hours === null ? undefined : shortBands(hours).find(({ label }) => label === where['band']);
    if (hours === null || !band) return null;
    const own = shortRows(answers, where, rule).filter((row) => isIn(band, shortOf(row), hours));
    return {
      cells: own.map((row) => ({
        table: SHORT_HOURS,
        where: { ...at, short: shortOf(row) },
        measure: 'n',
      })),
    };
  },
};
