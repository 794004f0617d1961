import type { FileReading } from '../reading.ts';
import { refused } from '../reading.ts';

const TABLE_EXTENSIONS = /\.(csv|tsv|txt|xlsx|xlsm|xlsb|xls|et|ods)$/i;

/** What a file is instead of a table, and what to do about it. */
export interface Foreign {
  readonly what: string;
  readonly advice?: string;
}

/** Refuses a file that is something else; with a table's extension on it the file counts as broken. */
export function foreignReading({ what, advice }: Foreign, path: string): FileReading {
  const extension = TABLE_EXTENSIONS.exec(path)?.[0]?.toLowerCase();
  const end = advice ? `；${advice}` : '';
  return extension
    ? refused('file.corrupt', `扩展名是 ${extension}，但内容${what}，不是表格${end}`)
    : refused('sheet.unrecognised', `${what}，不是数据表${end}`);
}

const UNPACK = '请解压后导入里面的表格';

export const ARCHIVE: Foreign = { what: '是压缩包', advice: UNPACK };
