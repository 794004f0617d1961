import { XML_HEAD } from '../office/xml.ts';
import type { Attachments, Block, NumberedCaption, Signature, Text, WordDocument } from './document.ts';
import { isNoted, keptBlocks } from './keeping.ts';
import { type Entry, entriesOf, printContents } from './contents-xml.ts';
import { printChartFrame, printPicture } from './drawing-xml.ts';
import type { Media } from './media.ts';
import { DRAWINGS, MAIN, RELATIONS } from './namespaces.ts';
import { type Footers, heightOf, LINE, printSection, widthOf } from './page.ts';
import { rowsKept } from './pages.ts';
import { printComposed, printField, printParagraph, printRun } from './paragraph-xml.ts';
import { charactersIn } from './text-measure.ts';
import { printTable } from './table-xml.ts';
import type { StyleId } from './styles-xml.ts';

const STYLES: Readonly<Record<Text['look'], StyleId>> = {
  body: 'BodyText',
  subtitle: 'Subtitle',
  caption: 'Caption',
  note: 'Note',
  label: 'Label',
  'figure-note': 'FigureNote',
};
const KEPT = '<w:keepNext/>';
const emptyLine = (isKept: boolean) => printParagraph('BodyText', '', isKept ? KEPT : '');
/** Characters between the date and the right edge. */
const AFTER_DATE = 4;

/** Ends so many characters before the right edge. */
function printFromRight(text: string, characters: number, kept: string): string {
  const hundredths = Math.max(0, Math.round(characters * 100));
  return printParagraph(
    'BodyText',
    text,
    `${kept}<w:ind w:rightChars="${hundredths}" w:right="${Math.round(characters * 320)}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>`,
  );
}

/** The name stands over the middle of the date. */
function printSignature({ by, date }: Signature): string {
  const aside = AFTER_DATE + (charactersIn(date) - charactersIn(by)) / 2;
  const name = printFromRight(by, Math.max(0, aside), KEPT);
  return emptyLine(true) + name + printFromRight(date, AFTER_DATE, '');
}

/** 附件：1.… below the text; a single one has no number. */
function printAttachments({ names }: Attachments, isKept: boolean): string {
  const lines = names.map((name, i) => {
    const number = names.length > 1 ? `${i + 1}.` : '';
    return i === 0 ? `附件：${number}${name}` : `　　　${number}${name}`;
  });
  const kept = isKept ? KEPT : '';
  return emptyLine(true) + lines.map((line) => printParagraph('BodyText', line, kept)).join('');
}

function printCaption({ label, number, text }: NumberedCaption): string {
  const content = `${printRun(label)}${printField(`SEQ ${label} \\* ARABIC`, String(number))}${printRun(`　${text}`)}`;
  return printComposed(label === '图' ? 'FigureCaption' : 'Caption', content);
}

/** What blocks are printed with besides themselves. */
interface Printing {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
  readonly kept: ReadonlySet<Block>;
  readonly entries: ReadonlyMap<Block, Entry>;
  readonly media: Media;
  /** Numbers of bookmarks and drawings are given out in order. */
  readonly numbers: { next: number };
}

function printHeading(style: StyleId, text: string, entry: Entry | undefined, printing: Printing): string {
  if (!entry) return printParagraph(style, text);
  const id = printing.numbers.next++;
  const marked = `<w:bookmarkStart w:id="${id}" w:name="${entry.bookmark}"/>${printRun(text)}<w:bookmarkEnd w:id="${id}"/>`;
  return printComposed(style, marked);
}

function printBlock(block: Block, at: number, printing: Printing): string {
  const { width, height, blocks, kept } = printing;
  const drawn = (alt: string, heightMm: number) => ({
    alt,
    heightMm,
    width,
    relation: printing.media.idOf.get(block) ?? '',
    number: printing.numbers.next++,
  });
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => printParagraph('Title', line)).join('');
    case 'text':
      return printParagraph(
        STYLES[block.look],
        block.text,
        block.look === 'body' && kept.has(block) ? KEPT : '',
      );
    case 'heading':
      return printHeading(`Heading${block.level}`, block.text, printing.entries.get(block), printing);
    case 'table':
      return printTable(block, width, rowsKept(block, { width, height, hasNote: isNoted(blocks, at) }));
    case 'attachments':
      return printAttachments(block, kept.has(block));
    case 'signature':
      return printSignature(block);
    case 'gap':
      return emptyLine(kept.has(block));
    case 'contents':
      return printContents([...printing.entries.values()]);
    case 'numbered-caption':
      return printCaption(block);
    case 'chart':
      return printChartFrame(drawn(block.chart.alt, block.chart.heightMm));
    case 'picture':
      return printPicture(drawn(block.alt, block.heightMm));
  }
}

/** A paragraph of no height: it ends a section, and a table may not be the last thing in one. */
const printEnd = (section: string) =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;

export function printDocument(document: WordDocument, footers: Footers, media: Media): string {
  const { mark, sections } = document;
  const shared = { entries: entriesOf(document), media, numbers: { next: 1 } };
  const printed = sections.map((each, i) => {
    const { landscape = false, blocks } = each;
    const size = { width: widthOf(landscape), height: heightOf(landscape) };
    const printing: Printing = { ...shared, ...size, blocks, kept: keptBlocks(each) };
    const own = blocks.map((block, at) => printBlock(block, at, printing)).join('');
    const section = printSection({ landscape }, footers);
    return own + (i === sections.length - 1 ? printEnd('') + section : printEnd(section));
  });
  const head = mark
    ? printParagraph('Label', mark) +
      `<w:p><w:pPr><w:spacing w:line="${LINE}" w:lineRule="exact"/></w:pPr></w:p>`
    : '';
  return `${XML_HEAD}<w:document ${MAIN} ${RELATIONS}${media.idOf.size > 0 ? ` ${DRAWINGS}` : ''}><w:body>${head}${printed.join('')}</w:body></w:document>`;
}
