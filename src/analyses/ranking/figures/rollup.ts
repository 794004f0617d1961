import type { FigureSpec, SheetColumn } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { LEAST_ROLLED } from '../book/roll-up.ts';
import { ONLY_FOR_REFERENCE, PERSON, ROLLUP, ROLLUP_OFFICES } from '../ids.ts';
import { aboutOf, numberIn, ofLeague, textIn } from '../said.ts';
import { ALWAYS, leagueWhere, neutral, noRanking, nothing } from './frame.ts';

const ID = 'ranking.rollup_sheet';
const MOST_LINES = 60;

const column = (label: string, measure: string, format: SheetColumn['format'] = 'number'): SheetColumn => ({
  ...{ group: '', label, where: {}, measure, format },
});

/** Rows of the chosen league; where it is not put together, those of the first that is. */
function rolledRows(answers: Answers): readonly TableRow[] {
  const own = ofLeague(answers, ROLLUP);
  if (own.length > 0) return own;
  const [first] = answers.table(ROLLUP).rows;
  return answers
    .table(ROLLUP)
    .rows.filter((row) => row['object_type'] === first?.['object_type'] && row['group'] === first?.['group']);
}

const isOfSame = (a: TableRow) => (b: TableRow) =>
  ['object_type', 'group', 'period'].every((name) => a[name] === b[name]);

/** 综合得分的均值; 综合得分，个人→科室均值→单位均值 */
const sayHow = (how: string): string =>
  `${how.includes('→') ? '，' : '的'}${how}${how.endsWith('达标占比') ? '，%' : ''}`;

/** The step between, by 科室; nothing where the sheet does not say it. */
function officesOf(answers: Answers, first: TableRow, units: readonly TableRow[]): FigureSpec | null {
  const rows = answers.table(ROLLUP_OFFICES).rows.filter(isOfSame(first));
  const places = new Map(units.map((row, i) => [row['unit'], i]));
  const place = (row: TableRow) => places.get(row['unit'] ?? null) ?? units.length;
  const ordered = [...rows].sort(
    (a, b) =>
      place(a) - place(b) || (numberIn(b, 'value') ?? -Infinity) - (numberIn(a, 'value') ?? -Infinity) || 0,
  );
  const shown = ordered.slice(0, MOST_LINES);
  const [one] = shown;
  if (!one) return null;
  const isHidden = rows.some((row) => row['note'] !== null && numberIn(row, 'n') !== 0);
  return {
    ...{ form: 'sheet', id: `${ID}_offices`, table: ROLLUP_OFFICES, where: leagueWhere(first) },
    title: neutral('得分按所在科室汇总'),
    subtitle: `${textIn(first, 'group')}，${textIn(first, 'period')}；综合得分${sayHow(textIn(one, 'how'))}`,
    // They stand among those of the figure it goes with.
    notes: [
      ...(isHidden
        ? [`科室得分—：不足${LEAST_ROLLED}人不写；只有一个科室不足的，人数次少的一并不写，防止反推`]
        : []),
      ...(shown.length < rows.length ? [`共${rows.length}个科室，只列前${MOST_LINES}个`] : []),
    ],
    rows: shown.map((row) => ({
      ...{ group: textIn(row, 'unit'), label: textIn(row, 'office') },
      where: { unit: row['unit'] ?? null, office: row['office'] ?? null },
    })),
    columns: [column('人数', 'n'), column('缺', 'missing'), column('科室得分', 'value', 'years')],
  };
}

/** How it was put together, what is missing, and what is not told. */
function notesOf(rows: readonly TableRow[], isOfPeople: boolean): readonly string[] {
  const missing = rows.reduce((sum, row) => sum + (numberIn(row, 'missing') ?? 0), 0);
  const isDirect = rows.every((row) => (numberIn(row, 'offices') ?? 0) === 0);
  return [
    ...(missing > 0 ? [`缺${missing}${isOfPeople ? '人' : '个'}：没有得分的记缺，不按零分，不进均值`] : []),
    ...(isOfPeople && isDirect ? ['得分表里没有“所在科室”一列，由个人直接汇总到单位'] : []),
    ...(isOfPeople ? [`个人不足${LEAST_ROLLED}人的单位不写汇总得分，不参加排名`] : []),
  ];
}

/** People or offices put together by their unit, with the step between where it is known. */
export const rollup: FigureDefinition = {
  id: ID,
  tables: [...ALWAYS, ROLLUP, ROLLUP_OFFICES],
  build: (answers): FigureSpec => {
    const named = { id: ID, table: ROLLUP, title: neutral('得分按所在单位汇总') };
    if (!aboutOf(answers)) return noRanking(answers, named);
    const rows = rolledRows(answers);
    const [first] = rows;
    if (!first) return nothing(named, '得分表里没有“所在单位”一列，不能由个人汇总到科室和单位');
    const ordered = [...rows].sort(
      (a, b) => (numberIn(a, 'rank') ?? Infinity) - (numberIn(b, 'rank') ?? Infinity) || 0,
    );
    const shown = ordered.slice(0, MOST_LINES);
    const type = textIn(first, 'object_type');
    const isOfPeople = type === PERSON;
    const offices = isOfPeople ? officesOf(answers, first, ordered) : null;
    const hows = [...new Set(rows.map((row) => textIn(row, 'how')))];
    return {
      ...{ ...named, form: 'sheet', where: leagueWhere(first), wide: false },
      title: neutral(`${type}得分按所在单位汇总`),
      subtitle: `${type} · ${textIn(first, 'group')}，${textIn(first, 'period')}；综合得分${hows.map(sayHow).join('；')}`,
      notes: [
        ...notesOf(rows, isOfPeople),
        ...(offices?.notes ?? []),
        ...(shown.length < rows.length ? [`共${rows.length}个单位，只列前${MOST_LINES}个`] : []),
        ONLY_FOR_REFERENCE,
      ],
      rows: shown.map((row) => ({
        ...{ group: '', label: textIn(row, 'unit'), where: { unit: row['unit'] ?? null } },
      })),
      columns: [
        ...[column(isOfPeople ? '人数' : '对象数', 'n'), column('缺', 'missing')],
        ...(offices ? [column('科室数', 'offices')] : []),
        ...[column('汇总得分', 'value', 'years'), column('名次', 'rank')],
      ],
      ...(offices ? { companion: offices } : {}),
    };
  },
};
