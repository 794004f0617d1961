const DIGITS = 17;
const FIRST_PART = 9;
const FIRST_CAPACITY = 1024;

/**
 * Tells whether plain IDs occur twice: an open-addressing table of their first 17 digits as two numbers;
 * the last character follows from them. Of no more use once one was found twice.
 */
export class IdSet {
  private size = 0;
  /** Two numbers a place; an ID never begins with 0, so a first number of 0 is a free place. */
  private places = new Uint32Array(FIRST_CAPACITY * 2);
  private repeats = false;

  get hasRepeats(): boolean {
    return this.repeats;
  }

  add(bytes: Uint8Array, start: number): void {
    if (this.repeats) return;
    const first = numberAt(bytes, start, start + FIRST_PART);
    const last = numberAt(bytes, start + FIRST_PART, start + DIGITS);
    const place = this.placeOf(first, last);
    if (this.places[place] !== 0) {
      this.repeats = true;
      this.places = new Uint32Array(0);
      return;
    }
    this.places[place] = first;
    this.places[place + 1] = last;
    this.size++;
    if (this.size * 4 > this.places.length) this.enlarge();
  }

  /** Where the ID stands, or the free place where it would. */
  private placeOf(first: number, last: number): number {
    const { places } = this;
    const mask = places.length / 2 - 1;
    let place = spread(first, last) & mask;
    while (places[place * 2] !== 0) {
      if (places[place * 2] === first && places[place * 2 + 1] === last) break;
      place = (place + 1) & mask;
    }
    return place * 2;
  }

  private enlarge(): void {
    const before = this.places;
    this.places = new Uint32Array(before.length * 4);
    for (let i = 0; i < before.length; i += 2) {
      const [first = 0, last = 0] = [before[i], before[i + 1]];
      if (first === 0) continue;
      const place = this.placeOf(first, last);
      this.places[place] = first;
      this.places[place + 1] = last;
    }
  }
}

function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) number = number * 10 + (bytes[i] ?? 0) - 0x30;
  return number;
}

function spread(first: number, last: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
