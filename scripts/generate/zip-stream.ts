import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createDeflateRaw } from 'node:zlib';
import { crc32 } from './crc32.ts';

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** 1980-01-01, so that the same rows give the same bytes. */
const DOS_DATE = 0x0021;
/** Sizes follow the data; the name is UTF-8. */
const FLAGS = 0x0808;

/** Writes a zip archive front to back, holding one block at a time. Below 4 GB an entry. */
export class ZipStream {
  readonly #file;
  readonly #entries: Entry[] = [];
  #offset = 0;

  constructor(path: string) {
    this.#file = createWriteStream(path);
  }

  async add(entryName: string, chunks: Iterable<string>): Promise<void> {
    const name = Buffer.from(entryName, 'utf8');
    const offset = this.#offset;
    await this.#write(
      header(0x04034b50, 30, [
        [4, 20],
        [6, FLAGS],
        [8, 8],
        [12, DOS_DATE],
        [26, name.length],
      ]),
    );
    await this.#write(name);
    let [crc, size] = [0, 0];
    const start = this.#offset;
    const deflate = createDeflateRaw({ level: 1 });
    const drained = (async () => {
      for await (const block of deflate) await this.#write(block as Buffer);
    })();
    for (const chunk of chunks) {
      const bytes = Buffer.from(chunk, 'utf8');
      crc = crc32(bytes, crc);
      size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, 'drain');
    }
    deflate.end();
    await drained;
    const packed = this.#offset - start;
    await this.#write(
      header32(0x08074b50, 16, [
        [4, crc],
        [8, packed],
        [12, size],
      ]),
    );
    this.#entries.push({ name, crc, packed, size, offset });
  }

  async close(): Promise<void> {
    const start = this.#offset;
    for (const { name, crc, packed, size, offset } of this.#entries) {
      const record = header(0x02014b50, 46, [
        [4, 20],
        [6, 20],
        [8, FLAGS],
        [10, 8],
        [14, DOS_DATE],
        [28, name.length],
      ]);
      for (const [at, value] of [
        [16, crc],
        [20, packed],
        [24, size],
        [42, offset],
      ] as const) {
        record.writeUInt32LE(value, at);
      }
      await this.#write(record);
      await this.#write(name);
    }
    const count = this.#entries.length;
    const end = header(0x06054b50, 22, [
      [8, count],
      [10, count],
    ]);
    end.writeUInt32LE(this.#offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#write(end);
    this.#file.end();
    await once(this.#file, 'finish');
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#offset += bytes.length;
    if (!this.#file.write(bytes)) await once(this.#file, 'drain');
  }
}

type Fields = readonly (readonly [offset: number, value: number])[];

/** A record with its signature and 16-bit fields at offsets. */
function header(signature: number, length: number, fields: Fields): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  for (const [offset, value] of fields) bytes.writeUInt16LE(value, offset);
  return bytes;
}

function header32(signature: number, length: number, fields: Fields): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  for (const [offset, value] of fields) bytes.writeUInt32LE(value, offset);
  return bytes;
}
