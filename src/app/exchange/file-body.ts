import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import { deriveKey, PieceCipher, TAG_BYTES } from './chunk-cipher.ts';
import { DAMAGED, ExchangeError } from './exchange-error.ts';
import type { ReadHead } from './file-head.ts';

const MEGABYTE = 1024 * 1024;
const SLICE = 4 * MEGABYTE;
const DIGEST_BYTES = 32;

type Bytes = Uint8Array<ArrayBuffer>;

/** Takes the zip as it is made and keeps it as the file's parts. */
export interface BodyWriter {
  write(bytes: Uint8Array): void;
  finish(): readonly Bytes[];
}

export function plainWriter(head: Uint8Array): BodyWriter {
  const hash = sha256.create().update(head);
  const parts: Bytes[] = [];
  return {
    write: (bytes) => {
      hash.update(bytes);
      parts.push(new Uint8Array(bytes));
    },
    finish: () => [...parts, new Uint8Array(hash.digest())],
  };
}

export function sealedWriter(cipher: PieceCipher, pieceBytes: number): BodyWriter {
  const parts: Bytes[] = [];
  const piece = new Uint8Array(pieceBytes);
  let filled = 0;
  const seal = (isLast: boolean) => {
    parts.push(new Uint8Array(cipher.seal(piece.subarray(0, filled), parts.length, isLast)));
    filled = 0;
  };
  return {
    write: (bytes) => {
      for (let at = 0; at < bytes.length;) {
        // Sealed only when more follows: which piece is the last one shows at the end.
        if (filled === pieceBytes) seal(false);
        const taken = Math.min(pieceBytes - filled, bytes.length - at);
        piece.set(bytes.subarray(at, at + taken), filled);
        filled += taken;
        at += taken;
      }
    },
    finish: () => {
      seal(true);
      return parts;
    },
  };
}

async function readSlice(blob: Blob, from: number, to: number): Promise<Bytes> {
  return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}

export async function hashOf(blob: Blob, job: Job): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < blob.size; at += SLICE) {
    throwIfCancelled(job.signal);
    hash.update(await readSlice(blob, at, at + SLICE));
  }
  return bytesToHex(hash.digest());
}

async function openPlain(file: Blob, from: number, job: Job): Promise<Blob> {
  const end = file.size - DIGEST_BYTES;
  if (end < from) throw new ExchangeError(DAMAGED);
  const said = bytesToHex(await readSlice(file, end, file.size));
  if ((await hashOf(file.slice(0, end), job)) !== said) throw new ExchangeError(DAMAGED);
  return file.slice(from, end);
}

export const WRONG_PASSPHRASE = '口令不对或文件已损坏';
export const PASSPHRASE_NEEDED = '文件已加密，请输入口令';

async function openSealed(
  file: Blob,
  { head, bytes }: ReadHead,
  passphrase: string,
  job: Job,
): Promise<Blob> {
  const { encryption } = head;
  if (encryption === null) throw new Error('the file is not encrypted');
  const cipher = new PieceCipher(await deriveKey(passphrase, encryption, job), encryption, bytes);
  const step = encryption.piece + TAG_BYTES;
  const parts: Blob[] = [];
  for (let at = bytes.length; at < file.size; at += step) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '解密', done: at / MEGABYTE, total: file.size / MEGABYTE, unit: 'MB' });
    const isLast = at + step >= file.size;
    const opened = cipher.open(await readSlice(file, at, at + step), parts.length, isLast);
    if (opened === null) throw new ExchangeError(parts.length === 0 ? WRONG_PASSPHRASE : DAMAGED);
    parts.push(new Blob([new Uint8Array(opened)]));
  }
  if (parts.length === 0) throw new ExchangeError(DAMAGED);
  return new Blob(parts);
}

/** The zip inside a workspace file, proved whole and unchanged. */
export function openBody(file: Blob, read: ReadHead, passphrase: string | null, job: Job): Promise<Blob> {
  if (read.head.encryption === null) return openPlain(file, read.bytes.length, job);
  if (passphrase === null) return Promise.reject(new ExchangeError(PASSPHRASE_NEEDED));
  return openSealed(file, read, passphrase, job);
}
