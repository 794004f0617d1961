import type { FindingPart } from '#core/finding.ts';
import type { SayingNumber } from '#core/saying.ts';
import type { CellRef } from '#core/table.ts';

export interface SafeRules {
  readonly isHidden: (cell: CellRef) => boolean;
  readonly titleOf: (table: string) => string;
}

type Parts = readonly FindingPart[];

export const print = (value: unknown): string => JSON.stringify(value);

export const isSameIn = (value: unknown, others: readonly unknown[]): boolean =>
  others.every((other) => print(other) === print(value));

export const pointsAtHidden = (parts: Parts, { isHidden }: SafeRules): boolean =>
  parts.some(({ cell }) => cell && isHidden(cell));

/** Parts up to a full stop are a sentence. */
function sentencesOf(parts: Parts): readonly Parts[] {
  const sentences: FindingPart[][] = [[]];
  for (const part of parts) {
    sentences[sentences.length - 1]?.push(part);
    if (part.text.endsWith('。')) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Sentences that are said whatever is kept back. */
export function safeSentences(parts: Parts, others: readonly Parts[], rules: SafeRules): Parts {
  const elsewhere = others.map((other) => new Set(sentencesOf(other).map(print)));
  return sentencesOf(parts)
    .filter(
      (sentence) => !pointsAtHidden(sentence, rules) && elsewhere.every((said) => said.has(print(sentence))),
    )
    .flat();
}

/** All of it, or something neutral instead. */
export function safeHeadline(
  parts: Parts,
  others: readonly Parts[],
  rules: SafeRules,
  instead: string,
): Parts {
  return isSameIn(parts, others) && !pointsAtHidden(parts, rules) ? parts : [{ text: instead }];
}

export function safeNumbers(
  numbers: readonly SayingNumber[],
  others: readonly (readonly SayingNumber[])[],
  { isHidden }: SafeRules,
): readonly SayingNumber[] {
  return numbers.flatMap((number) => {
    const same = others.map((other) => other.find(({ label }) => label === number.label));
    if (same.some((each) => !each)) return [];
    const isSafe = !(number.cell && isHidden(number.cell)) && isSameIn(number, same);
    return [isSafe ? number : { ...number, value: null }];
  });
}
