import { XML_HEAD } from '../office/xml.ts';
import type { Attachments, Block, Signature, Text, WordDocument } from './document.ts';
import { MAIN, RELATIONS } from './namespaces.ts';
import { type Footers, LINE, printSection, widthOf } from './page.ts';
import { printParagraph } from './paragraph-xml.ts';
import { printTable } from './table-xml.ts';
import type { StyleId } from './styles-xml.ts';

const STYLES: Readonly<Record<Text['look'], StyleId>> = {
  body: 'BodyText',
  subtitle: 'Subtitle',
  caption: 'Caption',
  note: 'Note',
  label: 'Label',
};
const EMPTY_LINE = printParagraph('BodyText', '');
/** Characters between the date and the right edge. */
const AFTER_DATE = 4;
const HALF_WIDTH = /[\u0020-\u007e]/g;

/** A line of text in full characters; a digit is half of one. */
function charactersIn(text: string): number {
  return text.length - (text.match(HALF_WIDTH)?.length ?? 0) / 2;
}

/** Ends so many characters before the right edge. */
function printFromRight(text: string, characters: number): string {
  const hundredths = Math.max(0, Math.round(characters * 100));
  return printParagraph(
    'BodyText',
    text,
    `<w:ind w:rightChars="${hundredths}" w:right="${Math.round(characters * 320)}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>`,
  );
}

/** The name stands over the middle of the date. */
function printSignature({ by, date }: Signature): string {
  const aside = AFTER_DATE + (charactersIn(date) - charactersIn(by)) / 2;
  return EMPTY_LINE + printFromRight(by, Math.max(0, aside)) + printFromRight(date, AFTER_DATE);
}

/** 附件：1.… below the text; a single one has no number. */
function printAttachments({ names }: Attachments): string {
  const lines = names.map((name, i) => {
    const number = names.length > 1 ? `${i + 1}.` : '';
    return i === 0 ? `附件：${number}${name}` : `　　　${number}${name}`;
  });
  return EMPTY_LINE + lines.map((line) => printParagraph('BodyText', line)).join('');
}

function printBlock(block: Block, width: number): string {
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => printParagraph('Title', line)).join('');
    case 'text':
      return printParagraph(STYLES[block.look], block.text);
    case 'heading':
      return printParagraph(`Heading${block.level}`, block.text);
    case 'table':
      return printTable(block, width);
    case 'attachments':
      return printAttachments(block);
    case 'signature':
      return printSignature(block);
    case 'gap':
      return EMPTY_LINE;
  }
}

/** A paragraph of no height: it ends a section, and a table may not be the last thing in one. */
const printEnd = (section: string) =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;

export function printDocument({ mark, sections }: WordDocument, footers: Footers): string {
  const printed = sections.map(({ landscape = false, blocks }, i) => {
    const own = blocks.map((block) => printBlock(block, widthOf(landscape))).join('');
    const section = printSection(landscape, footers);
    return own + (i === sections.length - 1 ? printEnd('') + section : printEnd(section));
  });
  const head = mark
    ? printParagraph('Label', mark) +
      `<w:p><w:pPr><w:spacing w:line="${LINE}" w:lineRule="exact"/></w:pPr></w:p>`
    : '';
  return `${XML_HEAD}<w:document ${MAIN} ${RELATIONS}><w:body>${head}${printed.join('')}</w:body></w:document>`;
}
