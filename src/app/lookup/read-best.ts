import type { Meaning, Piece } from './meaning.ts';
import type { Best, Scope } from './reading.ts';
import { LARGE_WORDS } from './synonyms.ts';
import { isOfObjects, type Topic } from './topics/topic.ts';

type Of<Kind extends Meaning['kind']> = Extract<Meaning, { readonly kind: Kind }>;

const isKind =
  <Kind extends Meaning['kind']>(kind: Kind) =>
  (meaning: Meaning): meaning is Of<Kind> =>
    meaning.kind === kind;

/** 平均年龄最大: beside a number that is named, 最大 is its end and no age of its own. */
export function readLarge<Read extends Piece & { readonly chosen: Meaning | undefined }>(
  read: readonly Read[],
): readonly Read[] {
  const isLarge = ({ text }: Read) => LARGE_WORDS[text] !== undefined;
  const isNamed = read.some(
    (piece) =>
      !isLarge(piece) &&
      piece.chosen !== undefined &&
      ['measure', 'class', 'range', 'topic', 'share', 'count'].includes(piece.chosen.kind),
  );
  if (!isNamed) return read;
  return read.map((piece) => {
    const end = LARGE_WORDS[piece.text];
    return end === undefined ? piece : { ...piece, chosen: { kind: 'best', end, by: 'value' } };
  });
}

export interface ReadBest {
  readonly best: Best | null;
  readonly problem: string | null;
}

/** Which units are looked through, and for which end; a question back where the words do not say. */
export function readBest(meanings: readonly Meaning[], scopes: readonly Scope[]): ReadBest {
  const ends = meanings.filter(isKind('best'));
  const which = meanings.filter(isKind('which'));
  const [end] = ends;
  if (!end) {
    const isAsked = which.some(({ level }) => level !== null) || which.length > 0;
    const problem = isAsked ? '要比哪个单位，请写明最高、最低、最多或最少，如：研究生占比最高的县' : null;
    return { best: null, problem };
  }
  if (ends.some((other) => other.end !== end.end))
    return { best: null, problem: '一次只查一头：请只写最高或只写最低' };
  const named = scopes.find(({ type }) => type === '单位' || type === 'place');
  if (named && 'name' in named)
    return { best: null, problem: `已写明${named.name}，没有可比的：去掉单位名，或去掉“最高、最低”` };
  const levels = [
    ...which.flatMap(({ level }) => level ?? []),
    ...scopes.flatMap((scope) => (scope.type === '层级' ? [scope.name] : [])),
  ];
  const [level, ...more] = [...new Set(levels)];
  if (more.length > 0) return { best: null, problem: '一次只在一个层级里比：请只写一个层级' };
  const within = level === undefined ? ({ type: '全部' } as const) : ({ type: '层级', name: level } as const);
  return { best: { end: end.end, by: end.by, within }, problem: null };
}

const OPPOSITE = /[不非没无未除勿]|以外/;
const TIME = /[年月日号]|季度|[上下本]半年|[去前明后今]年|上[周月季]|本[周月季]/;

/** Where it is asked how somebody ranks, 李月 and 张非 are names. */
const OPPOSITE_FIRST = /^[不非没无未除勿]|以外/;
const TIME_SAID = /\d|[上下本去前明后今每][个一]?[年月周季]|[一二三四五六七八九十][年月季]|季度|半年/;

/** A word that was passed over and that could turn the meaning, or means another time: no number is given. */
export function refuseUnread(pieces: readonly Piece[], topic: Topic | null): string | null {
  const unread = pieces.filter(({ meanings }) => meanings.length === 0);
  const [turned, said] =
    topic !== null && isOfObjects(topic) ? [OPPOSITE_FIRST, TIME_SAID] : [OPPOSITE, TIME];
  const opposite = unread.find(({ text }) => turned.test(text));
  if (opposite)
    return `没有读懂“${opposite.text}”，它可能把意思反过来，所以没有查。请换个说法，如“党外”“大专以下”`;
  const time = unread.find(({ text }) => said.test(text));
  return time ? refuseTime(time.text) : null;
}

const refuseTime = (text: string): string =>
  `没有读懂时间“${text}”，所以没有查。这里查的是截至日期的数；与上期比请写“比上期”，推算请写“5年后”，退休请写“2027年退休”`;

/** A period says something only of what is scored or reviewed by period. */
export function refusePeriods(periods: readonly string[], topic: Topic | null): string | null {
  const [first, second] = periods;
  if (first === undefined) return null;
  if (topic === null || !isOfObjects(topic) || topic.is === 'honours') return refuseTime(first);
  return second === undefined ? null : `一次只查一期：请只写“${first}”或只写“${second}”`;
}
