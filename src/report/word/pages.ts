import type { Block, Section, Table, WordDocument } from './document.ts';
import { heightOf, LINE, twips, widthOf } from './page.ts';
import { widthsOf } from './table-xml.ts';
import { charactersIn } from './text-measure.ts';

/** How high things stand on paper, in twentieths of a point, as `styles-xml.ts` sets them. */
const TITLE = { line: 660, characters: 20 };
const CHARACTERS = 28;
const CAPTION = 560;
const SMALL = { line: 320, type: 210, around: 40, padding: 120 };
const CONTENTS_LINE = 420;
const AROUND_CHART = 360;

const linesIn = (characters: number, room: number) => Math.max(1, Math.ceil(characters / Math.max(1, room)));

function rowHeights({ columns, rows }: Table, width: number): readonly number[] {
  const widths = widthsOf(columns, width);
  const heightOfRow = (texts: readonly string[]) => {
    const lines = texts.map((text, i) =>
      linesIn(charactersIn(text), ((widths[i] ?? 0) - SMALL.padding) / SMALL.type),
    );
    return Math.max(1, ...lines) * SMALL.line + SMALL.around;
  };
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
  return [columns.map(({ heading }) => heading), ...(texts.length > 0 ? texts : [['']])].map(heightOfRow);
}

/** Pieces that a page may end between. */
function piecesOf(block: Block, width: number): readonly number[] {
  const ofLines = (count: number, line: number) => Array.from({ length: count }, () => line);
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => linesIn(charactersIn(line), TITLE.characters) * TITLE.line);
    case 'text': {
      if (block.look === 'caption') return [CAPTION];
      if (block.look === 'note' || block.look === 'figure-note') {
        return ofLines(linesIn(charactersIn(block.text), width / SMALL.type), SMALL.line);
      }
      const lines = block.text.split('\n').map((text) => linesIn(charactersIn(text) + 2, CHARACTERS));
      return ofLines(
        lines.reduce((sum, count) => sum + count, 0),
        LINE,
      );
    }
    case 'heading':
      return [linesIn(charactersIn(block.text) + 2, CHARACTERS) * LINE];
    case 'table':
      return rowHeights(block, width);
    case 'attachments':
      return ofLines(1 + block.names.length, LINE);
    case 'signature':
      return ofLines(3, LINE);
    case 'gap':
      return [LINE];
    case 'contents':
      return [CONTENTS_LINE];
    case 'numbered-caption':
      return [CAPTION];
    case 'chart':
      return [twips(block.chart.heightMm) + AROUND_CHART];
    case 'picture':
      return [twips(block.heightMm) + AROUND_CHART];
  }
}

/** Stands on one page with what comes after it. */
function isKept(block: Block): boolean {
  return (
    block.kind === 'heading' ||
    block.kind === 'chart' ||
    block.kind === 'picture' ||
    (block.kind === 'numbered-caption' && block.label === '表') ||
    (block.kind === 'text' && (block.look === 'caption' || block.look === 'figure-note'))
  );
}

/** Each block with what it has to share a page with: its kept neighbours and the first piece that follows. */
function needed(pieces: readonly (readonly number[])[], blocks: readonly Block[], at: number): number {
  let height = pieces[at]?.[0] ?? 0;
  for (let i = at; i < blocks.length - 1; i++) {
    const block = blocks[i];
    if (!block || !isKept(block)) break;
    height += pieces[i + 1]?.[0] ?? 0;
  }
  return height;
}

function pagesIn({ landscape = false, blocks }: Section, first: number, found: Map<Block, number>): number {
  const height = heightOf(landscape);
  const pieces = blocks.map((block) => piecesOf(block, widthOf(landscape)));
  let page = first;
  let used = 0;
  blocks.forEach((block, at) => {
    if (used > 0 && used + needed(pieces, blocks, at) > height) {
      page += 1;
      used = 0;
    }
    found.set(block, page);
    for (const piece of pieces[at] ?? []) {
      if (used > 0 && used + piece > height) {
        page += 1;
        used = 0;
      }
      used += piece;
    }
  });
  return page;
}

/** The page that each block begins on, as near as it can be told without setting the type. */
export function pagesOf({ sections }: WordDocument): ReadonlyMap<Block, number> {
  const found = new Map<Block, number>();
  let last = 0;
  for (const section of sections) {
    last = pagesIn(section, section.pageNumbers === 'restart' ? 1 : last + 1, found);
  }
  return found;
}
