import type { LookupDesk } from './lookup-desk.svelte.ts';

export interface LookupActions {
  readonly open: () => void;
  readonly copy: () => void;
}

/** True while a character is being put together by an input method: its keys are not ours. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'key'>): boolean {
  return event.isComposing || event.key === 'Process';
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.matches('input, textarea, select') || (target instanceof HTMLElement && target.isContentEditable));

/** Ctrl K anywhere; / where nobody is typing. */
export function opensLookup(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.altKey || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !isTyping(event.target) && document.querySelector('dialog[open]') === null;
}

function hasSelection(input: HTMLInputElement | undefined): boolean {
  if (String(document.getSelection() ?? '') !== '') return true;
  return input !== undefined && input.selectionStart !== input.selectionEnd;
}

/** What a key does in the dialog; true when it was used. */
export function useKey(
  event: KeyboardEvent,
  desk: LookupDesk,
  input: HTMLInputElement | undefined,
  actions: LookupActions,
): boolean {
  if (isComposing(event)) return false;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    desk.move(event.key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  if (event.key === 'Enter' && event.target === input) {
    if (desk.chosenQuery !== null) desk.look(desk.chosenQuery);
    else actions.open();
    return true;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && !hasSelection(input)) {
    actions.copy();
    return true;
  }
  return false;
}
