import type { CellKind } from '../sheet.ts';
import { serialToText } from './serial-date.ts';

/** The part of a SheetJS cell that is used. */
export interface WorkbookCell {
  /** b boolean, n number, e error, s text, z stub. */
  readonly t: string;
  readonly v?: unknown;
  /** Number format. */
  readonly z?: unknown;
}

export interface CellText {
  readonly text: string;
  readonly kind: CellKind;
}

const EMPTY: CellText = { text: '', kind: '-' };

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

export function toCellText(
  cell: WorkbookCell | undefined,
  isDate: (format: string) => boolean,
  date1904: boolean,
): CellText {
  const { t, v } = cell ?? { t: 'z', v: undefined };
  if (t === 'b') return { text: v ? 'TRUE' : 'FALSE', kind: 'b' };
  if (t === 'e') return { text: ERRORS[Number(v)] ?? '#ERROR!', kind: 'e' };
  if (typeof v === 'number') {
    return numberText(v, typeof cell?.z === 'string' ? cell.z : 'General', isDate, date1904);
  }
  return typeof v === 'string' && v !== '' ? { text: v, kind: 't' } : EMPTY;
}

/** A sign in quotes or after a backslash is only shown. */
function isPercent(format: string): boolean {
  return format.includes('%') && format.replace(/"[^"]*"|\\./g, '').includes('%');
}

function numberText(
  value: number,
  format: string,
  isDate: (format: string) => boolean,
  date1904: boolean,
): CellText {
  if (!Number.isFinite(value)) return { text: '#NUM!', kind: 'e' };
  if (format !== 'General') {
    // 001 in a cell formatted `000` is a code, not the number 1.
    if (/^0{2,}$/.test(format) && Number.isInteger(value) && value >= 0) {
      return { text: String(value).padStart(format.length, '0'), kind: 'n' };
    }
    if (isPercent(format)) return { text: `${Number((value * 100).toPrecision(15))}%`, kind: 'n' };
    if (isDate(format) && !/\[[hms]+\]/i.test(format)) {
      const text = serialToText(value, date1904);
      if (text !== null) return { text, kind: 'd' };
    }
  }
  return { text: String(value), kind: 'n' };
}
