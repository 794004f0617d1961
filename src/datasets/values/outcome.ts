import type { IssueCode, Severity } from '#core/issue.ts';
import type { NormaliseValue, NormalValue } from '../kind.ts';
import { isMissingMark } from './clean.ts';

export const NOTHING: NormalValue = { value: null };

export function withIssue(code: IssueCode, severity: Severity, message: string): NormalValue {
  return { value: null, issue: { code, severity, message } };
}

/** A value that cannot be understood: unknown in the statistics, the row is loaded. */
export function unknownValue(text: string, label: string, accepted: readonly string[]): NormalValue {
  const list = accepted.length > 0 ? `，可填：${accepted.join('、')}` : '';
  return withIssue('value.unknown', 'warning', `“${text.trim()}”不是可识别的${label}${list}`);
}

/** Missing marks are no value and no issue, in every field. */
export function orMissing(normalise: NormaliseValue): NormaliseValue {
  return (text, context) => (isMissingMark(text) ? NOTHING : normalise(text, context));
}

/** A closed list: every accepted spelling with its value. */
export function closedList(
  label: string,
  values: readonly string[],
  find: (text: string) => string | null,
): NormaliseValue {
  return orMissing((text) => {
    const value = find(text);
    return value === null ? unknownValue(text, label, values) : { value, spelled: value };
  });
}
