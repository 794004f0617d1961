import type { Block, Section, Table, WordDocument } from './document.ts';
import { isNoted, keptBlocks, keptRows } from './keeping.ts';
import { headingsOf } from './headings.ts';
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

/** The headings first. */
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

/** Rows that share a page are one piece. */
function together(heights: readonly number[], kept: readonly boolean[]): readonly number[] {
  const pieces: number[] = [];
  heights.forEach((height, row) => {
    if (row > 0 && kept[row - 1]) pieces[pieces.length - 1] = (pieces[pieces.length - 1] ?? 0) + height;
    else pieces.push(height);
  });
  return pieces;
}

/** Pieces that a page may end between. */
function piecesOf(
  block: Block,
  { width, kept, entries }: { width: number; kept: readonly boolean[]; entries: number },
): readonly number[] {
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
      return together(rowHeights(block, width), kept);
    case 'attachments':
      return ofLines(1 + block.names.length, LINE);
    case 'signature':
      return ofLines(3, LINE);
    case 'gap':
      return [LINE];
    case 'contents':
      return [TITLE.line, ...ofLines(entries, CONTENTS_LINE)];
    case 'numbered-caption':
      return [CAPTION];
    case 'chart':
      return [twips(block.chart.heightMm) + AROUND_CHART];
    case 'picture':
      return [twips(block.heightMm) + AROUND_CHART];
  }
}

/** Each block with what it has to share a page with: its kept neighbours and the first piece that follows. */
function needed(pieces: readonly (readonly number[])[], isKept: (at: number) => boolean, at: number): number {
  let height = pieces[at]?.[0] ?? 0;
  for (let i = at; i < pieces.length - 1 && isKept(i); i++) height += pieces[i + 1]?.[0] ?? 0;
  return height;
}

/** Which rows of a table share a page with the next, the headings first. */
export function rowsKept(
  table: Table,
  { width, height, hasNote }: { width: number; height: number; hasNote: boolean },
): readonly boolean[] {
  return keptRows(table, rowHeights(table, width), height, hasNote);
}

function pagesIn(section: Section, first: number, entries: number, found: Map<Block, number>): number {
  const { landscape = false, blocks } = section;
  const [height, width] = [heightOf(landscape), widthOf(landscape)];
  const kept = keptBlocks(section);
  const rowsOf = (block: Block, at: number) =>
    block.kind === 'table' ? rowsKept(block, { width, height, hasNote: isNoted(blocks, at) }) : [];
  const pieces = blocks.map((block, at) => piecesOf(block, { width, kept: rowsOf(block, at), entries }));
  const isKept = (at: number) => {
    const block = blocks[at];
    if (!block) return false;
    return kept.has(block) || (pieces[at]?.length === 1 && block.kind === 'table' && isNoted(blocks, at));
  };
  let page = first;
  let used = 0;
  blocks.forEach((block, at) => {
    if (used > 0 && used + needed(pieces, isKept, at) > height) {
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
export function pagesOf(document: WordDocument): ReadonlyMap<Block, number> {
  const entries = headingsOf(document).length;
  const found = new Map<Block, number>();
  let last = 0;
  for (const section of document.sections) {
    last = pagesIn(section, last + 1, entries, found);
  }
  return found;
}
