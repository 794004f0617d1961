export interface FontStyle {
  readonly name: '宋体' | '仿宋' | '黑体';
  readonly size: number;
  readonly bold?: boolean;
  /** RGB */
  readonly color?: string;
}

export interface CellStyle {
  readonly font: FontStyle;
  /** RGB */
  readonly fill?: string;
  readonly border?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Number format; text is `@`. */
  readonly format?: string;
  readonly unlocked?: boolean;
  /** Text stays text when the cell is edited, as after a typed apostrophe. */
  readonly quoted?: boolean;
}

const BODY: FontStyle = { name: '宋体', size: 11 };
const LETTER: FontStyle = { name: '仿宋', size: 14 };
const INK_SOFT = '5F5A50';
const LINK = '1F5C8C';
const CINNABAR = 'B23A22';
const SUNKEN = 'EFE9DC';
const PALE_YELLOW = 'FBE9B0';
const PALE_GREY = 'F1F1EE';

const bordered = { border: true, vertical: 'center' } as const;
const shown: CellStyle = { font: BODY, ...bordered, wrap: true, quoted: true };
const typed: CellStyle = { font: BODY, ...bordered, wrap: true, format: '@', unlocked: true };
const heading: CellStyle = {
  font: { name: '黑体', size: 11 },
  fill: SUNKEN,
  ...bordered,
  horizontal: 'center',
  wrap: true,
  quoted: true,
};
const figure: CellStyle = { font: BODY, ...bordered, horizontal: 'right' };

/** Every look a cell can have. The first is that of cells without any. */
export const STYLES = {
  normal: { font: BODY, vertical: 'center' },
  title: {
    font: { name: '黑体', size: 16 },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    quoted: true,
  },
  subtitle: { font: { name: '仿宋', size: 12 }, vertical: 'center', wrap: true, quoted: true },
  heading,
  headingRequired: { ...heading, font: { name: '黑体', size: 11, bold: true }, fill: PALE_YELLOW },
  /** Text to read. */
  cell: shown,
  cellCentered: { ...shown, horizontal: 'center' },
  attention: { ...shown, font: { ...BODY, color: CINNABAR } },
  /** Text that a form keeps from being changed. */
  locked: { ...shown, fill: PALE_GREY },
  lockedCentered: { ...shown, fill: PALE_GREY, horizontal: 'center' },
  /** To be typed into; stays as typed: 1985.10, ID numbers. */
  unlocked: typed,
  unlockedNumber: { ...typed, format: 'General', wrap: false },
  /** Under the last row of a form: as typed, without lines. */
  typedBelow: { font: BODY, vertical: 'center', format: '@', unlocked: true },
  integer: { ...figure, format: '#,##0' },
  decimal: { ...figure, format: '#,##0.0' },
  percent: { ...figure, format: '0.0%' },
  number: { ...figure, format: 'General' },
  /** A mark such as — in a column of numbers. */
  figureText: { ...figure, quoted: true },
  note: { font: { name: '仿宋', size: 11, color: INK_SOFT }, vertical: 'top', wrap: true, quoted: true },
  letter: { font: LETTER, vertical: 'top', wrap: true, quoted: true },
  letterHeading: { font: { name: '黑体', size: 14 }, vertical: 'center', wrap: true, quoted: true },
  letterCell: { font: { name: '仿宋', size: 12 }, ...bordered, wrap: true, quoted: true },
  letterNumber: { font: { name: '仿宋', size: 12 }, ...bordered, horizontal: 'center', format: '#,##0' },
  letterRight: { font: LETTER, horizontal: 'right', vertical: 'center', quoted: true },
  /** Leads to another sheet. */
  link: { ...shown, font: { ...BODY, color: LINK } },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleName = keyof typeof STYLES;

export const STYLE_NAMES = Object.keys(STYLES) as readonly StyleName[];

const numbers = new Map(STYLE_NAMES.map((name, i) => [name, i]));

/** Place of the style in the list of the workbook. */
export function styleNumber(name: StyleName): number {
  return numbers.get(name) ?? 0;
}
