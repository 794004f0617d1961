import type { Meaning } from './meaning.ts';
import { pinyinInitials } from '#core/pinyin.ts';

interface Entry {
  readonly meaning: Meaning;
  /** How far the word is from the thing's own name: 0 it is it, 1 another word, 2 a part, 3 initials. */
  readonly distance: number;
}

const INITIALS_DISTANCE = 3;
const FEWEST_INITIALS = 2;

/** Text as it is compared: no width, case or space to tell apart. */
export function toTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)\s+(?=周?岁|年)/g, '$1')
    .replace(/(岁)\s+(?=及?以)/g, '$1');
}

/** Every word that can be read, with what it may mean. */
export class Vocabulary {
  /** `year`: of the as-of date, from which years to come are counted. */
  constructor(readonly year: number | null = null) {}

  private readonly entries = new Map<string, Entry[]>();
  private longest = 0;
  private readonly byInitials = new Map<string, string[]>();

  add(word: string, meaning: Meaning, distance = 1): void {
    const key = toTyped(word).replace(/\s+/g, '');
    if (key === '') return;
    const known = this.entries.get(key);
    if (known) {
      if (!known.some((entry) => entry.meaning === meaning)) known.push({ meaning, distance });
    } else this.entries.set(key, [{ meaning, distance }]);
    this.longest = Math.max(this.longest, key.length);
  }

  /** The word, and its pinyin initials. */
  addTyped(word: string, meaning: Meaning, distance = 1): void {
    this.add(word, meaning, distance);
    for (const initials of pinyinInitials(word)) {
      if (initials.length < FEWEST_INITIALS || initials === toTyped(word)) continue;
      this.add(initials, meaning, INITIALS_DISTANCE);
    }
  }

  get longestWord(): number {
    return this.longest;
  }

  /** Meanings of a word, the nearest first. */
  find(word: string): readonly Meaning[] {
    const found = this.entries.get(word);
    if (!found) return [];
    return [...found].sort((a, b) => a.distance - b.distance).map(({ meaning }) => meaning);
  }

  /** How far the nearest meaning of a word is. */
  distance(word: string): number {
    return Math.min(...(this.entries.get(word) ?? []).map(({ distance }) => distance));
  }

  /** The meanings than which none is nearer. */
  nearest(word: string): readonly Meaning[] {
    const least = this.distance(word);
    const found = this.entries.get(word) ?? [];
    return found.flatMap(({ meaning, distance }) => (distance === least ? [meaning] : []));
  }

  /** Classes whose own name holds the text: 选调 in 选调生. */
  holding(text: string): readonly Meaning[] {
    const keys = [...this.entries.keys()].filter((key) => key.includes(text));
    const found = keys.flatMap((key) => this.find(key)).filter((meaning) => meaning.kind === 'class');
    return [...new Set(found.filter(({ label }) => label.includes(text)))];
  }

  /** What initials that go on after the typed ones may mean. */
  startingWith(initials: string): readonly Meaning[] {
    let keys = this.byInitials.get(initials);
    if (!keys) {
      keys = [...this.entries.keys()].filter((key) => /^[a-z]+$/.test(key) && key.startsWith(initials));
      this.byInitials.set(initials, keys);
    }
    return [...new Set(keys.flatMap((key) => this.find(key)))];
  }
}
