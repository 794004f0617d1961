import type { CellValue, TableRow } from '#core/table.ts';
import type { Answers, DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { scopeName } from '../scope-counts.ts';
import { trendCells } from '../trend/measures.ts';
import { trendTable } from '../trend/table.ts';
import { dateAfter, FORECAST_YEARS, forecast } from './forecast.ts';
import { BY_AGE } from './by-age.ts';
import { BY_EDUCATION } from './by-education.ts';
import { rangeOver, readPoint, type Said } from './read-course.ts';
import type { Course, ScopeCourses } from './scenarios.ts';

/** What is given with a range. */
const RANGED = ['n', 'young_share', 'under35_share', 'mean_age', 'postgraduate_share'] as const;

type ByAge = ScopeCourses<number | null>;
type ByEducation = ScopeCourses<string | null>;

function sayAt(year: number, ages?: Course<number | null>, learned?: Course<string | null>): Said | null {
  const [point, schooled] = [ages?.[year], learned?.[year]];
  return point && schooled ? readPoint({ point, older: year }, schooled) : null;
}

function rowsOf(answers: Answers, { scope, all }: ByAge, learned: ByEducation): readonly TableRow[] {
  return FORECAST_YEARS.flatMap((year) => {
    const varied = all.map((course, scenario) => sayAt(year, course, learned.all[scenario]));
    const own = varied[0];
    if (!own) return [];
    const row: Record<string, CellValue> = {
      ...scope,
      date: dateAfter(answers.question.asOf, year),
      year,
      ...own,
    };
    for (const name of RANGED) {
      const { low, high } = rangeOver(varied.map((said) => said?.[name] ?? null));
      Object.assign(row, { [`${name}_low`]: low, [`${name}_high`]: high });
    }
    return [row];
  });
}

const NAMES: readonly (keyof Said)[] = [
  ...(['n', 'young', 'under35', 'age_known', 'young_share', 'under35_share', 'mean_age'] as const),
  ...(['postgraduate', 'education_known', 'postgraduate_share'] as const),
];

/** Name of a column in the table of what was. */
const OBSERVED: Partial<Record<keyof Said, string>> = {
  age_known: 'young_known',
  education_known: 'postgraduate_known',
};

/** Earlier dates as they were, so that a line shows what was before what may come. */
function observed(answers: Answers): readonly TableRow[] {
  const { asOf } = answers.question;
  const rows = answers
    .table(trendTable.id)
    .rows.filter((row) => row['scope_type'] !== '单位' && row['date'] !== asOf);
  return rows.map((row): TableRow => {
    const said = NAMES.map((name) => [name, row[OBSERVED[name] ?? name] ?? null]);
    const ranges = RANGED.flatMap((name) => [`${name}_low`, `${name}_high`].map((each) => [each, null]));
    const values = Object.fromEntries([...said, ...ranges]) as Record<string, CellValue>;
    return { ...scopeName(row), date: row['date'] ?? null, year: null, ...values };
  });
}

const projected = (formula: string) => `推算：${formula}；截至日期及以前为实有`;
const LABELS: Readonly<Record<keyof Said, readonly [string, DerivedMeasure['unit'], string]>> = {
  n: ['人数', '人', '现有人数逐年减到龄退休和其他减员、加补充'],
  young: ['30岁及以下人数', '人', '届时30岁及以下的人数'],
  under35: ['35岁及以下人数', '人', '届时35岁及以下的人数'],
  age_known: ['年龄可推算', '人', '届时年龄可推算的人数'],
  young_share: ['30岁及以下占比', '%', '届时30岁及以下的人数 ÷ 年龄可推算的人数'],
  under35_share: ['35岁及以下占比', '%', '届时35岁及以下的人数 ÷ 年龄可推算的人数'],
  mean_age: ['平均年龄', '岁', '届时周岁之和 ÷ 年龄可推算的人数'],
  postgraduate: ['研究生学历人数', '人', '届时最高学历为研究生的人数，不计在职提升'],
  education_known: ['最高学历已填', '人', '届时最高学历已填的人数'],
  postgraduate_share: ['研究生学历占比', '%', '届时研究生学历人数 ÷ 最高学历已填的人数，不计在职提升'],
};

const measures: readonly DerivedMeasure[] = [
  { name: 'year', label: '年后', unit: '', formula: '距截至日期的年数；截至日期以前的为空' },
  ...NAMES.flatMap((name): DerivedMeasure[] => {
    const [label, unit, formula] = LABELS[name];
    const own = { name, label, unit, formula: projected(formula), caveat: '推算，非考核目标' };
    if (!(RANGED as readonly string[]).includes(name)) return [own];
    return [
      own,
      {
        name: `${name}_low`,
        label: `${label}下限`,
        unit,
        formula: '补充与其他减员上下浮动的几种组合中最低的',
      },
      {
        name: `${name}_high`,
        label: `${label}上限`,
        unit,
        formula: '补充与其他减员上下浮动的几种组合中最高的',
      },
    ];
  }),
];

/** Young share, mean age and postgraduate share: as they were, are, and may become in ten years. */
export const projectionYoungTable: DerivedTable = {
  id: 'structure.projection_young',
  title: '年轻干部占比与平均年龄推算',
  beyond: 'projection',
  dims: [{ name: 'date', label: '日期' }],
  measures,
  from: [...new Set([...BY_AGE.tables, ...BY_EDUCATION.tables, trendTable.id])],
  derive: (answers) => {
    const learned = forecast(answers, BY_EDUCATION);
    const ahead = forecast(answers, BY_AGE).flatMap((ages, place) => {
      const schooled = learned[place];
      return schooled ? rowsOf(answers, ages, schooled) : [];
    });
    return ahead.length === 0 ? [] : [...observed(answers), ...ahead];
  },
  behind: (where, measure, { question }) => {
    const date = String(where['date']);
    if (date > question.asOf) return null;
    const name = OBSERVED[measure as keyof Said] ?? measure;
    const cells = trendCells({ ...scopeName(where) }, name);
    if (cells.length === 0) return null;
    return date === question.asOf ? { cells } : { cells, asOf: date };
  },
};
