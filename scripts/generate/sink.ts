import { closeSync, openSync, writeSync } from 'node:fs';
import { createGbkTable, encodeGbk } from '../sample/write/gbk.ts';

/** Where lines go; holds about a megabyte, never a file. */
export interface Sink {
  write(text: string): void;
  close(): void;
}

const BLOCK = 1 << 20;

export function openSink(path: string, encoding: 'utf-8' | 'gbk'): Sink {
  const file = openSync(path, 'w');
  const table = encoding === 'gbk' ? createGbkTable() : null;
  let parts: string[] = [];
  let length = 0;
  const flush = (): void => {
    const text = parts.join('');
    const bytes = table ? encodeGbk(text, table) : Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    parts = [];
    length = 0;
  };
  if (!table) parts.push('\uFEFF');
  return {
    write(text) {
      parts.push(text);
      length += text.length;
      if (length >= BLOCK) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
