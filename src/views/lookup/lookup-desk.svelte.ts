import type { LookupAnswer, LookupFigure, LookupWord } from '#app/api.ts';

import type { Client } from '../client.ts';
import { Query } from '../query.svelte.ts';

const WAIT_MS = 120;

/** What is typed into 会上查数, what it was answered with and which line is chosen. */
export class LookupDesk {
  text = $state('');
  /** 0 is the answer itself, the others the figures below it; without an answer the examples. */
  chosen = $state(0);
  readonly query: Query<LookupAnswer>;
  readonly examples: Query<readonly string[]>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly client: Client) {
    this.query = new Query('会上查数', (job) => client.lookup(this.text, { filters: [] }, job));
    this.examples = new Query('准备例句', (job) => client.lookupExamples(job));
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** The answer to what is typed now, or the last one while the next is worked out. */
  get answer(): LookupAnswer | null {
    return this.isEmpty ? null : this.query.answer;
  }

  /** What the lines below an answer, or in its place, ask for. */
  get options(): readonly string[] {
    if (this.isEmpty) return this.examples.answer ?? [];
    const { answer } = this;
    if (answer?.figure) return answer.nearby.map(({ query }) => query);
    return answer ? openReadings(answer).map(({ query }) => query) : [];
  }

  /** How many lines the arrow keys go through: the answer itself is the first of them. */
  get lines(): number {
    return this.options.length + (this.answer?.figure ? 1 : 0);
  }

  /** What the chosen line asks for; null where it is the answer itself. */
  get chosenQuery(): string | null {
    return this.options[this.answer?.figure ? this.chosen - 1 : this.chosen] ?? null;
  }

  open(): void {
    void this.examples.ask();
  }

  /** Asks when the typing pauses. */
  type(text: string): void {
    this.text = text;
    this.chosen = 0;
    clearTimeout(this.#timer);
    this.query.cancel();
    if (!this.isEmpty) this.#timer = setTimeout(() => void this.query.ask(), WAIT_MS);
  }

  /** Asks at once. */
  look(text: string): void {
    this.type(text);
    clearTimeout(this.#timer);
    if (!this.isEmpty) void this.query.ask();
  }

  move(by: number): void {
    if (this.lines > 0) this.chosen = (this.chosen + by + this.lines) % this.lines;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.query.cancel();
  }
}

/** Readings to choose from when a word may be several units. */
export function openReadings({ words }: LookupAnswer): readonly LookupWord['others'][number][] {
  return words.flatMap(({ kind, others }) => (kind === 'scope' ? others : []));
}

/** People behind a figure: of a share those of the class. */
export function peopleOf({ n, known }: Pick<LookupFigure, 'n' | 'known'>): number {
  return n ?? known ?? 0;
}
