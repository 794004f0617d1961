import type { LookupSource } from '../../answering.ts';
import type { Reading } from '../../reading.ts';
import type { ObjectTopic } from '../topic.ts';
import { type Answered, type ObjectAsk } from './asked.ts';
import { answerHonours } from './honours.ts';
import { answerRank } from './rank.ts';
import { answerReviewed } from './reviewed.ts';

/** Ranks, honours and reviews are of units and offices as such: conditions on people say nothing of them. */
export async function answerObjects(
  from: LookupSource,
  topic: ObjectTopic,
  reading: Reading,
  asked: ObjectAsk,
): Promise<Answered> {
  const of = reading.conditions.find(({ dimension }) => dimension !== 'office');
  if (of) return { problem: `名次、荣誉和评议是单位、科室的，不能按“${of.label}”查：请去掉它` };
  if (reading.best) return { problem: '要看谁在前面，请到“晾晒排名”页；这里请写明一个单位或科室' };
  if (reading.scopes.length > 1) return { problem: '一次只查一个单位或科室的名次、荣誉或评议' };
  switch (topic.is) {
    case 'rank':
      return answerRank(from, topic, reading, asked);
    case 'honours':
      return answerHonours(from, reading, asked);
    case 'reviewed':
      return answerReviewed(from, topic.kind, reading, asked);
  }
}
