import type { IsoDate } from '#core/month.ts';
import type { ValueCondition } from '../conditions.ts';
import type { Reading } from '../reading.ts';
import { toldAhead } from './ahead.ts';
import { toldFocus } from './focus.ts';
import { toldGap } from './gap.ts';
import { toldPast } from './past.ts';
import { toldPosts } from './posts.ts';
import { toldRetiring } from './retiring.ts';
import { toldStep } from './step.ts';
import { refuse, type Refused, type Told } from './told.ts';
import { toldTrained } from './trained.ts';
import type { ObjectTopic, Topic } from './topic.ts';

export interface TopicFacts {
  readonly asOf: IsoDate;
  /** The roster that changes are counted from; null while there is one only. */
  readonly since: IsoDate | null;
  /** Years that the office watches for retirements. */
  readonly retirementYears: number;
}

/** The number that a topic and the words beside it ask for. */
export function toldBy(
  topic: Exclude<Topic, ObjectTopic>,
  { dimension, wanted }: Reading,
  conditions: readonly ValueCondition[],
  { asOf, since, retirementYears }: TopicFacts,
): Told | Refused {
  if (dimension !== null) return refuse('这一项不能再按别的分类列开：请去掉分类的词，或写明哪一类');
  if (wanted?.kind === 'measure' && topic.is !== 'ahead' && topic.is !== 'past')
    return refuse(`一次只查一个数：请只写“${wanted.label}”，或去掉它`);
  switch (topic.is) {
    case 'step':
      return toldStep(topic, since, asOf, conditions);
    case 'gap':
      return toldGap(conditions);
    case 'ahead':
      return toldAhead(topic.years, conditions, wanted);
    case 'past':
      return toldPast(topic.lastYear, since, asOf, conditions, wanted);
    case 'posts':
      return toldPosts(topic, conditions);
    case 'focus':
      return toldFocus(topic, conditions);
    case 'retiring':
      return toldRetiring(conditions, retirementYears);
    case 'trained':
      return toldTrained(topic, conditions, asOf);
  }
}
