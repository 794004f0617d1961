import type { NormaliseValue, NormalValue, ValueContext } from '#datasets/kind.ts';

/** A text cell of a batch as of October 2026, alone in its column. */
export function textCell(overrides: Partial<ValueContext> = {}): ValueContext {
  return { cellKind: 't', column: { spellings: [] }, asOf: 2026 * 12 + 9, ...overrides };
}

export function valueOf(normalise: NormaliseValue, text: string): NormalValue['value'] {
  return normalise(text, textCell()).value;
}

/** `warning value.unknown`, or undefined when there is no issue. */
export function issueOf(normalise: NormaliseValue, text: string, context = textCell()): string | undefined {
  const issue = normalise(text, context).issue;
  return issue && `${issue.severity} ${issue.code}`;
}
