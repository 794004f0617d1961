import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedTable, PageChoice } from '../../analysis.ts';
import { rowsAt, rowsByScope, scopeName } from '../scope-counts.ts';
import { datedTables } from './dates.ts';

/** A share table whose classes are followed over the dates. */
export interface TrendTopic {
  readonly name: string;
  readonly table: string;
  readonly column: string;
}

export const TREND_TOPICS: readonly TrendTopic[] = [
  { name: '年龄段', table: 'structure.age_bands', column: 'band' },
  { name: '最高学历', table: 'structure.education', column: 'education' },
  { name: '全日制学历', table: 'structure.education_fulltime', column: 'education' },
  { name: '最高学位', table: 'structure.degrees', column: 'degree' },
  { name: '来源', table: 'structure.sources', column: 'source' },
  { name: '职务层次', table: 'structure.post_levels', column: 'value' },
  { name: '职级', table: 'structure.ranks', column: 'value' },
  { name: '性别', table: 'structure.sex', column: 'value' },
  { name: '民族', table: 'structure.ethnicity', column: 'value' },
  { name: '政治面貌', table: 'structure.politics', column: 'value' },
];

export const topicChoice: PageChoice = {
  id: 'structure.trend_topic',
  label: '构成',
  options: TREND_TOPICS.map(({ name }) => ({ value: name, label: name })),
};

const HEADCOUNT = 'structure.headcount';
const TABLES = [HEADCOUNT, ...TREND_TOPICS.map(({ table }) => table)];

function topicRows(answers: Answers, { name, table: id, column }: TrendTopic): readonly TableRow[] {
  const dates = datedTables(answers).map(({ date, table }) => ({
    date,
    scopes: table(HEADCOUNT).rows.filter((row) => row['scope_type'] !== '单位'),
    rows: rowsByScope(table(id)),
  }));
  // The newest order first: a class that is gone since then comes after those that are there.
  const values = [...dates]
    .reverse()
    .flatMap(({ rows }) => [...rows.values()].flat().map((row) => String(row[column])));
  const classes = [...new Set(values)];
  return dates.flatMap(({ date, scopes, rows }) =>
    scopes.flatMap((head) => {
      const own = rowsAt(rows, head);
      const known = Number(own[0]?.['known'] ?? 0);
      return classes.map((value): TableRow => {
        const n = Number(own.find((row) => row[column] === value)?.['n'] ?? 0);
        const share = known > 0 ? n / known : null;
        return { ...scopeName(head), topic: name, class: value, date, n, known, share };
      });
    }),
  );
}

/** Every class of every share table at every date, of the whole and of each level. */
export const trendClasses: DerivedTable = {
  id: 'structure.trend_classes',
  title: '各类构成各期',
  dims: [
    { name: 'topic', label: '构成' },
    { name: 'class', label: '类别' },
    { name: 'date', label: '截至日期' },
  ],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: '该截至日期属于该类的在职人数' },
    { name: 'known', label: '已填人数', unit: '人', formula: '该截至日期该项已填的在职人数' },
    {
      ...{ name: 'share', label: '占比', unit: '%', formula: '属于该类的人数 ÷ 该项已填的人数' },
      caveat: '该项未填的人不计入占比',
    },
  ],
  from: TABLES,
  history: TABLES,
  derive: (answers) => TREND_TOPICS.flatMap((topic) => topicRows(answers, topic)),
  behind: (where, measure, { question }) => {
    const topic = TREND_TOPICS.find(({ name }) => name === where['topic']);
    if (!topic) return null;
    const cell = {
      table: topic.table,
      where: { ...scopeName(where), [topic.column]: where['class'] ?? null },
      measure: measure === 'known' ? 'known' : 'n',
    };
    const date = String(where['date']);
    return date === question.asOf ? { cells: [cell] } : { cells: [cell], asOf: date };
  },
};
