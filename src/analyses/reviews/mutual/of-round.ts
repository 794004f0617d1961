import type { FigureSpec } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { words } from '../../structure/sentence.ts';
import { chosenMutual, MUTUAL_OPTION_TABLE } from '../chosen.ts';
import { NO_MUTUAL, nothing } from '../part.ts';
import { ROUNDS } from '../votes/rounds.ts';
import { DIRECTION_CHOICE, isOneWay } from './choices.ts';

const READ = [ROUNDS, MUTUAL_OPTION_TABLE];

export const HOW = '松紧：把每个分数看作总平均、打分方的松紧、被评方的表现三项之和，从全部互评分数里估计出来';
export const UNTOLD = '互评的分数太少或分成互不相连的几组，松紧无法估计';

const rowsOf = (answers: Answers, table: string, round: string): readonly TableRow[] =>
  answers.table(table).rows.filter((row) => row['round'] === round);

export function sayRound(answers: Answers, round: string): string {
  const wanted = answers.choice(DIRECTION_CHOICE);
  return isOneWay(wanted) ? `${round}互评（${wanted}）` : `${round}互评`;
}

interface Drawn {
  readonly answers: Answers;
  readonly round: string;
  /** 2026年三季度互评; with the direction where only one of the two is shown. */
  readonly said: string;
  readonly rows: readonly TableRow[];
  readonly frame: Pick<FigureSpec, 'id' | 'title' | 'table' | 'where'>;
}

/** A figure of the chosen round; without one it says so. */
export const ofRound = (
  id: string,
  table: string,
  neutral: string,
  draw: (drawn: Drawn, findings: Parameters<FigureDefinition['build']>[1]) => FigureSpec,
): FigureDefinition => ({
  id,
  tables: [table, ...READ],
  build: (answers, findings) => {
    const frame = { id, title: [words(neutral)], table, where: {} };
    const review = chosenMutual(answers);
    if (!review) return nothing(frame, NO_MUTUAL);
    const { round } = review;
    const rows = rowsOf(answers, table, round);
    return draw(
      { answers, round, said: sayRound(answers, round), rows, frame: { ...frame, where: { round } } },
      findings,
    );
  },
});
