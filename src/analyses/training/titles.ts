import type { Finding, FindingPart } from '#core/finding.ts';
import { asTitle, words } from '../structure/sentence.ts';

/** The sentence of the first of these findings that holds, else a neutral title. */
export function titleOf(
  findings: readonly Finding[],
  ids: readonly string[],
  neutral: string,
): readonly FindingPart[] {
  const found = ids.flatMap((id) => findings.find((finding) => finding.id === id) ?? [])[0];
  return found ? asTitle(found.parts) : [words(neutral)];
}

/** Those that speak of a whole, a level or a unit. */
export const ofType = (findings: readonly Finding[], type: string): readonly Finding[] =>
  findings.filter(({ where }) => where['scope_type'] === type);

/** The level or unit that a finding speaks of. */
export function toldScopes(findings: readonly Finding[], id: string, type: string): readonly string[] {
  const where = findings.find((finding) => finding.id === id)?.where;
  return where?.['scope_type'] === type ? [String(where['scope'])] : [];
}
