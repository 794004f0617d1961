import type { UnitEntry, UnitFacts, UnitIssue, UnitReport, UnitUnmatched } from '#app/api.ts';
import { LEVELS } from '#core/codes.ts';
import { formatCount } from '#core/format.ts';

export interface LevelGroup {
  readonly level: string;
  readonly units: readonly UnitEntry[];
}

const NO_LEVEL = '层级不明';

/** Units by level, the highest first, in the order they came in. */
export function groupByLevel(entries: readonly UnitEntry[]): readonly LevelGroup[] {
  return [...LEVELS, null].flatMap((level): LevelGroup[] => {
    const units = entries.filter((entry) => entry.level === level);
    return units.length > 0 ? [{ level: level ?? NO_LEVEL, units }] : [];
  });
}

/** Units whose name holds what was typed. */
export function searchUnits(entries: readonly UnitEntry[], typed: string): readonly UnitEntry[] {
  const wanted = typed.replace(/\s/g, '');
  return wanted === '' ? entries : entries.filter(({ name }) => name.includes(wanted));
}

/** `花名册第87行 身份证号：…`; of several, how many. */
export function issueText({ kindLabel, row, column, message, count }: UnitIssue): string {
  const said = column === null || message.startsWith(column) ? message : `${column}：${message}`;
  const more = count > 1 ? `等${formatCount(count)}处` : '';
  return `${kindLabel}第${row}行${more} ${said}`;
}

/** `培训记录2条对不上本单位人员，1条同名待认` */
export function unmatchedText({ kindLabel, unknown, ambiguous }: UnitUnmatched): string {
  const parts = [
    ...(unknown > 0 ? [`${formatCount(unknown)}条对不上在册人员`] : []),
    ...(ambiguous > 0 ? [`${formatCount(ambiguous)}条同名待认`] : []),
  ];
  return `${kindLabel}${parts.join('，')}`;
}

const STATUS: Readonly<Record<UnitReport['status'], string>> = {
  missing: '未报',
  in: '已导入',
  'set-aside': '待核实',
  'sent-back': '已退回',
  closed: '已定稿',
  'not-due': '不涉及',
};

const MOST_PERIODS = 2;

/** `已定稿`, `未报（连同以前共8期）`, `待核实3行；2026年8月、9月等4期未报` */
export function reportText({ status, setAside, missing }: UnitReport): string {
  const now = status === 'set-aside' ? `${STATUS[status]}${formatCount(setAside)}行` : STATUS[status];
  if (missing.length === 0) return now;
  if (status === 'missing') return `${now}（连同以前共${missing.length + 1}期）`;
  const named = missing.slice(-MOST_PERIODS).join('、');
  const more = missing.length > MOST_PERIODS ? `等${missing.length}期` : '';
  return `${now}；${named}${more}未报`;
}

/** How many things of the unit wait for somebody. */
export function openCount({ issues, unknown, unmatched, reports }: UnitFacts): number {
  const late = reports.filter(({ status, missing }) => status === 'missing' || missing.length > 0);
  return issues.length + unknown.length + unmatched.length + late.length;
}
