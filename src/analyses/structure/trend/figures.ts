import type { FigureSpec, LinesFigure, ValueFormat } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { minBase } from '../findings/level-shares.ts';
import { level, whole, words } from '../sentence.ts';
import { levelsPresent } from '../figures/notes.ts';
import { topicChoice, trendClasses } from './classes.ts';
import { datedTables, ONE_DATE, unitsDifferNote } from './dates.ts';
import { trendTable } from './table.ts';

const HEADCOUNT = 'structure.headcount';
/** Lines that can be told from each other. */
const MOST_CLASSES = 8;

interface TrendLines {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly format: ValueFormat;
  readonly unit: string;
  /** Base of the share, which must be large enough to be compared. */
  readonly base: string;
  readonly note?: string;
}

const datesOf = (answers: Answers) => datedTables(answers).map(({ date }) => date);

/** The whole and every level that has enough people now. */
function scopesOf(answers: Answers, base: string) {
  const now = { date: answers.question.asOf };
  const isCompared = (where: ReturnType<typeof whole>) =>
    countAt(answers.table(trendTable.id), { ...where, ...now }, base) >= minBase(answers);
  const levels = levelsPresent(answers).map((name) => ({ label: name, where: level(name) }));
  const all = { label: '全部', where: whole() };
  return (levels.length > 1 ? [all, ...levels] : [all]).filter(({ where }) => isCompared(where));
}

function trendLines({ id, title, value, format, unit, base, note }: TrendLines): FigureDefinition {
  return {
    id,
    tables: [trendTable.id, HEADCOUNT],
    build: (answers): FigureSpec => {
      const dates = datesOf(answers);
      const frame = {
        ...{ id, title: [words(title)], table: trendTable.id, where: {} },
        subtitle: `各截至日期，全部与各层级，${unit}`,
        notes: [...(note ? [note] : []), ...unitsDifferNote(answers)],
      };
      if (dates.length < 2) return { ...frame, form: 'empty', reason: ONE_DATE };
      const series = scopesOf(answers, base).map(({ label, where }) => ({
        ...{ label, where, value, range: null, told: false },
      }));
      return {
        ...frame,
        form: 'lines',
        x: 'date',
        xs: dates,
        series,
        format,
        estimatedFrom: null,
        reference: null,
      };
    },
  };
}

const IN_SHARE = '未填的人不计入占比';

const classLines: FigureDefinition = {
  id: 'structure.trend_classes',
  tables: [trendClasses.id, HEADCOUNT, trendTable.id],
  build: (answers): FigureSpec => {
    const topic = answers.choice(topicChoice.id);
    const where = whole({ topic });
    const dates = datesOf(answers);
    const rows = answers
      .table(trendClasses.id)
      .rows.filter((row) => row['scope_type'] === '全部' && row['topic'] === topic);
    const most = new Map<string, number>();
    for (const row of rows) {
      const name = String(row['class']);
      most.set(name, Math.max(most.get(name) ?? 0, Number(row['n'])));
    }
    const present = [...most.keys()].filter((name) => (most.get(name) ?? 0) > 0);
    const largest = [...present]
      .sort((a, b) => (most.get(b) ?? 0) - (most.get(a) ?? 0))
      .slice(0, MOST_CLASSES);
    const shown = present.filter((name) => largest.includes(name));
    const left = present.length - shown.length;
    const frame = {
      ...{ id: 'structure.trend_classes', title: [words(`${topic}构成各期`)], table: trendClasses.id, where },
      subtitle: '各截至日期，占该项已填人数，%',
      notes: [
        IN_SHARE,
        ...(left > 0 ? [`只画人数最多的${MOST_CLASSES}类，其余${left}类见表格`] : []),
        ...unitsDifferNote(answers),
      ],
    };
    if (dates.length < 2) return { ...frame, form: 'empty', reason: ONE_DATE };
    const series = shown.map((name) => ({
      ...{ label: name, where: { class: name }, value: 'share', range: null, told: false },
    }));
    const lines: LinesFigure = {
      ...frame,
      ...{
        form: 'lines',
        x: 'date',
        xs: dates,
        series,
        format: 'share',
        estimatedFrom: null,
        reference: null,
      },
    };
    return lines;
  },
};

export const trendFigures: readonly FigureDefinition[] = [
  trendLines({
    ...{
      id: 'structure.trend_headcount',
      title: '各期人数',
      value: 'n',
      format: 'count',
      unit: '人',
      base: 'n',
    },
  }),
  trendLines({
    ...{ id: 'structure.trend_young', title: '各期30岁及以下占比', value: 'young_share', format: 'share' },
    ...{ unit: '占年龄已填人数，%', base: 'young_known', note: `年龄${IN_SHARE}` },
  }),
  trendLines({
    ...{ id: 'structure.trend_age', title: '各期平均年龄', value: 'mean_age', format: 'years' },
    ...{ unit: '岁，按当时的周岁', base: 'young_known' },
  }),
  trendLines({
    ...{ id: 'structure.trend_postgraduate', title: '各期研究生学历占比', value: 'postgraduate_share' },
    ...{
      format: 'share',
      unit: '占最高学历已填人数，%',
      base: 'postgraduate_known',
      note: `学历${IN_SHARE}`,
    },
  }),
  trendLines({
    ...{ id: 'structure.trend_women', title: '各期女性占比', value: 'women_share', format: 'share' },
    ...{ unit: '占性别已填人数，%', base: 'women_known', note: `性别${IN_SHARE}` },
  }),
  classLines,
];
