import type { FigureSpec, WaterfallStep } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { titleOf } from '../../training/titles.ts';
import { COMPOSITE } from '../book/league.ts';
import { EXPLAINED } from '../findings/explained.ts';
import { MOVES, ONLY_FOR_REFERENCE, PASSED } from '../ids.ts';
import { aboutOf, numberIn, standingRows, textIn } from '../said.ts';
import { COMPOSITE_BEFORE, COMPOSITE_NOW, PASSED_BY_SIDE, PASSED_SIDE } from '../tables/moves.ts';
import { ALWAYS, compositeNotes, leagueWhere, neutral, noRanking, nothing, subjectOf } from './frame.ts';

/** Of each side so many are listed. */
const MOST_OTHERS = 15;

const NO_BEFORE = '没有可比的期间：导入上期或上年同期的得分后可比';

function stepsOf(rows: readonly TableRow[], about: TableRow): readonly WaterfallStep[] {
  const name = (row: TableRow) => textIn(row, 'dimension');
  const isStep = (row: TableRow) => ![COMPOSITE, COMPOSITE_BEFORE, COMPOSITE_NOW].includes(name(row));
  return [
    { step: COMPOSITE_BEFORE, label: textIn(about, 'before'), kind: 'total' },
    ...rows.filter(isStep).map((row): WaterfallStep => ({
      ...{ step: name(row), label: name(row), kind: (numberIn(row, 'change') ?? 0) < 0 ? 'minus' : 'plus' },
    })),
    { step: COMPOSITE_NOW, label: textIn(about, 'period'), kind: 'total' },
  ];
}

/** From the composite before to the one now, dimension by dimension. */
export const waterfall: FigureDefinition = {
  id: 'ranking.waterfall',
  tables: [...ALWAYS, MOVES],
  build: (answers, findings): FigureSpec => {
    const subject = subjectOf(answers);
    const neutralTitle = subject === null ? '综合得分变化的构成' : `${subject}综合得分变化的构成`;
    const isOfSubject = findings.some(({ id, where }) => id === EXPLAINED && where['object'] === subject);
    const title = isOfSubject ? titleOf(findings, [EXPLAINED], neutralTitle) : neutral(neutralTitle);
    const named = { id: 'ranking.waterfall', table: MOVES, title };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    if (about['before'] === null) return nothing(named, NO_BEFORE);
    const rows = answers.table(MOVES).rows.filter((row) => row['object'] === subject);
    const steps = stepsOf(rows, about);
    if (rows.length === 0) return nothing(named, '所选对象两期没有都排名，不能比较');
    if (steps.length === 2) return nothing(named, '综合得分是直接报送的，没有各项得分，不能分解');
    return {
      ...{ ...named, form: 'waterfall', where: { ...leagueWhere(about), object: subject } },
      subtitle: `${subject ?? ''}，${textIn(about, 'before')}到${textIn(about, 'period')}，各项对综合得分的贡献增减，分`,
      notes: ['各项增减相加等于综合得分的变化；对象可在页面上方“突出显示”里换', ...compositeNotes(about)],
      ...{ step: 'dimension', steps, value: 'amount', format: 'score' },
    };
  },
};

function sayPassed(passed: number, passedBy: number): string {
  if (passedBy === 0) return passed > 0 ? `超过${passed}个，没有被超过` : '没有超过谁，也没有被超过';
  return passed > 0 ? `超过${passed}个，被${passedBy}个超过` : `被${passedBy}个超过，没有超过谁`;
}

/** Who lies between the rank before and the rank now. */
export const passedList: FigureDefinition = {
  id: 'ranking.passed_list',
  tables: [...ALWAYS, PASSED],
  build: (answers): FigureSpec => {
    const subject = subjectOf(answers);
    const rows = answers.table(PASSED).rows.filter((row) => row['object'] === subject);
    const shown = [PASSED_SIDE, PASSED_BY_SIDE].flatMap((side) =>
      rows.filter((row) => row['side'] === side).slice(0, MOST_OTHERS),
    );
    const own = standingRows(answers).find((row) => row['object'] === subject);
    const move = numberIn(own, 'compared_change');
    const count = (side: string) => rows.filter((row) => row['side'] === side).length;
    const [passed, passedBy] = [count(PASSED_SIDE), count(PASSED_BY_SIDE)];
    const isPart = numberIn(aboutOf(answers), 'large') === 1;
    const title = neutral(
      subject === null || move === null || isPart
        ? '超过了谁，被谁超过'
        : `${subject}${sayPassed(passed, passedBy)}，名次${sayMove(move)}`,
    );
    const named = { id: 'ranking.passed_list', table: PASSED, title };
    const about = aboutOf(answers);
    if (!about) return noRanking(answers, named);
    if (about['before'] === null) return nothing(named, NO_BEFORE);
    if (rows.length === 0) return nothing(named, '没有超过谁，也没有被谁超过');
    return {
      ...{ ...named, form: 'sheet', where: { ...leagueWhere(about), object: subject }, wide: false },
      subtitle: `${textIn(about, 'league')}，${textIn(about, 'before')}到${textIn(about, 'period')}；超过含追平和对方本期没有得分`,
      notes: [
        '超过数－被超过数＝上升的位数；—为该期没有名次',
        ...(shown.length < rows.length ? [`对象较多，两边各至多列${MOST_OTHERS}个`] : []),
        ONLY_FOR_REFERENCE,
      ],
      rows: shown.map((row) => ({
        ...{ group: textIn(row, 'side'), label: textIn(row, 'other') },
        where: { side: row['side'] ?? null, other: row['other'] ?? null },
      })),
      columns: [
        { group: '对方名次', label: textIn(about, 'before'), where: {}, measure: 'before', format: 'number' },
        { group: '对方名次', label: textIn(about, 'period'), where: {}, measure: 'now', format: 'number' },
      ],
    };
  },
};

function sayMove(move: number): string {
  if (move === 0) return '没有变化';
  return `${move > 0 ? '上升' : '下降'}${Math.abs(move)}位`;
}
