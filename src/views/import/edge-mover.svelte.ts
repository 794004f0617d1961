import type { Draft } from '#app/api.ts';

import type { Session } from '../session.svelte.ts';
import {
  changeOf,
  edgesOf,
  moveEdge,
  placeOf,
  stepOfKey,
  type Edge,
  type Edges,
  type Limits,
} from './preview-edges.ts';

/** Keys are gathered for so long before the table is read anew. */
const PAUSE_MS = 500;

/** The edges of a table as they are dragged or stepped; what they come to is told to the session once. */
export class EdgeMover {
  moving: Edges | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly session: Session,
    readonly draft: () => Draft,
    readonly limits: () => Limits,
  ) {}

  get edges(): Edges {
    return this.moving ?? edgesOf(this.draft());
  }

  move(edge: Edge, to: number): void {
    this.moving = moveEdge(this.edges, edge, to, this.limits());
  }

  /** Ends the data at a row that may lie below what is seen; null: at the end of the sheet. */
  endAt(row: number | null): void {
    const { edges } = this;
    this.moving = { ...edges, lastDataRow: row === null ? null : Math.max(row, edges.lastHeading + 1) };
  }

  /** True when the key moved the edge. */
  step(edge: Edge, key: string): boolean {
    const step = stepOfKey(edge, key);
    if (step === 0) return false;
    this.move(edge, placeOf(this.edges, edge, this.limits()) + step);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), PAUSE_MS);
    return true;
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.moving = null;
  }

  settle(): void {
    clearTimeout(this.#timer);
    const edges = this.moving;
    if (!edges) return;
    const { id } = this.draft();
    const { headerRows, range } = changeOf(this.draft(), edges);
    if (!headerRows && !range) {
      this.moving = null;
      return;
    }
    const { client } = this.session;
    void this.session
      .run(headerRows ? '按新表头识别' : '按新范围识别', async (job) => {
        const state = headerRows ? await client.chooseHeader(id, headerRows, job) : await client.state();
        return range ? client.chooseRange(id, range, job) : state;
      })
      .then(() => {
        if (this.moving === edges) this.moving = null;
      });
  }
}
