import type { Ask } from '#analyses/analysis.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import type { Job } from '#core/progress.ts';
import { type Answering, type LookupSource, WHOLE } from './answering.ts';
import { toValues, type ValueCondition } from './conditions.ts';
import { valuesOf } from './facts.ts';
import type { Reading } from './reading.ts';
import { type Answered, answerTold } from './topics/answer-told.ts';
import { isRefused } from './topics/told.ts';
import { toldBy } from './topics/told-by.ts';
import { answerObjects } from './topics/objects/answer-objects.ts';
import { isOfObjects, type Topic } from './topics/topic.ts';

const YEARS = { setting: 'structure.retirement_years', years: 5 };

/** What is worked out of other tables. */
export async function answerTopic(
  from: LookupSource,
  reading: Reading,
  topic: Topic,
  answering: Answering,
  ask: Ask,
  job: Job,
): Promise<Answered> {
  if (isOfObjects(topic)) return answerObjects(from, topic, reading, { ask, job });
  const numbersOf = (id: DimensionId) => valuesOf(from.source, id, job);
  const conditions: ValueCondition[] = [];
  for (const condition of reading.conditions) conditions.push(await toValues(condition, numbersOf));
  const set = from.setting(YEARS.setting);
  const told = toldBy(topic, reading, conditions, {
    ...{ asOf: from.asOf, since: await from.since() },
    retirementYears: typeof set === 'number' ? Math.max(1, Math.round(set)) : YEARS.years,
  });
  if (isRefused(told)) return told;
  const subject = reading.scopes[0] ?? WHOLE;
  const { best } = reading;
  const { minBase } = answering;
  return answerTold(from, told, { ask, subject, best, minBase, job, others: answering.others(subject) });
}
