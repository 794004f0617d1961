import { OFFICE, type Relation, type TypedPart } from '../office/relations.ts';
import type { Part } from '../office/package.ts';
import { chartParts, chartRelation, chartTypes } from '../chart-parts/chart-files.ts';
import type { Block, Chart, Picture, WordDocument } from './document.ts';

/** Charts and pictures of a document, each with the relation that the text names it by. */
export interface Media {
  readonly types: readonly TypedPart[];
  readonly relations: readonly Relation[];
  readonly idOf: ReadonlyMap<Block, string>;
  readonly parts: () => Generator<Part>;
  /** How many parts those are. */
  readonly count: number;
}

/** `before` relations come first. */
export function mediaOf({ sections }: WordDocument, before: number): Media {
  const blocks = sections.flatMap((section) => section.blocks);
  const charts = blocks.filter((block): block is Chart => block.kind === 'chart');
  const pictures = blocks.filter((block): block is Picture => block.kind === 'picture');
  const picturePath = (i: number) => `media/image${i + 1}.png`;
  return {
    types: [
      ...chartTypes('word', charts.length),
      ...pictures.map((_, i): TypedPart => [`/word/${picturePath(i)}`, 'image/png']),
    ],
    relations: [
      ...charts.map((_, i): Relation => chartRelation(i + 1)),
      ...pictures.map((_, i): Relation => [`${OFFICE}/relationships/image`, picturePath(i)]),
    ],
    idOf: new Map([...charts, ...pictures].map((block, i) => [block, `rId${before + i + 1}`])),
    count: 3 * charts.length + pictures.length,
    *parts() {
      for (const [i, { chart }] of charts.entries()) yield* chartParts('word', chart, i + 1);
      for (const [i, { png }] of pictures.entries()) yield { path: `word/${picturePath(i)}`, chunks: [png] };
    },
  };
}
