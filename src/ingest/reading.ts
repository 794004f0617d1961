import type { Encoding } from '#core/encoding.ts';
import type { IssueCode } from '#core/issue.ts';
import type { RawSheet } from './sheet.ts';

/** A file that could not be read (`sheet` null), or one of its sheets that holds no table. */
export interface ReadRefusal {
  /** Of several files read as one the file it is; absent: the file that was read. */
  readonly file?: string;
  readonly sheet: string | null;
  readonly code: IssueCode;
  /** A plain sentence in the interface language. */
  readonly message: string;
  /** With `text.undecodable`: how the text would look in the encodings that may be meant, likeliest first. */
  readonly candidates?: readonly EncodingCandidate[];
}

export interface EncodingCandidate {
  readonly encoding: Encoding;
  /** The first lines, and the line with the first unreadable byte. */
  readonly preview: string;
}

/** One of several files handed in together that could not be read. */
export interface FileRefusal {
  readonly file: string;
  readonly code: IssueCode;
  readonly message: string;
}

/** What a person decided about a file. */
export interface ReadChoices {
  /** The encoding of a text; bytes that it does not know become U+FFFD. */
  readonly encoding?: Encoding;
}

/** What became of one file. Every sheet of the file is in one of the two lists. */
export interface FileReading {
  readonly sheets: readonly RawSheet[];
  readonly refusals: readonly ReadRefusal[];
}

export interface ReadLimits {
  readonly spreadsheetBytes: number;
  readonly textBytes: number;
  /** Unpacked size of a zip or zipped workbook. */
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed, looked at only when the unpacked size is over `bombBytes`. */
  readonly unpackedRatio: number;
  readonly bombBytes: number;
  /** Members of one zip. */
  readonly archiveFiles: number;
  /** Text files of at least this size are handed on as they are when proved regular; Infinity: never. */
  readonly regularFromBytes: number;
  /** The cells of regular texts up to this size are counted and kept while they are read; larger ones the engine reads. */
  readonly keptBytes: number;
}

const MB = 1024 * 1024;

export const READ_LIMITS: ReadLimits = {
  spreadsheetBytes: 120 * MB,
  textBytes: 1536 * MB,
  unpackedBytes: 1536 * MB,
  unpackedRatio: 500,
  bombBytes: 64 * MB,
  archiveFiles: 20_000,
  regularFromBytes: 64 * 1024,
  keptBytes: 400 * MB,
};

export function refused(code: IssueCode, message: string, sheet: string | null = null): FileReading {
  return { sheets: [], refusals: [{ sheet, code, message }] };
}
