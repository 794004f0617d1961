import type { Box } from './box-geometry.ts';
import { attributes } from './svg-print.ts';

interface Definition {
  readonly id: string;
  readonly text: string;
}

/** The picture while it grows: pieces in the order of painting, and what they refer to. */
export class PictureCanvas {
  readonly pieces: string[] = [];
  private readonly definitions = new Map<string, Definition>();

  constructor(private readonly origin: { readonly left: number; readonly top: number }) {}

  add(piece: string): void {
    this.pieces.push(piece);
  }

  /** A rectangle of the page as it lies in the picture. */
  place({ left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>): Box {
    return { x: left - this.origin.left, y: top - this.origin.top, width, height };
  }

  /** The id of a definition; equal ones are one. `make` is given the id. */
  define(key: string, make: (id: string) => string): string {
    const known = this.definitions.get(key);
    if (known) return known.id;
    const id = `d${this.definitions.size + 1}`;
    this.definitions.set(key, { id, text: make(id) });
    return id;
  }

  clip(box: Box): string {
    const frame = attributes({ ...box });
    return this.define(`clip${frame}`, (id) => `<clipPath id="${id}"><rect${frame}/></clipPath>`);
  }

  defs(): string {
    const texts = [...this.definitions.values()].map(({ text }) => text);
    return texts.length === 0 ? '' : `<defs>${texts.join('')}</defs>`;
  }
}
