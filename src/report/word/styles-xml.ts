import { XML_HEAD } from '../office/xml.ts';
import { MAIN } from './namespaces.ts';
import { BODY_WIDTH, CLOSER, LINE } from './page.ts';

/** Fonts of official documents and what stands in for them where they are not installed. */
const FONTS = {
  body: ['仿宋_GB2312', '仿宋'],
  title: ['方正小标宋简体', '宋体'],
  black: ['黑体', 'SimHei'],
  kai: ['楷体_GB2312', '楷体'],
  song: ['宋体', 'SimSun'],
} as const;
const DIGITS = 'Times New Roman';

type Font = keyof typeof FONTS;

/** Sizes of type by their Chinese names, in half points: 二号, 三号, 四号, 小四, 五号. */
const SIZES = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;

interface Look {
  readonly font: Font;
  readonly size: keyof typeof SIZES;
  /** Inner XML of the paragraph's properties. */
  readonly paragraph: string;
}

const FIRST_LINE = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
/** Only the text keeps to the lines of the page. */
const spacing = (line: number, before = 0, after = 0) =>
  `${line === LINE ? '' : '<w:snapToGrid w:val="0"/>'}<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`;
const CENTRED = '<w:jc w:val="center"/>';
const RIGHT_TAB = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${BODY_WIDTH}"/></w:tabs>`;

/** A heading stays with what follows and stands in the outline. */
const heading = (font: Font, level: number): Look => ({
  font,
  size: 'three',
  paragraph: `<w:keepNext/>${spacing(LINE)}${FIRST_LINE}<w:outlineLvl w:val="${level - 1}"/>`,
});

const LOOKS: Readonly<Record<string, readonly [name: string, look: Look]>> = {
  Title: ['Title', { font: 'title', size: 'two', paragraph: `<w:keepNext/>${spacing(660)}${CENTRED}` }],
  Subtitle: ['Subtitle', { font: 'kai', size: 'three', paragraph: `${spacing(LINE)}${CENTRED}` }],
  Heading1: ['heading 1', heading('black', 1)],
  Heading2: ['heading 2', heading('kai', 2)],
  Heading3: ['heading 3', heading('body', 3)],
  Heading4: ['heading 4', heading('body', 4)],
  BodyText: ['Body Text', { font: 'body', size: 'three', paragraph: `${spacing(LINE)}${FIRST_LINE}` }],
  Caption: [
    'caption',
    { font: 'black', size: 'smallFour', paragraph: `<w:keepNext/>${spacing(440, 120)}${CENTRED}` },
  ],
  Note: ['note', { font: 'body', size: 'five', paragraph: spacing(320, 60) }],
  Label: ['label', { font: 'black', size: 'three', paragraph: `<w:keepNext/>${spacing(LINE)}` }],
  Figure: [
    'figure',
    {
      font: 'body',
      size: 'five',
      paragraph: `<w:keepNext/><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>${CENTRED}`,
    },
  ],
  FigureNote: [
    'figure note',
    { font: 'body', size: 'five', paragraph: `<w:keepNext/>${spacing(320, 20)}${CENTRED}` },
  ],
  FigureCaption: [
    'figure caption',
    { font: 'black', size: 'smallFour', paragraph: `${spacing(440, 0, 120)}${CENTRED}` },
  ],
  TOC1: ['toc 1', { font: 'black', size: 'smallFour', paragraph: `${RIGHT_TAB}${spacing(420)}` }],
  TOC2: [
    'toc 2',
    { font: 'body', size: 'smallFour', paragraph: `${RIGHT_TAB}${spacing(420)}<w:ind w:left="480"/>` },
  ],
  Header: ['header', { font: 'body', size: 'five', paragraph: CENTRED }],
  TableHeading: [
    'table heading',
    { font: 'black', size: 'five', paragraph: `${spacing(320, 20, 20)}${CENTRED}` },
  ],
  TableCell: ['table cell', { font: 'body', size: 'five', paragraph: spacing(320, 20, 20) }],
  Footer: ['footer', { font: 'song', size: 'four', paragraph: '' }],
};

export type StyleId = keyof typeof LOOKS;

const fonts = (font: Font) =>
  `<w:rFonts w:ascii="${DIGITS}" w:hAnsi="${DIGITS}" w:cs="${DIGITS}" w:eastAsia="${FONTS[font][0]}"/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

function printStyle(id: string, name: string, { font, size: measure, paragraph }: Look): string {
  const closer = measure === 'three' ? `<w:spacing w:val="${CLOSER}"/>` : '';
  const priority = id.startsWith('Heading') || id === 'Title' ? '<w:qFormat/>' : '';
  return `<w:style w:type="paragraph" w:styleId="${id}"${isBuiltIn(name) ? '' : ' w:customStyle="1"'}><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${priority}<w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}<w:color w:val="000000"/>${closer}${size(SIZES[measure])}</w:rPr></w:style>`;
}

const OWN_STYLES = [
  'note',
  'label',
  'table heading',
  'table cell',
  'figure',
  'figure note',
  'figure caption',
];
const isBuiltIn = (name: string) => !OWN_STYLES.includes(name);

export function printStyles(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('body')}<w:color w:val="000000"/>${size(SIZES.three)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>`;
  const printed = Object.entries(LOOKS).map(([id, [name, look]]) => printStyle(id, name, look));
  return `${XML_HEAD}<w:styles ${MAIN}>${defaults}${normal}${printed.join('')}</w:styles>`;
}

export function printFonts(): string {
  const printed = Object.values(FONTS).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return `${XML_HEAD}<w:fonts ${MAIN}>${printed.join('')}</w:fonts>`;
}
