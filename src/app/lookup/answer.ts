import type { Ask } from '#analyses/analysis.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import type { Job } from '#core/progress.ts';
import type { LookupAnswer, LookupFigure } from '../api/lookup.ts';
import { Answering, type LookupSource, WHOLE } from './answering.ts';
import { answerBest } from './answer-best.ts';
import { answerTopic } from './answer-topic.ts';
import { scopeName } from './counted.ts';
import { valuesOf } from './facts.ts';
import { nearbyFigures } from './nearby.ts';
import type { Reading } from './reading.ts';
import { baseText, classSentence, numberSentence, spreadSentence } from './sentence.ts';
import { MIN_BASE } from './synonyms.ts';
import { tailOf } from './tail.ts';
import { targetOf } from './target.ts';
import { whatIsAsked } from './what-is-asked.ts';

function nobody(name: string, narrowing: readonly { readonly label: string }[]): string {
  const labels = narrowing.map(({ label }) => label);
  return labels.length > 0 ? `${name}没有符合“${labels.join('、')}”的在职人员` : `${name}没有在职人员`;
}

/** 30岁及以下占比, 平均年龄, 人数. */
function indicatorOf({ asked }: Answering, { format }: LookupFigure): string {
  const what = format === 'count' ? '人数' : '占比';
  if (asked.kind === 'class') return `${asked.condition.label}${what}`;
  return asked.kind === 'number' ? asked.label : '人数';
}

/** Names of persons, offices and dimensions are read only where they are looked for. */
function usedWords(
  words: LookupAnswer['words'],
  { problem, unread }: Pick<LookupAnswer, 'problem'> & Partial<LookupAnswer>,
): LookupAnswer['words'] {
  if (problem !== null || unread === undefined) return words;
  return words.map((word) =>
    word.kind === 'unread' && unread?.includes(`“${word.text}”`) !== true
      ? { ...word, kind: 'scope', says: `名称 ${word.text}` }
      : word,
  );
}

/** Turns what was read into figures and the sentence about them. */
export async function answerReading(
  from: LookupSource,
  text: string,
  reading: Reading,
  ask: Ask,
  job: Job,
): Promise<LookupAnswer> {
  const { words, scopes } = reading;
  const unread = words.flatMap((word) => (word.kind === 'unread' ? [`“${word.text}”`] : []));
  const nothing = {
    ...{ text, asOf: from.asOf, words, sample: from.sample, minBase: MIN_BASE.people },
    ...{ sentence: null, indicator: '', figure: null, rows: [], notes: [], nearby: [], target: null },
    behind: 'people' as const,
    unread: unread.length > 0 ? `没有读懂${unread.join('、')}，下面的数没有按它查` : null,
  };
  const isSaid = words.some(({ kind }) => kind !== 'unread');
  const problem = reading.problem ?? (isSaid ? null : '没有读出要查的数。可以写单位、年龄、学历、来源等词');
  if (problem !== null) return { ...nothing, unread: null, problem };
  const numbersOf = (id: DimensionId) => valuesOf(from.source, id, job);
  const { asked, narrowing } = await whatIsAsked(reading, numbersOf);
  const answering = new Answering(from, reading, ask, asked, narrowing, job);
  if (reading.topic) {
    const answered = await answerTopic(from, reading, reading.topic, answering, ask, job);
    return { ...nothing, minBase: answering.minBase, ...answered, words: usedWords(words, answered) };
  }
  if (reading.best) return { ...nothing, ...(await answerBest(answering, reading.best, from.facts.levelOf)) };
  const subject = scopes[0] ?? WHOLE;
  const name = scopeName(subject);
  const others = answering.others(subject);
  const headcount = await answering.headcount(subject);
  const base = baseText(
    name,
    narrowing.map(({ label }) => label),
    headcount,
  );
  const answer = { ...nothing, problem: null, minBase: answering.minBase };
  if (headcount === 0) return { ...answer, problem: nobody(name, narrowing) };

  if (asked.kind === 'spread') {
    const rows = await answering.spread(subject);
    const largest = [...rows].sort((a, b) => (b.n ?? 0) - (a.n ?? 0))[0] ?? null;
    const { label } = dimensionOf(asked.dimension);
    const figure = largest && { ...largest, isAsked: true };
    return {
      ...answer,
      sentence: spreadSentence(base, label, headcount, rows),
      figure,
      indicator: figure ? `${figure.label}占比` : '',
      rows: rows.map((row) => (row === largest && figure ? figure : row)),
      nearby: await nearbyFigures(answering, subject, others[0] ?? null, reading),
      target: targetOf(asked.table, subject, answering.filters(subject)),
    };
  }

  const figure = await answering.figure(subject, true);
  const rows = [figure];
  for (const scope of others) rows.push(await answering.figure(scope));
  const { parts: tail, notes } = await tailOf(answering, subject, others);
  const facts = { base, headcount, isNarrowed: narrowing.length > 0, minBase: answering.minBase };
  const sentence =
    asked.kind === 'class'
      ? classSentence({
          ...facts,
          ...{ label: asked.condition.label, dimension: dimensionOf(asked.condition.dimension).label, tail },
          share: await answering.figure(subject, true, true),
        })
      : asked.kind === 'number'
        ? numberSentence(base, asked.label, figure, answering.minBase, tail)
        : `${[base, ...tail].join('，')}。`;
  return {
    ...answer,
    ...{ sentence, figure, rows, notes, indicator: indicatorOf(answering, figure) },
    nearby: await nearbyFigures(answering, subject, others[0] ?? null, reading),
    target: targetOf(asked.kind === 'people' ? null : asked.table, subject, answering.filters(subject)),
  };
}
