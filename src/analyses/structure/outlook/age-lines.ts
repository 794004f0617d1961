import { formatMonth, monthOfIsoDate } from '#core/month.ts';
import type { SettingDefinition } from '#core/setting.ts';
import type { CellRef, StatTable, TableRow } from '#core/table.ts';
import type { Answers, DerivedTable } from '../../analysis.ts';
import type { DimensionId, TableDefinition } from '../../plan/definition.ts';
import { level, whole } from '../sentence.ts';
import { type AgeLine, ageLineName, readAgeLines } from './age-line.ts';

export const AGE_LINES = 'structure.age_lines';
export const AGE_LINES_ON = 'structure.age_lines_on';
export const AGE_LINES_AHEAD = 'structure.age_lines_ahead';
export const CROSSED = '已过线';

const LOCAL = '内部规定，由本单位设定；默认关闭、为空，不进入大屏和发布文件';

export const ageLineSettings: readonly SettingDefinition[] = [
  { id: AGE_LINES_ON, label: '启用年龄线', type: 'switch', default: false, source: LOCAL, dated: false },
  {
    ...{ id: AGE_LINES, label: '年龄线（层级 职务层次 性别 年龄，多条用分号隔开）', type: 'text' },
    ...{ default: null, source: LOCAL, dated: false },
    check: (value) => {
      const read = typeof value === 'string' ? readAgeLines(value) : { lines: [] };
      return 'error' in read ? read.error : null;
    },
  },
  {
    ...{ id: AGE_LINES_AHEAD, label: '年龄线提前看几个月', type: 'number', default: 24, unit: '个月' },
    ...{ source: '示例，可改', dated: false },
  },
];

/** Lines in force: none while they are off; the sentence of the first that cannot be read. */
export function ageLinesOf(answers: Answers): {
  readonly lines: readonly AgeLine[];
  readonly error: string | null;
} {
  const text = answers.setting(AGE_LINES);
  if (answers.setting(AGE_LINES_ON) !== true || typeof text !== 'string') return { lines: [], error: null };
  const read = readAgeLines(text);
  return 'error' in read ? { lines: [], error: read.error } : { lines: read.lines, error: null };
}

/** A row leaves out who lacks a dimension, so each combination that a line may ask for is counted by itself. */
function peopleTable(name: string, dims: readonly DimensionId[]): TableDefinition {
  const over = [...dims, 'birth_month'];
  return {
    id: `structure.age_line_${name}`,
    title: '年龄线所看的人员',
    population: 'people',
    scopes: ['全部', '层级'],
    dims: over.map((dimension) => ({ name: dimension, dimension })),
    measures: [
      {
        ...{ name: 'n', label: '人数', unit: '人', formula: '该类人员中该月出生的在职人数' },
        expression: { op: 'count', over, known: over },
      },
    ],
    personal: false,
    internal: true,
  };
}

const anyone = peopleTable('people', []);
const bySex = peopleTable('by_sex', ['sex']);
const byPost = peopleTable('by_post', ['post_level']);
const byPostAndSex = peopleTable('by_post_and_sex', ['post_level', 'sex']);

export const ageLineTables: readonly TableDefinition[] = [anyone, bySex, byPost, byPostAndSex];

function countedFor({ postLevel, sex }: AgeLine): TableDefinition {
  if (postLevel === null) return sex === null ? anyone : bySex;
  return sex === null ? byPost : byPostAndSex;
}

interface Crossing {
  readonly row: TableRow;
  /** Months from the as-of month to the one in which the age is reached. */
  readonly months: number;
}

function crossings(answers: Answers, line: AgeLine, table: StatTable): readonly Crossing[] {
  const scope = line.level === null ? whole() : level(line.level);
  const wanted = Object.entries({ ...scope, post_level: line.postLevel, sex: line.sex });
  const now = monthOfIsoDate(answers.question.asOf);
  const ahead = Number(answers.setting(AGE_LINES_AHEAD));
  return table.rows
    .filter((row) => wanted.every(([name, value]) => value === null || row[name] === value))
    .map((row) => ({ row, months: Number(row['birth_month']) + 12 * line.age - now }))
    .filter(({ months }) => months <= ahead);
}

const monthName = (answers: Answers, months: number) =>
  months <= 0 ? CROSSED : formatMonth(monthOfIsoDate(answers.question.asOf) + months);

function rowsOf(answers: Answers, line: AgeLine): readonly TableRow[] {
  const found = crossings(answers, line, answers.table(countedFor(line).id));
  const months = [...new Set(found.map((each) => Math.max(0, each.months)))].sort((a, b) => a - b);
  return months.map((ahead) => {
    const own = found.filter((each) => Math.max(0, each.months) === ahead);
    const n = own.reduce((sum, { row }) => sum + Number(row['n']), 0);
    const at = { line: ageLineName(line), month: monthName(answers, ahead) };
    return { ...whole(), ...at, n, months: ahead === 0 ? null : ahead };
  });
}

function cellsOf(where: TableRow, answers: Answers): readonly CellRef[] {
  const line = ageLinesOf(answers).lines.find((each) => ageLineName(each) === where['line']);
  if (!line) return [];
  const counted = countedFor(line);
  return crossings(answers, line, answers.table(counted.id))
    .filter(({ months }) => monthName(answers, months) === where['month'])
    .map(({ row }) => {
      const { n: _counted, ...at } = row;
      return { table: counted.id, where: at, measure: 'n' };
    });
}

/** Who reaches which age of the office's own in which month. Never leaves the workbench. */
export const ageLinesTable: DerivedTable = {
  id: AGE_LINES,
  title: '年龄线',
  dims: [
    { name: 'line', label: '年龄线' },
    { name: 'month', label: '过线月份' },
  ],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: '出生年月加设定年龄在该月的在职人数' },
      caveat: '只作提醒；出生年月未填的人看不出',
    },
    { name: 'months', label: '距设定线', unit: '', formula: '距设定线的月数；已过线的为空' },
  ],
  from: ageLineTables.map(({ id }) => id),
  confidential: true,
  derive: (answers) => ageLinesOf(answers).lines.flatMap((line) => rowsOf(answers, line)),
  behind: (where, _measure, answers) => {
    const cells = cellsOf(where, answers);
    return cells.length > 0 ? { cells } : null;
  },
};
