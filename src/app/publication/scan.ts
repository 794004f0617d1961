/** What in a file looks like a person, and where. */
export interface ScanHit {
  readonly text: string;
  /** The words around it. */
  readonly context: string;
}

export interface Scan {
  /** The same as a person's name, standing by itself. */
  readonly names: readonly ScanHit[];
  /** The same characters as a name, within other words. */
  readonly alike: readonly ScanHit[];
  readonly numbers: readonly ScanHit[];
  readonly phones: readonly ScanHit[];
}

export interface ScanWords {
  /** Names of people, without spaces. */
  readonly names: ReadonlySet<string>;
  /** Names of units and classes, which may be the same as a person's. */
  readonly allowed: ReadonlySet<string>;
}

// Not within a decimal fraction, a longer number or a checksum.
const NUMBER =
  /(?<![0-9A-Za-z.])(?:[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![0-9A-Za-z])/g;
const PHONE = /(?<![0-9A-Za-z.])(?:1[3-9]\d{9}|0\d{2,3}[-－ ]\d{7,8})(?![0-9A-Za-z])/g;
const HAN_RUN = /[\u3400-\u9fff·]+/g;
const LEAST_NAME = 2;
const AROUND = 8;

function contextOf(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - AROUND), at + length + AROUND).replace(/\s+/g, ' ');
}

function matches(text: string, pattern: RegExp): readonly ScanHit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    context: contextOf(text, match.index, match[0].length),
  }));
}

/** Every text of the file, each once: values, and the names of properties. */
function textsIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (Array.isArray(value)) for (const item of value) textsIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      found.add(key);
      textsIn(item, found);
    }
  }
}

/** Whether the stretch is part of a word that may stand there. */
function isWithinAllowed(text: string, at: number, length: number, allowed: ReadonlySet<string>): boolean {
  if (allowed.has(text.slice(at, at + length))) return true;
  for (const word of allowed) {
    if (word.length <= length) continue;
    let from = text.indexOf(word);
    while (from >= 0) {
      if (from <= at && from + word.length >= at + length) return true;
      from = text.indexOf(word, from + 1);
    }
  }
  return false;
}

function findNames(
  text: string,
  { names, allowed }: ScanWords,
  lengths: readonly number[],
): { readonly names: readonly ScanHit[]; readonly alike: readonly ScanHit[] } {
  const whole: ScanHit[] = [];
  const alike: ScanHit[] = [];
  for (const run of text.matchAll(HAN_RUN)) {
    for (let from = 0; from < run[0].length; from++) {
      for (const length of lengths) {
        const part = run[0].slice(from, from + length);
        if (part.length < length || !names.has(part)) continue;
        const at = run.index + from;
        if (isWithinAllowed(text, at, length, allowed)) continue;
        const hit = { text: part, context: contextOf(text, at, length) };
        (part.length === run[0].length ? whole : alike).push(hit);
      }
    }
  }
  return { names: whole, alike };
}

/** Looks through the text of a file for names, ID numbers and telephone numbers. */
export function scanFile(text: string, words: ScanWords): Scan {
  const lengths = [...new Set([...words.names].map(({ length }) => length))].filter((n) => n >= LEAST_NAME);
  const texts = new Set<string>();
  textsIn(JSON.parse(text), texts);
  const found = [...texts].map((each) => findNames(each, words, lengths));
  return {
    names: found.flatMap(({ names }) => names),
    alike: found.flatMap(({ alike }) => alike),
    numbers: matches(text, NUMBER),
    phones: matches(text, PHONE),
  };
}
