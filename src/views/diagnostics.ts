/** What may be written down about an error: never its message, which may quote a cell. */
export interface FailureNote {
  readonly at: string;
  readonly name: string;
  /** File and line of our own code, e.g. `index-abc.js:1:2345`. */
  readonly places: readonly string[];
  readonly stage: string;
}

const KEPT = 50;
const PLACES = 8;
const notes: FailureNote[] = [];

export function failureNotes(): readonly FailureNote[] {
  return notes;
}

export function noteFailure(error: unknown, stage: string): void {
  notes.push(toFailureNote(error, stage, new Date()));
  if (notes.length > KEPT) notes.shift();
}

export function toFailureNote(error: unknown, stage: string, now: Date): FailureNote {
  const isError = error instanceof Error;
  return {
    at: now.toISOString(),
    name: isError ? error.name.replace(/[^A-Za-z0-9_]/g, '') : typeof error,
    places: isError ? codePlaces(error.stack ?? '') : [],
    stage,
  };
}

/** Script names and positions out of a stack; the words around them are dropped. */
export function codePlaces(stack: string): readonly string[] {
  const places = stack.match(/[\w.-]+\.(?:js|ts|svelte|wasm):\d+(?::\d+)?/g) ?? [];
  return places.slice(0, PLACES);
}

/** Notes errors that nothing else caught. */
export function watchFailures(): void {
  window.addEventListener('error', (event) => noteFailure(event.error ?? event, '页面'));
  window.addEventListener('unhandledrejection', (event) => noteFailure(event.reason, '后台任务'));
}
