const FIRST_CAPACITY = 1 << 16;

/**
 * Finds records that may be the same as another by two numbers of each: none that are is missed, and one in very many
 * that is not may be among them.
 */
export class RepeatedRecords {
  private count = 0;
  /** Two numbers a record, in their order. */
  private hashes = new Int32Array(FIRST_CAPACITY * 2);

  add(first: number, second: number): void {
    const at = this.count++ * 2;
    if (at === this.hashes.length) {
      const longer = new Int32Array(at * 2);
      longer.set(this.hashes);
      this.hashes = longer;
    }
    this.hashes[at] = first;
    this.hashes[at + 1] = second;
  }

  /** Places of the records that have a double, from 0 on. */
  finish(): Int32Array {
    const { hashes, count } = this;
    let size = 1;
    while (size < count * 2) size *= 2;
    // One more than a record's place: an untouched entry says that there is none.
    const table = new Int32Array(size);
    const isRepeated = new Uint8Array(count);
    let found = 0;
    for (let record = 0; record < count; record++) {
      const [first = 0, second = 0] = [hashes[record * 2], hashes[record * 2 + 1]];
      let entry = (first ^ (second >>> 7)) & (size - 1);
      for (; table[entry] !== 0; entry = (entry + 1) & (size - 1)) {
        const other = (table[entry] ?? 0) - 1;
        if (hashes[other * 2] !== first || hashes[other * 2 + 1] !== second) continue;
        found += 1 - (isRepeated[other] ?? 0) + 1;
        isRepeated[other] = 1;
        isRepeated[record] = 1;
        break;
      }
      if (table[entry] === 0) table[entry] = record + 1;
    }
    const places = new Int32Array(found);
    let next = 0;
    for (let record = 0; record < count; record++) if (isRepeated[record]) places[next++] = record;
    return places;
  }
}
