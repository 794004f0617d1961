import type { FindingPart } from '#core/finding.ts';

type Words = Pick<FindingPart, 'text' | 'told'>;

/** A title cut after its commas, so that a line breaks between clauses rather than inside one. */
export function titleClauses(parts: readonly FindingPart[]): readonly (readonly Words[])[] {
  const clauses: Words[][] = [[]];
  for (const { text, told } of parts) {
    for (const piece of text.split(/(?<=[，；])/)) {
      clauses[clauses.length - 1]?.push({ text: piece, told });
      if (/[，；]$/.test(piece)) clauses.push([]);
    }
  }
  return clauses.filter((clause) => clause.some(({ text }) => text !== ''));
}
