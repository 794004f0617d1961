import type { Block, Heading, WordDocument } from './document.ts';
import { DEEPEST, headingsOf } from './headings.ts';
import { pagesOf } from './pages.ts';
import {
  FIELD_END,
  printComposed,
  printField,
  printFieldStart,
  printParagraph,
  printRun,
} from './paragraph-xml.ts';

const INSTRUCTION = `TOC \\o "1-${DEEPEST}" \\h \\z \\u`;

export interface Entry {
  readonly heading: Heading;
  readonly bookmark: string;
  readonly page: number;
}

/** The headings that the contents name; none where the document has no contents. */
export function entriesOf(document: WordDocument): ReadonlyMap<Block, Entry> {
  const blocks = document.sections.flatMap((section) => section.blocks);
  if (!blocks.some(({ kind }) => kind === 'contents')) return new Map();
  const headings = headingsOf(document);
  const pages = pagesOf(document);
  return new Map(
    headings.map((heading, i) => [
      heading,
      { heading, bookmark: `_Toc${String(i + 1).padStart(6, '0')}`, page: pages.get(heading) ?? 1 },
    ]),
  );
}

/** `start` and `end` are what the field of all entries has before the first and behind the last. */
function printEntry({ heading, bookmark, page }: Entry, start: string, end: string): string {
  const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${printRun(heading.text)}<w:r><w:tab/></w:r>${printField(`PAGEREF ${bookmark} \\h`, String(page))}</w:hyperlink>`;
  return printComposed(heading.level === 1 ? 'TOC1' : 'TOC2', start + link + end);
}

/** A field that Word makes anew (F9), filled with what is true as the document is written. */
export function printContents(entries: readonly Entry[]): string {
  const title = printParagraph('Title', '目　录');
  const start = printFieldStart(INSTRUCTION);
  const lines = entries.map((entry, i) =>
    printEntry(entry, i === 0 ? start : '', i === entries.length - 1 ? FIELD_END : ''),
  );
  return title + lines.join('');
}
