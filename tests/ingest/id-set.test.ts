import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdSet } from '#ingest/text/id-set.ts';

const encoder = new TextEncoder();

function repeats(ids: readonly string[]): boolean {
  const set = new IdSet();
  for (const id of ids) set.add(encoder.encode(id), 0);
  return set.hasRepeats;
}

const idNumber = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `990101${String(n).padStart(11, '0')}X`);

describe('IDs seen in a column', () => {
  it('repeat exactly when one of them stands there twice', () => {
    fc.assert(
      fc.property(fc.array(idNumber, { maxLength: 3000 }), (ids) => {
        expect(repeats(ids)).toBe(new Set(ids).size < ids.length);
      }),
    );
  });

  it('differ in a digit of either half', () => {
    expect(repeats(['990101198501010011', '990101198501010021', '890101198501010011'])).toBe(false);
    expect(repeats(['990101198501010011', '990101198501010021', '990101198501010011'])).toBe(true);
  });

  it('stay apart by the hundred thousand', () => {
    const ids = Array.from({ length: 200_000 }, (_, i) => `99${String(i * 7919).padStart(15, '0')}0`);
    expect(repeats(ids)).toBe(false);
    expect(repeats([...ids, ids[1234] ?? ''])).toBe(true);
  });
});
