import type { Draft, FieldChoice, SheetwideChoice } from '#app/api.ts';

/** Something the person must say before a table can be imported. */
export type DraftQuestion =
  | { readonly about: 'kind' }
  /** A required field that no column was found for. */
  | { readonly about: 'column'; readonly choice: FieldChoice }
  | { readonly about: 'date' }
  /** A field said once for the whole sheet. */
  | { readonly about: 'sheetwide'; readonly choice: SheetwideChoice };

export function openQuestions(draft: Draft): readonly DraftQuestion[] {
  if (draft.kind === null) return [{ about: 'kind' }];
  return [
    ...draft.missing.map((choice): DraftQuestion => ({ about: 'column', choice })),
    ...(draft.isDated && draft.asOf === null ? [{ about: 'date' } as const] : []),
    ...draft.sheetwide
      .filter((choice) => isOpen(choice))
      .map((choice): DraftQuestion => ({ about: 'sheetwide', choice })),
  ];
}

/** Never fewer than the session counts: what it asks and this page cannot name is still asked. */
export function questionCount(draft: Draft): number {
  return Math.max(draft.kind === null ? 0 : draft.questions, openQuestions(draft).length);
}

export function isOpen(choice: SheetwideChoice): boolean {
  return choice.isAsked && choice.value === null;
}

/** Those to be answered first, then those asked, then those that may be said. */
export function orderSheetwide(choices: readonly SheetwideChoice[]): readonly SheetwideChoice[] {
  const rank = (choice: SheetwideChoice): number => (isOpen(choice) ? 0 : choice.isAsked ? 1 : 2);
  return [...choices].sort((a, b) => rank(a) - rank(b));
}

/** What still stands in the way, in words: `还缺必需的列：姓名`, `请填时期`. */
export function questionsText(draft: Draft): string | null {
  const questions = openQuestions(draft);
  const columns = questions.flatMap((one) => (one.about === 'column' ? [one.choice.label] : []));
  const rest = questions.flatMap((one) =>
    one.about === 'date' ? ['截至日期'] : one.about === 'sheetwide' ? [one.choice.label] : [],
  );
  const parts = [
    ...(columns.length > 0 ? [`还缺必需的列：${columns.join('、')}`] : []),
    ...(rest.length > 0 ? [`请填${rest.join('、')}`] : []),
  ];
  if (parts.length > 0) return parts.join('；');
  return questionCount(draft) > 0 ? `还有${questionCount(draft)}处要回答` : null;
}
