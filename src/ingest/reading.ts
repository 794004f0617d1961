import type { IssueCode } from '#core/issue.ts';
import type { RawSheet } from './sheet.ts';

/** A file that could not be read (`sheet` null), or one of its sheets that holds no table. */
export interface ReadRefusal {
  readonly sheet: string | null;
  readonly code: IssueCode;
  /** A plain sentence in the interface language. */
  readonly message: string;
}

/** What became of one file. Every sheet of the file is in one of the two lists. */
export interface FileReading {
  readonly sheets: readonly RawSheet[];
  readonly refusals: readonly ReadRefusal[];
}

export interface ReadLimits {
  readonly spreadsheetBytes: number;
  readonly textBytes: number;
  /** Unpacked size of a zipped workbook. */
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed, looked at only when the unpacked size is over `bombBytes`. */
  readonly unpackedRatio: number;
  readonly bombBytes: number;
  /** Text files of at least this size are handed on as they are when proved regular; Infinity: never. */
  readonly regularFromBytes: number;
}

const MB = 1024 * 1024;

export const READ_LIMITS: ReadLimits = {
  spreadsheetBytes: 120 * MB,
  textBytes: 1536 * MB,
  unpackedBytes: 1536 * MB,
  unpackedRatio: 500,
  bombBytes: 64 * MB,
  regularFromBytes: 64 * 1024,
};

export function refused(code: IssueCode, message: string, sheet: string | null = null): FileReading {
  return { sheets: [], refusals: [{ sheet, code, message }] };
}
