import type { IdentityQuestion, PersonCandidate } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

export const NOBODY = 'none';

export function questionKey({ batch, row }: Pick<IdentityQuestion, 'batch' | 'row'>): string {
  return `${batch}/${row}`;
}

export function isOpen({ decided }: IdentityQuestion): boolean {
  return decided === null;
}

/** The question to show: the one asked for while it is still there, else the one that moved into its place. */
export function currentQuestion(
  questions: readonly IdentityQuestion[],
  wanted: string | null,
  place: number,
): IdentityQuestion | undefined {
  const found = questions.find((question) => questionKey(question) === wanted);
  return found ?? questions[Math.min(Math.max(place, 0), questions.length - 1)];
}

/** What a key answers: the person, `none` for 0; null for a key that answers nothing. */
export function answerOfKey(key: string, question: IdentityQuestion): string | null {
  if (key === '0') return NOBODY;
  if (!/^[1-9]$/.test(key)) return null;
  return question.candidates[Number(key) - 1]?.person ?? null;
}

/** What the record says that a candidate's line says too: 单位相同. */
export function agreements(question: IdentityQuestion, candidate: PersonCandidate): readonly string[] {
  const facts = new Set([candidate.unit, candidate.birth, candidate.post].filter((fact) => fact !== null));
  return question.said.filter(({ value }) => facts.has(value)).map(({ label }) => `${label}相同`);
}

/** `平陵县委组织部，1970.01`; 都不是; what was decided although the person is no longer among the candidates. */
export function decisionText({ decided, candidates }: IdentityQuestion): string {
  if (decided === NOBODY) return '都不是';
  const person = candidates.find((candidate) => candidate.person === decided);
  if (!person) return '当时选的人已不在名册里';
  return [person.unit, person.birth].filter((fact) => fact !== null).join('，') || person.name;
}

export function alikeText({ alike }: Pick<IdentityQuestion, 'alike'>): string | null {
  return alike > 0 ? `同名同单位的另${formatCount(alike)}行一并决定` : null;
}
