import type { Job } from '#core/progress.ts';
import { type Part, packInSlices, packParts } from '../office/package.ts';
import { printCoreProperties, printOwnProperties } from '../office/properties.ts';
import { OFFICE, printContentTypes, printPackageRelations, printRelations } from '../office/relations.ts';
import { XML_HEAD } from '../office/xml.ts';
import type { WordDocument } from './document.ts';
import { printDocument } from './document-xml.ts';
import { type Media, mediaOf } from './media.ts';
import { MAIN } from './namespaces.ts';
import { printParagraph } from './paragraph-xml.ts';
import { printFonts, printStyles } from './styles-xml.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** In the order of their relations. */
const PARTS = ['styles', 'settings', 'fontTable', 'footer1', 'footer2'] as const;
const FOOTERS = { odd: 'rId4', even: 'rId5' };
const HEADER = 'header1';
/** Types, relations, properties and the text itself. */
const ALWAYS = 6;

type PartName = (typeof PARTS)[number] | typeof HEADER;

const partsOf = ({ headerLine }: WordDocument): readonly PartName[] =>
  headerLine === undefined ? PARTS : [...PARTS, HEADER];

function printHeader(line: string): string {
  return `${XML_HEAD}<w:hdr ${MAIN}>${printParagraph('Header', line)}</w:hdr>`;
}

const kindOf = (part: string) => part.replace(/\d+$/, '');

/** —1—, on the outer side of its page: one character from the edge. */
function printFooter(side: 'left' | 'right'): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const dash = '<w:r><w:t>—</w:t></w:r>';
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>1</w:t></w:r>${field('end')}`;
  return `${XML_HEAD}<w:ftr ${MAIN}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${dash}${number}${dash}</w:p></w:ftr>`;
}

const SETTINGS = `${XML_HEAD}<w:settings ${MAIN}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

function contentOf(part: PartName, { headerLine = '' }: WordDocument): string {
  switch (part) {
    case 'header1':
      return printHeader(headerLine);
    case 'styles':
      return printStyles();
    case 'settings':
      return SETTINGS;
    case 'fontTable':
      return printFonts();
    case 'footer1':
      return printFooter('right');
    case 'footer2':
      return printFooter('left');
  }
}

/** What a document consists of besides its text. */
interface Around {
  readonly names: readonly PartName[];
  readonly media: Media;
}

function aroundOf(document: WordDocument): Around {
  if (document.sections.length === 0) throw new Error('a document needs a section');
  const names = partsOf(document);
  return { names, media: mediaOf(document, names.length) };
}

function* printParts(document: WordDocument, { names, media }: Around): Generator<Part> {
  yield {
    path: '[Content_Types].xml',
    chunks: [
      printContentTypes([
        ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
        ...names.map((part) => [`/word/${part}.xml`, `${WORD_TYPE}.${kindOf(part)}+xml`] as const),
        ...media.types,
      ]),
    ],
  };
  yield { path: '_rels/.rels', chunks: [printPackageRelations('word/document.xml')] };
  yield { path: 'docProps/core.xml', chunks: [printCoreProperties(document.title)] };
  yield { path: 'docProps/custom.xml', chunks: [printOwnProperties(document.facts ?? {})] };
  yield {
    path: 'word/_rels/document.xml.rels',
    chunks: [
      printRelations([
        ...names.map((part) => [`${OFFICE}/relationships/${kindOf(part)}`, `${part}.xml`] as const),
        ...media.relations,
      ]),
    ],
  };
  for (const part of names) yield { path: `word/${part}.xml`, chunks: [contentOf(part, document)] };
  yield* media.parts();
  const footers = names.includes(HEADER) ? { ...FOOTERS, header: `rId${names.length}` } : FOOTERS;
  yield { path: 'word/document.xml', chunks: [printDocument(document, footers, media)] };
}

/** The bytes of a .docx file; equal documents give equal bytes. */
export function writeWord(document: WordDocument): Uint8Array<ArrayBuffer> {
  return packParts(printParts(document, aroundOf(document)));
}

/** The same bytes in slices; ended when the person gives up. */
export function writeWordInSlices(document: WordDocument, job: Job): Promise<Uint8Array<ArrayBuffer>> {
  const around = aroundOf(document);
  const total = ALWAYS + around.names.length + around.media.count;
  return packInSlices(printParts(document, around), { stage: '写Word文件', total }, job);
}
