import type { LookupFigure } from '../api/lookup.ts';
import type { Answering } from './answering.ts';
import { figureText } from './figure-text.ts';
import type { Scope } from './reading.ts';
import { comparison, rankText, shareOf } from './sentence.ts';

export interface Tail {
  /** Parts of the sentence after the number itself. */
  readonly parts: readonly string[];
  readonly notes: readonly string[];
}

const NOTHING: Tail = { parts: [], notes: [] };

/** Everybody: what it is at each level. */
async function byLevels(answering: Answering, others: readonly Scope[]): Promise<Tail> {
  const parts: string[] = [];
  for (const scope of others) {
    if (scope.type !== '层级') continue;
    const figure = await answering.figure(scope, false, true);
    if (figure.value !== null) parts.push(`${figure.label}${figureText(figure, answering.minBase)}`);
  }
  return parts.length > 1 ? { ...NOTHING, parts: [`分层级看${parts.join('、')}`] } : NOTHING;
}

/** What a scope is told against: what was named, its own level, the only other level, or everybody. */
async function toldAgainst(
  answering: Answering,
  subject: Scope,
  others: readonly Scope[],
): Promise<LookupFigure | null> {
  const levels = others.filter(({ type }) => type === '层级');
  const isOwn = answering.isCompared || subject.type === '单位' || subject.type === 'place';
  const first = isOwn || levels.length === 1 ? others[0] : undefined;
  const figure = first ? await answering.figure(first, false, true) : null;
  if (figure !== null && figure.value !== null) return figure;
  const whole = others.find(({ type }) => type === '全部');
  return whole ? answering.figure(whole, false, true) : null;
}

async function rankOf(answering: Answering, subject: Scope, own: LookupFigure): Promise<Tail> {
  const level = answering.levelOf(subject);
  if (subject.type !== '单位' || level === null || own.value === null) return NOTHING;
  const { peers, left } = await answering.peers(level);
  const rank = rankText(own, { level, peers });
  if (rank === null) return NOTHING;
  const notes = left > 0 ? [`${level}另有${left}个单位不足${answering.minBase}人，不参加比较`] : [];
  return { parts: [rank], notes };
}

/** A headcount is told as a part of its level's and of everybody's. */
async function parts(answering: Answering, subject: Scope, people: number): Promise<string[]> {
  const level = answering.levelOf(subject);
  const wholes: Scope[] = [
    ...(level === null ? [] : [{ type: '层级', name: level } as const]),
    ...(subject.type === '全部' ? [] : [{ type: '全部' } as const]),
  ];
  const said: string[] = [];
  for (const scope of wholes) {
    const whole = await answering.figure(scope);
    if (whole.value) said.push(`占${whole.label}的${shareOf(people, whole.value)}`);
  }
  return said;
}

/** What the number is held against, in words. */
export async function tailOf(answering: Answering, subject: Scope, others: readonly Scope[]): Promise<Tail> {
  const { asked, narrowing } = answering;
  if (asked.kind === 'number' && asked.table.measure.expression.op === 'extreme') return NOTHING;
  const own = await answering.figure(subject, true, true);
  if (subject.type === '全部' && !answering.isCompared) return byLevels(answering, others);
  const rank = await rankOf(answering, subject, own);
  if (asked.kind === 'people') {
    return { ...rank, parts: [...(await parts(answering, subject, own.value ?? 0)), ...rank.parts] };
  }
  const against = await toldAgainst(answering, subject, others);
  const told = against ? comparison(own, against, narrowing.length > 0) : null;
  return { ...rank, parts: [...(told === null ? [] : [told]), ...rank.parts] };
}
