import type { LookupWord } from '../api/lookup.ts';
import type { Meaning, Piece } from './meaning.ts';
import { describe, isSaid } from './describe.ts';
import { readBest, readLarge, refusePeriods, refuseUnread } from './read-best.ts';
import type { Condition, Reading, Scope, Wanted } from './reading.ts';
import { resolveUnread } from './resolve-unread.ts';
import { segment } from './segment.ts';
import { isOfObjects, type Topic } from './topics/topic.ts';
import type { Vocabulary } from './vocabulary.ts';

const MOST_OTHERS = 8;

interface Read extends Piece {
  readonly chosen: Meaning | undefined;
  /** True when the meanings are different things of which none is nearer. */
  readonly isOpen: boolean;
}

/** The unread pieces, looked for among names that hold them. */
function resolve(pieces: readonly Piece[], vocabulary: Vocabulary, units: readonly string[]): Read[] {
  const places = pieces.flatMap(({ meanings }) => {
    const [first] = meanings;
    return first?.kind === 'unit' && first.units.length > 1 ? [first.units] : [];
  });
  const read = pieces.map((piece): Read => {
    const [chosen, second] = piece.meanings;
    const isOpen = chosen?.kind === 'unit' && second?.kind === 'unit' && isTie(piece, vocabulary);
    if (chosen) return { ...piece, chosen, isOpen };
    const meanings = resolveUnread(piece.text, vocabulary, places[0] ?? units);
    const isUnit = meanings[0]?.kind === 'unit';
    return { text: piece.text, meanings, chosen: meanings[0], isOpen: isUnit && meanings.length > 1 };
  });
  // 平陵 财政局: the unit found within the place takes its place.
  const inside = read.find(
    ({ chosen, isOpen }, i) => pieces[i]?.meanings.length === 0 && chosen?.kind === 'unit' && !isOpen,
  );
  if (!inside || places.length === 0) return read;
  return read.map((piece) =>
    piece.chosen?.kind === 'unit' && piece.chosen.units === places[0]
      ? { ...piece, chosen: { kind: 'filler' } }
      : piece,
  );
}

function isTie({ text }: Piece, vocabulary: Vocabulary): boolean {
  const units = vocabulary
    .nearest(text)
    .flatMap((meaning) => (meaning.kind === 'unit' ? [JSON.stringify(meaning.units)] : []));
  // A short name and the place of the only unit there mean the same.
  return new Set(units).size > 1;
}

/** What is shown for every piece, and what to type to have it read otherwise. */
function toWords(read: readonly Read[]): LookupWord[] {
  return read.flatMap(({ text, chosen, meanings, isOpen }, place): LookupWord[] => {
    if (chosen?.kind === 'filler') return [];
    if (!chosen) return [{ text, kind: 'unread', says: '', others: [] }];
    const says = isOpen ? '单位 待选' : describe(chosen).says;
    const retyped = (words: string) => read.map((piece, i) => (i === place ? words : piece.text)).join(' ');
    const readings = [
      ...meanings
        .filter((meaning) => (isOpen || meaning !== chosen) && meaning.kind !== 'filler')
        .map(describe),
      ...(chosen.kind === 'range' ? chosen.others : []),
    ];
    const others = readings
      .filter(
        (other, i) => other.says !== says && readings.findIndex((each) => each.says === other.says) === i,
      )
      .slice(0, MOST_OTHERS)
      .map((other) => ({ says: other.says, query: retyped(other.text) }));
    return [{ text, kind: describe(chosen).kind, says, others }];
  });
}

function toScope(meaning: Meaning): Scope[] {
  switch (meaning.kind) {
    case 'whole':
      return [{ type: '全部' }];
    case 'level':
      return [{ type: '层级', name: meaning.level }];
    case 'unit': {
      const [only] = meaning.units;
      return meaning.units.length === 1 && only !== undefined
        ? [{ type: '单位', name: only }]
        : [{ type: 'place', name: meaning.label, units: meaning.units }];
    }
    default:
      return [];
  }
}

function toCondition(meaning: Meaning): Condition[] {
  if (meaning.kind === 'class') return [{ ...meaning, spans: [] }];
  if (meaning.kind !== 'range') return [];
  const { dimension, label, from, to } = meaning;
  return [{ dimension, label, values: [], spans: [{ from, to }] }];
}

/** Several classes of one dimension are taken together: they are other people, not fewer. */
function gather(conditions: readonly Condition[]): Condition[] {
  const gathered = new Map<string, Condition>();
  for (const condition of conditions) {
    const known = gathered.get(condition.dimension);
    if (!known) gathered.set(condition.dimension, condition);
    else if (known.label !== condition.label) {
      gathered.set(condition.dimension, {
        ...known,
        label: `${known.label}、${condition.label}`,
        values: [...new Set([...known.values, ...condition.values])],
        spans: [...known.spans, ...condition.spans],
      });
    }
  }
  return [...gathered.values()];
}

/** A level beside a place narrows it; else every scope stands for itself, units first. */
function orderScopes(scopes: readonly Scope[]): Scope[] {
  const distinct = scopes.filter(
    (scope, i) => scopes.findIndex((other) => JSON.stringify(other) === JSON.stringify(scope)) === i,
  );
  const own = distinct.filter(({ type }) => type === '单位' || type === 'place');
  return [...own, ...distinct.filter((scope) => !own.includes(scope))];
}

/** 推算 beside 5年后 says no more than it; of other topics the first holds. */
function oneTopic(topics: readonly Topic[]): Topic | null {
  const ofObjects = topics.find(isOfObjects);
  if (ofObjects) return ofObjects;
  return topics.find((topic) => topic.is === 'ahead' && topic.years !== null) ?? topics[0] ?? null;
}

/** What the meanings of all words come to together. */
export function readText(text: string, vocabulary: Vocabulary, units: readonly string[]): Reading {
  const read = readLarge(resolve(segment(text, vocabulary), vocabulary, units));
  const meanings = read.flatMap(({ chosen }) => chosen ?? []);
  const conditions = gather(meanings.flatMap(toCondition));
  const wanted = meanings.find((meaning): meaning is Meaning & Wanted => isSaid(meaning));
  const dimension = meanings.flatMap((meaning) =>
    meaning.kind === 'dimension' ? [meaning.dimension] : [],
  )[0];
  const open = read.find(({ isOpen }) => isOpen);
  const isAsking = open ? `“${open.text}”可能指${open.meanings.length}个单位，请选一个或多写几个字` : null;
  const scopes = orderScopes(meanings.flatMap(toScope));
  const { best, problem } = readBest(meanings, scopes);
  const periods = meanings.flatMap((meaning) => (meaning.kind === 'period' ? [meaning.label] : []));
  const topics = meanings.flatMap((meaning) => (meaning.kind === 'topic' ? [meaning.topic] : []));
  const topic = oneTopic(topics);
  return {
    words: toWords(read),
    ...{ scopes, best, topic, period: periods[0] ?? null },
    conditions,
    dimension:
      dimension === undefined || conditions.some((condition) => condition.dimension === dimension)
        ? null
        : dimension,
    wanted: wanted ?? null,
    problem: isAsking ?? refuseUnread(read, topic) ?? refusePeriods(periods, topic) ?? problem,
  };
}
