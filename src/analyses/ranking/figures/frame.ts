import type { EmptyFigure, MarkedObject } from '#core/figure.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { FALLER, moversOf, RISER } from '../findings/movers.ts';
import { ABOUT, ALSO_CHOICE, LEAGUES, MARKED_CHOICE, ONLY_FOR_REFERENCE, PERIODS, STANDING } from '../ids.ts';
import { numberIn, sayCount, standingRows, textIn } from '../said.ts';

/** What the choices above the figures and the notes below them are read from. */
export const ALWAYS: readonly string[] = [ABOUT, LEAGUES, PERIODS, STANDING];

/** What 缺 says: the import does not count a score that cannot be right either. */
export const WHAT_IS_MISSING = '缺为没有可用的得分（未报送、缺考或高于满分）';

interface Named {
  readonly id: string;
  readonly title: readonly FindingPart[];
  readonly table: string;
}

/** Nothing to draw, and why. */
export function nothing(named: Named, reason: string): EmptyFigure {
  return { ...named, form: 'empty', where: {}, subtitle: '', notes: [], reason };
}

export const noRanking = (answers: Answers, named: Named): EmptyFigure =>
  nothing(
    named,
    answers.table(LEAGUES).rows.length === 0
      ? '没有可以排名的得分。得分表要有对象、期间和分数，请到“数据导入”补导'
      : '这个范围没有所选期间的得分，请另选期间',
  );

/** Why nobody has a composite rank; null where somebody has. */
export const notRanked = (about: TableRow): string | null =>
  numberIn(about, 'ranked') === 0
    ? '这一期没有计入综合的得分，没有综合名次；各项得分见“五晾晒”，哪些计入可在设置里改'
    : null;

/** Rows of the chosen league. */
export const leagueWhere = (about: TableRow): TableRow => ({
  ...{ object_type: about['object_type'] ?? null, group: about['group'] ?? null },
});

/** 单位 · 县（市、区），2026年三季度，12个单位 */
export const saidAbout = (about: TableRow): string =>
  `${textIn(about, 'league')}，${textIn(about, 'period')}，${sayCount(numberIn(about, 'ranked') ?? 0, about)}`;

/** Doubts that any figure of scores has to tell. */
export function doubtNotes(about: TableRow): readonly string[] {
  const n = (name: string) => numberIn(about, name) ?? 0;
  return [
    ...(n('ranked') === 1 ? ['这一组只有1个有得分，名次没有比较意义'] : []),
    ...(n('partial') > 0
      ? [`有${sayCount(n('partial'), about)}至少缺一项计入综合的得分；${WHAT_IS_MISSING}，不是零分`]
      : []),
    ...(n('only_whole') > 0
      ? [`有${sayCount(n('only_whole'), about)}只报了综合得分，没有各项得分，未参加排名`]
      : []),
    ...(n('differs') > 0
      ? [`有${sayCount(n('differs'), about)}报送的综合得分与按权重算出的不同，以算出的为准`]
      : []),
    ...(n('over') > 0 ? [`有${sayCount(n('over'), about)}的得分高于满分，请核对`] : []),
    ...(n('conflicts') > 0
      ? [`各期合计有${n('conflicts')}处同一得分报了不同的数，按平均计，逐处列在“五晾晒”页，请核对`]
      : []),
    ...(n('uneven') > 0 ? ['期间长短不一，只和同样长短的期间比'] : []),
  ];
}

/** What stands under every composite: the formula with its weights, doubts, and what it is good for. */
export function compositeNotes(about: TableRow): readonly string[] {
  const n = (name: string) => numberIn(about, name) ?? 0;
  return [
    textIn(about, 'rule'),
    ...doubtNotes(about),
    ...(n('changed') > 0 ? [`权重或算法与${textIn(about, 'before')}不同，得分的变化也包含这一变化`] : []),
    ONLY_FOR_REFERENCE,
  ];
}

/** Who came into the ranking or left it since the period before. */
export function comersNotes(about: TableRow): readonly string[] {
  const n = (name: string) => numberIn(about, name) ?? 0;
  const entered = n('entered') > 0 ? [`新列入${sayCount(n('entered'), about)}`] : [];
  const absent = n('absent') > 0 ? [`上期有而本期没有得分的${sayCount(n('absent'), about)}`] : [];
  return entered.length + absent.length > 0
    ? [`与${textIn(about, 'previous')}相比，${[...entered, ...absent].join('，')}`]
    : [];
}

export const largeNote = (about: TableRow): readonly string[] =>
  numberIn(about, 'large') === 1
    ? [`共${sayCount(numberIn(about, 'ranked') ?? 0, about)}，只列前100名、后100名和突出显示的`]
    : [];

const toneOf = (row: TableRow): MarkedObject['tone'] =>
  (numberIn(row, 'compared_change') ?? 0) < 0 ? 'told' : 'rise';

/** Those chosen by hand, by rank. */
function chosenRows(answers: Answers): readonly TableRow[] {
  const wanted = new Set([MARKED_CHOICE, ALSO_CHOICE].map((id) => answers.choice(id)));
  return standingRows(answers).filter((row) => wanted.has(textIn(row, 'object')));
}

/** At most two: those chosen by hand, else those that the findings tell of. */
export function markedOf(answers: Answers, findings: readonly Finding[]): readonly MarkedObject[] {
  const chosen = chosenRows(answers);
  if (chosen.length > 0) {
    return chosen.map((row) => ({ object: textIn(row, 'object'), tone: toneOf(row) }));
  }
  return [RISER, FALLER].flatMap((id): readonly MarkedObject[] => {
    const found = findings.find((finding) => finding.id === id);
    return found ? [{ object: String(found.where['object']), tone: id === RISER ? 'rise' : 'told' }] : [];
  });
}

/** The object whose move is looked into: the one chosen by hand, else who moved most. */
export function subjectOf(answers: Answers): string | null {
  const [wanted, also] = [MARKED_CHOICE, ALSO_CHOICE].map((id) =>
    chosenRows(answers).find((row) => row['object'] === answers.choice(id)),
  );
  const by = (row: TableRow) => Math.abs(numberIn(row, 'compared_change') ?? 0);
  const moved = standingRows(answers).filter((row) => numberIn(row, 'compared_change') !== null);
  const [most] = [...moved].sort((a, b) => by(b) - by(a));
  const mover = (moversOf(answers, 1) ?? moversOf(answers, -1))?.rows[0];
  const subject = wanted ?? also ?? mover ?? most;
  return subject ? textIn(subject, 'object') : null;
}

/** Values of a column, each once, in the order of the rows. */
export const distinct = (rows: readonly TableRow[], name: string): readonly string[] => [
  ...new Set(rows.map((row) => textIn(row, name))),
];

export const neutral = (text: string): readonly FindingPart[] => [words(text)];
