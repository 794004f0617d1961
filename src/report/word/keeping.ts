import type { Block, Section, Table } from './document.ts';

/** A table that takes up more of a page than that is broken where the page ends. */
const LARGEST_WHOLE = 0.5;

/** Blocks that share a page with what comes after them, whatever they are. */
function isAlwaysKept(block: Block): boolean {
  return (
    block.kind === 'heading' ||
    block.kind === 'chart' ||
    block.kind === 'picture' ||
    (block.kind === 'numbered-caption' && block.label === '表') ||
    (block.kind === 'text' && (block.look === 'caption' || block.look === 'figure-note'))
  );
}

/** What ends the text: the name and the date never stand on a page by themselves. */
function beforeSignature(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind === 'signature');
  if (end < 0) return [];
  let from = end - 1;
  while (from > 0 && (blocks[from]?.kind === 'attachments' || blocks[from]?.kind === 'gap')) from -= 1;
  return blocks.slice(Math.max(0, from), end);
}

/** The blocks of a section that share a page with what comes after them. */
export function keptBlocks({ blocks }: Section): ReadonlySet<Block> {
  return new Set([...blocks.filter(isAlwaysKept), ...beforeSignature(blocks)]);
}

/** Whether a table is followed by its note. */
export function isNoted(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return next?.kind === 'text' && next.look === 'note';
}

/**
 * Which rows share a page with the next, the headings first: a small table stays whole, of a larger one no row is left
 * alone with the headings or at the end.
 */
export function keptRows(
  { rows }: Pick<Table, 'rows'>,
  heights: readonly number[],
  page: number,
  hasNote: boolean,
): readonly boolean[] {
  const isWhole = heights.reduce((sum, height) => sum + height, 0) <= page * LARGEST_WHOLE;
  const last = Math.max(1, rows.length);
  return heights.map((_, row) => {
    if (row === last) return hasNote;
    return isWhole || row === 0 || row === 1 || row === last - 1;
  });
}
