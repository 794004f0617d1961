import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import { ExchangeError } from './exchange-error.ts';

/** What a reader needs besides the passphrase; stands in the plain head of the file. */
export interface Encryption {
  readonly cipher: 'xchacha20-poly1305';
  readonly kdf: 'scrypt';
  /** Work factor, a power of two: memory is 1 kB × n. */
  readonly n: number;
  readonly salt: string;
  /** The part of every nonce that all pieces share. */
  readonly nonce: string;
  /** Plain bytes in every piece but the last. */
  readonly piece: number;
}

export const TAG_BYTES = 16;
const SALT_BYTES = 16;
const NONCE_BYTES = 24;
const PREFIX_BYTES = 19;
const PIECE_BYTES = 1024 * 1024;

/** About a second on an office machine, and 128 MB while it lasts. */
const WORK = 2 ** 17;
const LEAST_WORK = 2 ** 14;
const MOST_WORK = 2 ** 18;

const isHex = (value: unknown, bytes: number): value is string =>
  typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]+$/.test(value);

export function isEncryption(value: unknown): value is Encryption {
  const { cipher, kdf, n, salt, nonce, piece } = value as Partial<Record<keyof Encryption, unknown>>;
  const isWork = typeof n === 'number' && n >= LEAST_WORK && n <= MOST_WORK && Number.isInteger(Math.log2(n));
  const isKnown = cipher === 'xchacha20-poly1305' && kdf === 'scrypt' && piece === PIECE_BYTES;
  return isKnown && isWork && isHex(salt, SALT_BYTES) && isHex(nonce, PREFIX_BYTES);
}

export function newEncryption(work = WORK): Encryption {
  return {
    cipher: 'xchacha20-poly1305',
    kdf: 'scrypt',
    n: work,
    salt: bytesToHex(randomBytes(SALT_BYTES)),
    nonce: bytesToHex(randomBytes(PREFIX_BYTES)),
    piece: PIECE_BYTES,
  };
}

/** The same passphrase typed by another input method gives the same key. */
export async function deriveKey(passphrase: string, { n, salt }: Encryption, job: Job): Promise<Uint8Array> {
  if (passphrase === '') throw new ExchangeError('口令不能为空');
  return scryptAsync(passphrase.normalize('NFKC'), hexToBytes(salt), {
    ...{ N: n, r: 8, p: 1, dkLen: 32, asyncTick: 20 },
    onProgress: (share) => {
      throwIfCancelled(job.signal);
      job.progress?.({ stage: '由口令生成密钥', done: Math.round(share * 100), total: 100, unit: '步' });
    },
  });
}

/**
 * Seals pieces one by one. The nonce holds the number of the piece and whether it is the last one, and all
 * are bound to the head of the file: no piece can be left out, moved, added or taken from another file.
 */
export class PieceCipher {
  private readonly prefix: Uint8Array;

  constructor(
    private readonly key: Uint8Array,
    { nonce }: Encryption,
    private readonly head: Uint8Array,
  ) {
    this.prefix = hexToBytes(nonce);
  }

  private cipher(place: number, isLast: boolean) {
    const nonce = new Uint8Array(NONCE_BYTES);
    nonce.set(this.prefix);
    new DataView(nonce.buffer).setUint32(PREFIX_BYTES, place);
    nonce[NONCE_BYTES - 1] = isLast ? 1 : 0;
    return xchacha20poly1305(this.key, nonce, this.head);
  }

  seal(plain: Uint8Array, place: number, isLast: boolean): Uint8Array {
    return this.cipher(place, isLast).encrypt(plain);
  }

  /** null when the piece is not what was sealed in this place. */
  open(sealed: Uint8Array, place: number, isLast: boolean): Uint8Array | null {
    try {
      return this.cipher(place, isLast).decrypt(sealed);
    } catch {
      return null;
    }
  }
}
