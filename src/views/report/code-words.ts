import type { FoundCode } from '#app/api.ts';
import { codeSentence } from '#app/report/code-sentence.ts';

/** What is said of a code that somebody typed, and what it opens. */
export function codeWords(
  typed: string,
  found: FoundCode | null,
): { readonly text: string; readonly found: FoundCode | null } {
  return { text: found ? codeSentence(found) : `没有哪份报告用过代码“${typed.trim()}”`, found };
}
