import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  deriveKey,
  isEncryption,
  newEncryption,
  PieceCipher,
  TAG_BYTES,
} from '#app/exchange/chunk-cipher.ts';
import { sealedWriter } from '#app/exchange/file-body.ts';

const encryption = newEncryption(2 ** 14);
const HEAD = new Uint8Array([1, 2, 3]);
const PIECE = 64;

let cipher: PieceCipher;
beforeAll(async () => {
  cipher = new PieceCipher(await deriveKey('口令', encryption, {}), encryption, HEAD);
});

function seal(plain: Uint8Array, by: readonly number[] = [plain.length]): readonly Uint8Array[] {
  const writer = sealedWriter(cipher, PIECE);
  let at = 0;
  for (const length of [...by, plain.length]) {
    writer.write(plain.subarray(at, at + length));
    at = Math.min(plain.length, at + length);
  }
  return writer.finish();
}

/** null as soon as a piece is refused. */
function open(pieces: readonly Uint8Array[]): readonly number[] | null {
  const plain: number[] = [];
  for (const [i, piece] of pieces.entries()) {
    const opened = cipher.open(piece, i, i === pieces.length - 1);
    if (opened === null) return null;
    plain.push(...opened);
  }
  return plain;
}

const bytes = fc.uint8Array({ maxLength: 4 * PIECE });

describe('sealed pieces', () => {
  it('open to what was sealed, however it was handed in', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }), (plain, by) => {
        expect(open(seal(plain, by))).toEqual([...plain]);
      }),
    );
  });

  it('are refused whatever byte of them is flipped', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (plain, place, mask) => {
        const pieces = seal(plain).map((piece) => piece.slice());
        const piece = pieces[place % pieces.length];
        if (piece) piece[place % piece.length] = (piece[place % piece.length] ?? 0) ^ mask;
        expect(open(pieces)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('are refused left out, moved, doubled or ended early', () => {
    const [a, b, c] = seal(new Uint8Array(3 * PIECE)) as [Uint8Array, Uint8Array, Uint8Array];
    expect(open([a, b, c])).toHaveLength(3 * PIECE);
    for (const pieces of [
      [a, b],
      [a, c],
      [b, a, c],
      [a, a, b, c],
      [a, b, c, c],
      [b, c],
    ]) {
      expect(open(pieces)).toBeNull();
    }
  });

  it('are refused under another head', async () => {
    const [piece = new Uint8Array()] = seal(new Uint8Array(5));
    const key = await deriveKey('口令', encryption, {});
    expect(new PieceCipher(key, encryption, new Uint8Array([1, 2, 4])).open(piece, 0, true)).toBeNull();
    expect(piece).toHaveLength(5 + TAG_BYTES);
  });

  it('never share a salt or a nonce between files', () => {
    const other = newEncryption(2 ** 14);
    expect([other.salt === encryption.salt, other.nonce === encryption.nonce]).toEqual([false, false]);
  });
});

describe('how a file is sealed, told by the file', () => {
  it('is taken only within bounds that a machine can bear', () => {
    expect(isEncryption(encryption)).toBe(true);
    for (const part of [
      { n: 2 ** 30 },
      { n: 2 },
      { n: 100_000 },
      { n: '131072' },
      { salt: 'zz' },
      { nonce: encryption.salt },
      { piece: 2 ** 31 },
      { kdf: 'none' },
    ]) {
      expect(isEncryption({ ...encryption, ...part })).toBe(false);
    }
  });
});
