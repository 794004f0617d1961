import type { LookupAnswer, LookupFigure } from '../api/lookup.ts';
import type { Answering } from './answering.ts';
import { bestOf, isWithin } from './best.ts';
import type { Best } from './reading.ts';
import { targetOf } from './target.ts';

type Answered = Partial<LookupAnswer> & Pick<LookupAnswer, 'problem'>;

function labelOf({ asked, narrowing }: Answering, isCount: boolean): string {
  const own =
    asked.kind === 'class'
      ? `${asked.condition.label}${isCount ? '人数' : '占比'}`
      : asked.kind === 'number'
        ? asked.label
        : '人数';
  const narrowed = narrowing.map(({ label }) => label).join('、');
  return narrowed === '' ? own : `${narrowed}中${own}`;
}

/** The units where a number is highest or lowest. */
export async function answerBest(
  answering: Answering,
  best: Best,
  levelOf: ReadonlyMap<string, string>,
): Promise<Answered> {
  const { asked, minBase } = answering;
  if (asked.kind === 'spread')
    return { problem: '要比哪个单位高、哪个单位低，请写明哪一类，如：研究生占比最高的县' };
  const isCount = asked.kind === 'people' || (asked.kind === 'class' && answering.isCountWanted(best));
  const format = isCount ? 'count' : 'share';
  const figures: LookupFigure[] = [];
  for (const name of await answering.units()) {
    if (!isWithin(best, name, levelOf)) continue;
    const figure = await answering.figureAs({ type: '单位', name }, format);
    // Of a class that nobody's is known of there are not none, there is no number.
    figures.push(figure.known === 0 ? { ...figure, value: null } : figure);
  }
  const whole = isCount ? null : await answering.figureAs(best.within, format);
  const label = labelOf(answering, isCount);
  return {
    indicator: label,
    minBase,
    ...bestOf(figures, { best, label, minBase, levelOf, whole }),
    target: targetOf(
      asked.kind === 'people' ? null : asked.table,
      best.within,
      answering.filters(best.within),
    ),
  };
}
