import { compareByList } from '#core/order.ts';
import type { DotsFigure, FigureSpec, MatrixFigure, SheetColumn, SheetFigure } from '#core/figure.ts';
import { countAt, type StatTable } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { levelBands } from '../figures/level-bands.ts';
import { unknownNote } from '../figures/notes.ts';
import { scopeSheetRows, unitsNote } from '../figures/scope-rows.ts';
import { sourcesTitle } from '../figures/sources.ts';
import { emptyFigure } from '../figures/unit-columns.ts';
import { smallestSource } from '../findings/source-narrow.ts';
import { minBase } from '../findings/level-shares.ts';
import { whole, words } from '../sentence.ts';
import { SOURCE_FOCUS, widthMin } from './source-focus.ts';
import { SOURCE_BY_ENTRY, SOURCES } from './tables.ts';

const HEADCOUNT = 'structure.headcount';
/** Years of entry that are drawn; what lies before is said in a note. */
const YEARS = 12;
const MOST_SOURCES = 20;

/** Sources by size, 其他 last. */
export function sourcesBySize(table: StatTable): readonly string[] {
  const rest = compareByList(['其他']);
  return table.rows
    .filter((row) => row['scope_type'] === '全部' && Number(row['n']) > 0)
    .map((row) => ({ name: String(row['source']), n: Number(row['n']) }))
    .sort(
      (a, b) => Number(a.name === '其他') - Number(b.name === '其他') || b.n - a.n || rest(a.name, b.name),
    )
    .map(({ name }) => name);
}

/** One dot a person up to 800 people, bars beyond. */
export const sourceDots: FigureDefinition = {
  id: 'structure.source_dots',
  tables: [SOURCES, HEADCOUNT],
  build: (answers): DotsFigure => {
    const known = countAt(answers.table(SOURCES), whole(), 'known');
    const smallest = smallestSource(answers);
    return {
      form: 'dots',
      id: 'structure.source_dots',
      title: sourcesTitle(answers),
      subtitle: `按进入渠道，一点一人（超过800人的画成条），占来源已填${known}人的比例`,
      notes: unknownNote(answers, SOURCES, '来源'),
      table: SOURCES,
      where: whole(),
      category: 'source',
      value: 'n',
      share: 'share',
      told: smallest ? [smallest.source] : [],
    };
  },
};

export const sourcesByLevel: FigureDefinition = {
  id: 'structure.sources_by_level',
  tables: [SOURCES, HEADCOUNT],
  build: (answers): FigureSpec => {
    const all = sourcesBySize(answers.table(SOURCES));
    const left = all.length - MOST_SOURCES;
    return levelBands(answers, {
      ...{ id: 'structure.sources_by_level', table: SOURCES, label: '来源', column: 'source' },
      title: [words('各级来源构成')],
      segments: all.slice(0, MOST_SOURCES),
      notes: left > 0 ? [`另有${left}种人数更少的来源未画出，见“表”`] : [],
    });
  },
};

export const sourceByEntry: FigureDefinition = {
  id: 'structure.source_by_entry',
  tables: [SOURCE_BY_ENTRY, SOURCES, HEADCOUNT],
  build: (answers): FigureSpec => {
    const rows = answers.table(SOURCE_BY_ENTRY).rows.filter((row) => row['scope_type'] === '全部');
    const newest = Number(answers.question.asOf.slice(0, 4));
    const shown = rows.filter((row) => Number(row['entry_year']) > newest - YEARS);
    const count = (some: typeof rows) => some.reduce((sum, row) => sum + Number(row['n']), 0);
    const earlier = count(rows) - count(shown);
    const unknown = countAt(answers.table(HEADCOUNT), whole()) - count(rows);
    const sources = sourcesBySize(answers.table(SOURCES)).slice(0, MOST_SOURCES);
    const frame = {
      id: 'structure.source_by_entry',
      title: [words('近年进入人员的来源')],
      subtitle: `按进入本单位的年份，在职人数；${newest - YEARS + 1}至${newest}年`,
      notes: [
        ...(earlier > 0 ? [`${newest - YEARS}年及以前进入的${earlier}人未画出`] : []),
        ...(unknown > 0 ? [`来源或进入时间未填${unknown}人，未画出`] : []),
        '只含现在仍在职的人，不等于当年进人总数',
      ],
      table: SOURCE_BY_ENTRY,
      where: whole(),
    };
    if (count(shown) === 0) return emptyFigure(frame, '花名册里没有近年进入本单位的时间，或都没有填');
    const figure: MatrixFigure = {
      ...frame,
      form: 'matrix',
      row: 'source',
      rows: sources.filter((source) => shown.some((row) => row['source'] === source)),
      column: 'entry_year',
      columns: Array.from({ length: YEARS }, (_, i) => newest - YEARS + 1 + i),
      value: 'n',
      format: 'count',
      base: null,
      minBase: 0,
      totals: true,
    };
    return figure;
  },
};

const column = (label: string, measure: string, format: SheetColumn['format']): SheetColumn => ({
  ...{ group: '来源', label, where: {}, measure, format },
});

export const sourceFocusSheet: FigureDefinition = {
  id: 'structure.source_focus_sheet',
  tables: [SOURCE_FOCUS, SOURCES, HEADCOUNT],
  build: (answers): SheetFigure => ({
    form: 'sheet',
    id: 'structure.source_focus_sheet',
    title: [words('来源集中程度和宽度')],
    subtitle: '集中程度：全部出自一个来源为100%，越多越均匀越小；有效数：相当于几个人数相等的来源',
    notes: [
      ...unknownNote(answers, SOURCES, '来源'),
      `来源宽度：不少于${widthMin(answers)}人的来源种数；来源已填不足${minBase(answers)}人的不算集中程度，记“—”`,
      ...unitsNote(answers),
    ],
    table: SOURCE_FOCUS,
    where: {},
    rows: scopeSheetRows(answers),
    columns: [
      column('已填', 'known', 'count'),
      column('种类', 'sources', 'number'),
      column('宽度', 'wide', 'number'),
      column('集中程度', 'hhi', 'share'),
      column('有效数', 'effective', 'number'),
    ],
    wide: false,
  }),
};
