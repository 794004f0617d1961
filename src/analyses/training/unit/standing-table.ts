import { findRow, type TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedTable } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../../structure/scope-counts.ts';
import { DUTY_GAP } from '../duty/gap.ts';
import { DUTY, DUTY_STATES_TABLE } from '../duty/tables.ts';
import { reportedIn } from '../findings/covered-scopes.ts';
import { REPORTED } from '../mix/tables.ts';
import { COVERAGE } from '../reach/tables.ts';
import { minBase } from '../said-settings.ts';

export const STANDING = 'training.unit_standing';
export const COVERED_ITEM = '参训率';
export const MET_ITEM = '学时达标率';
export const SHORT_ITEM = '人均尚差学时';

const FEW = '人数少于“培训作比较所需的最少人数”、本年没有培训记录的不作比较，不写数';

const NO_HOURS = { hours: null, mean: null };

/** Of a unit without a record nobody knows how its people were trained. */
type IsReported = (scope: TableRow) => boolean;

function coveredRow(answers: Answers, row: TableRow, isReported: IsReported): TableRow {
  const scope = scopeName(row);
  const [n, known] = [Number(row['trained']), Number(row['people'])];
  const isSaid = known >= minBase(answers) && isReported(scope);
  return { ...scope, item: COVERED_ITEM, n, known, share: isSaid ? n / known : null, ...NO_HOURS };
}

function dutyRows(
  answers: Answers,
  scope: TableRow,
  gaps: readonly TableRow[],
  isReported: IsReported,
): readonly TableRow[] {
  const sum = (name: string) => gaps.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  const at = scopeName(scope);
  const [people, met, n, short] = [sum('people'), sum('met'), sum('n'), sum('short')];
  const isSaid = people >= minBase(answers) && isReported(scope);
  return [
    { ...at, item: MET_ITEM, n: met, known: people, share: isSaid ? met / people : null, ...NO_HOURS },
    {
      ...{ ...at, item: SHORT_ITEM, n, known: people, share: null },
      ...{ hours: short, mean: isSaid ? short / people : null },
    },
  ];
}

function derive(answers: Answers): readonly TableRow[] {
  const gaps = rowsByScope(answers.table(DUTY_GAP));
  const isReported = reportedIn(answers);
  return answers
    .table(COVERAGE)
    .rows.flatMap((row) => [
      coveredRow(answers, row, isReported),
      ...dutyRows(answers, row, rowsAt(gaps, row), isReported),
    ]);
}

function behind(where: TableRow, measure: string, answers: Answers): Behind | null {
  const scope = scopeName(where);
  const item = where['item'];
  if (item === COVERED_ITEM) {
    if (measure === 'mean' || measure === 'hours') return null;
    const counted = measure === 'known' ? 'people' : 'trained';
    return { cells: [{ table: COVERAGE, where: scope, measure: counted }] };
  }
  if ((item === MET_ITEM ? ['mean', 'hours'] : ['share']).includes(measure)) return null;
  const rules = rowsAt(rowsByScope(answers.table(DUTY)), where).map((row) => row['rule'] ?? null);
  if (rules.length === 0) return null;
  const cells = rules.map((rule) =>
    measure === 'known'
      ? { table: DUTY, where: { ...scope, rule }, measure: 'people' }
      : item === MET_ITEM
        ? { table: DUTY, where: { ...scope, rule }, measure: 'met' }
        : { table: DUTY_STATES_TABLE, where: { ...scope, rule, state: '尚未达到' }, measure: 'n' },
  );
  return { cells };
}

/** Coverage and duty of every scope side by side, so that a unit can be held against those of its level. */
export const standing: DerivedTable = {
  id: STANDING,
  title: '本单位培训在本级中的位置',
  dims: [{ name: 'item', label: '项目' }],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: '参训、已达到学时要求或尚未达到的在职人数' },
    { name: 'known', label: '应计人数', unit: '人', formula: '在职人数；学时的为适用学时要求的人数' },
    { name: 'share', label: '占比', unit: '%', formula: '人数 ÷ 应计人数', caveat: FEW },
    { name: 'hours', label: '尚差学时', unit: '学时', formula: '尚未达到的各人尚差学时之和' },
    {
      ...{ name: 'mean', label: '人均尚差学时', unit: '学时', caveat: FEW },
      formula: '尚未达到的各人尚差学时之和 ÷ 适用学时要求的人数',
    },
  ],
  from: [COVERAGE, REPORTED, DUTY, DUTY_GAP, DUTY_STATES_TABLE],
  derive,
  behind,
};

export const standingRow = (answers: Answers, where: TableRow): TableRow | undefined =>
  findRow(answers.table(STANDING), where);
