import { headingKey, withoutRemark } from './heading-key.ts';
import type { DatasetKind, Recognition } from './kind.ts';

const BELIEVED = 0.5;
const WIDE_VALUE = 0.9;

interface KindWords {
  readonly against: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
}

const wordsOfKind = new WeakMap<DatasetKind, KindWords>();

/** Headings that speak against a kind, and those that tell nothing of it, as they are compared. */
export function kindWords(kind: DatasetKind): KindWords {
  const known = wordsOfKind.get(kind);
  if (known) return known;
  const keys = (words: readonly string[] = []) =>
    new Set(words.map((word) => withoutRemark(headingKey(word))));
  const made = { against: keys(kind.against), vague: keys(kind.vague) };
  wordsOfKind.set(kind, made);
  return made;
}

export function lastRow(heading: string): string {
  const rows = headingKey(heading).split('/');
  return withoutRemark(rows[rows.length - 1] ?? '');
}

/** 0 when a required field is missing, too little tells the kind, or other words say that it is something else. */
export function kindConfidence(
  kind: DatasetKind,
  { columns, wide = [] }: Pick<Recognition, 'columns' | 'wide'>,
  keys: readonly string[],
  words = '',
): number {
  const { against, vague } = kindWords(kind);
  const sure = new Map<string, number>();
  const plain = new Set<string>();
  columns.forEach(({ field, also = [], confidence }, i) => {
    if (field === null) return;
    for (const name of [field, ...also]) sure.set(name, confidence);
    if (!vague.has(keys[i] ?? '')) plain.add(field);
  });
  if (wide.length > 0 && kind.wide) {
    for (const name of [kind.wide.value, ...Object.keys(wide[0]?.says ?? {})]) {
      sure.set(name, WIDE_VALUE);
      plain.add(name);
    }
  }
  const isFound = (field: string) => (sure.get(field) ?? 0) >= BELIEVED;
  if (!kind.required.every(isFound)) return 0;
  if (!(kind.oneOf ?? []).every((set) => set.some(isFound))) return 0;
  const telling = kind.telling.filter((field) => isFound(field) && plain.has(field));
  const said = words !== '' && kind.told?.(words) === true ? 1 : 0;
  if (telling.length + said < kind.needed) return 0;
  const foreign = keys.filter((key) => against.has(key)).length;
  if (foreign > 0 && foreign * 3 >= telling.length) return 0;
  // Once the kind is told, its vague words count too.
  const all = kind.telling.filter(isFound);
  const told = [...new Set([...kind.required, ...all])].map((field) => sure.get(field) ?? 0);
  const sureness = told.reduce((sum, value) => sum + value, 0) / told.length;
  const named = columns.filter(({ heading }) => heading !== '').length;
  const used = columns.filter(({ field }) => field !== null).length + wide.length;
  const share = named === 0 ? 0 : Math.min(1, used / named);
  const fullness = Math.min(1, (all.length + said) / (kind.needed + 2));
  return sureness * (0.6 + 0.25 * fullness + 0.15 * share);
}
