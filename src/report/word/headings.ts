import type { Heading, WordDocument } from './document.ts';

/** Levels that the contents name. */
export const DEEPEST = 2;

/** The headings that the contents of a document name. */
export function headingsOf({ sections }: WordDocument): readonly Heading[] {
  return sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is Heading => block.kind === 'heading' && block.level <= DEEPEST),
  );
}
