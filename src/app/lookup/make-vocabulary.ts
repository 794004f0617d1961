import { ANALYSES } from '#analyses/index.ts';
import { CROSS_MEASURES, crossTable } from '#analyses/cross.ts';
import type { DimensionId, TableDefinition } from '#analyses/plan/definition.ts';
import { dimensionOf, PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import { AGE_BANDS } from '#core/age.ts';
import type { CellValue } from '#core/table.ts';
import { withoutPrefixes } from '../office/place-of.ts';
import type { ClassMeaning, Meaning, UnitMeaning } from './meaning.ts';
import { ageAlone } from './number-phrases.ts';
import {
  BEST_WORDS,
  COUNT_WORDS,
  DIMENSION_WORDS,
  FILLERS,
  GRADED,
  LEVEL_WORDS,
  MEASURE_WORDS,
  NOT_SPREAD,
  PREFIXES,
  SHARE_WORDS,
  UNGRADED,
  VAGUE_VALUES,
  VALUE_WORDS,
  WHICH_WORDS,
  WHOLE_WORDS,
  YOUNG_WORDS,
} from './synonyms.ts';
import { TOPIC_WORDS } from './topics/topic.ts';
import { Vocabulary } from './vocabulary.ts';

export interface KnownUnit {
  readonly name: string;
  /** Short names and spellings that are read as it. */
  readonly also: readonly string[];
  /** County-level place it belongs to; null for the city's own. */
  readonly place: string | null;
}

/** What the loaded data brings into the vocabulary. */
export interface VocabularyFacts {
  readonly units: readonly KnownUnit[];
  /** Values of dimensions without an official order, as somebody has them. */
  readonly values: ReadonlyMap<DimensionId, readonly CellValue[]>;
  readonly city: string | null;
  /** Year of the as-of date, from which 今后5年 is counted. */
  readonly year?: number;
}

const HAS_OWN_WORDS: readonly DimensionId[] = ['level', 'unit'];
const PLACE_END = /(自治)?[县区市旗]$/;

/** Tables anybody may ask for: of people, by nothing more than `dims`. */
export function askedTables(dims: number): readonly TableDefinition[] {
  return ANALYSES.flatMap(({ tables }) => tables).filter(
    (table) =>
      table.population === 'people' && !table.personal && !table.internal && table.dims.length === dims,
  );
}

function addUnits(vocabulary: Vocabulary, { units, city }: VocabularyFacts): void {
  const places = new Map<string, string[]>();
  for (const { name, also, place } of units) {
    const meaning: UnitMeaning = { kind: 'unit', label: name, units: [name] };
    vocabulary.addTyped(name, meaning, 0);
    const { rest, ownCity } = withoutPrefixes(name, city);
    if (rest !== name) vocabulary.addTyped(ownCity && rest.startsWith('委') ? `市${rest}` : rest, meaning);
    for (const other of also) vocabulary.addTyped(other, meaning);
    if (place !== null) places.set(place, [...(places.get(place) ?? []), name]);
  }
  for (const [place, members] of places) {
    const [only] = members;
    const isOne = members.length === 1 && only !== undefined;
    const meaning: UnitMeaning = { kind: 'unit', label: isOne ? only : `${place}各单位`, units: members };
    vocabulary.addTyped(place, meaning);
    const stem = place.replace(PLACE_END, '');
    if (stem.length > 1) vocabulary.addTyped(stem, meaning, 2);
  }
}

/** 研究生以上: in the order of the grades, best first. */
function gradedUp(meaning: ClassMeaning, order: readonly string[]): readonly ClassMeaning[] {
  const places = meaning.values.map((value) => order.indexOf(String(value)));
  const grades = order.filter((value) => !UNGRADED.includes(value));
  const up = grades.slice(0, Math.max(...places) + 1);
  const down = grades.slice(Math.min(...places));
  return [
    { ...meaning, values: up, label: `${meaning.label}及以上` },
    { ...meaning, values: down, label: `${meaning.label}及以下` },
  ];
}

/** The label of a dimension without what stands in brackets. */
export function plainLabel(id: DimensionId): string {
  return dimensionOf(id).label.replace(/（.*）$/, '');
}

function addClass(vocabulary: Vocabulary, words: readonly string[], meaning: ClassMeaning, distance: number) {
  const { dimension } = meaning;
  const order = dimensionOf(dimension).order ?? [];
  const graded = GRADED.includes(dimension) ? gradedUp(meaning, order) : [];
  for (const word of words) {
    const before = PREFIXES.filter(({ to }) => to === dimension).map(({ says }) => says);
    const named = [plainLabel(dimension), ...before].map((says) => says + word);
    for (const [i, spelled] of [word, ...named].entries()) {
      if (i === 0) vocabulary.addTyped(spelled, meaning, distance);
      else vocabulary.add(spelled, meaning, 0);
      const [up, down] = graded;
      if (!up || !down) continue;
      for (const end of ['以上', '及以上']) vocabulary.add(spelled + end, up, distance);
      for (const end of ['以下', '及以下']) vocabulary.add(spelled + end, down, distance);
    }
  }
}

/** Other words for values of a dimension; those of the dimension it is a variant of serve as well. */
function valueWords(id: DimensionId) {
  const variant = PREFIXES.find(({ to, of }) => to === id && of !== id);
  return VALUE_WORDS[id] ?? (variant ? (VALUE_WORDS[variant.of] ?? []) : []);
}

function addDimensions(vocabulary: Vocabulary, { values }: VocabularyFacts): void {
  const shown = askedTables(1).map(({ dims }) => dims[0]?.dimension);
  const first = PEOPLE_DIMENSIONS.filter(({ id }) => shown.includes(id));
  for (const { id, label, order } of new Set([...first, ...PEOPLE_DIMENSIONS])) {
    if (HAS_OWN_WORDS.includes(id)) continue;
    const dimension: Meaning = { kind: 'dimension', dimension: id };
    if (!NOT_SPREAD.includes(id)) {
      for (const word of [label, `${label}结构`, `${label}分布`]) vocabulary.addTyped(word, dimension, 0);
      for (const word of DIMENSION_WORDS[id] ?? []) vocabulary.addTyped(word, dimension);
    }
    for (const value of order ?? values.get(id) ?? []) {
      if (typeof value !== 'string' || VAGUE_VALUES.includes(value)) continue;
      addClass(vocabulary, [value], { kind: 'class', dimension: id, values: [value], label: value }, 0);
    }
    for (const { says, values: meant } of valueWords(id)) {
      const label = meant.length === 1 ? String(meant[0]) : String(says[0]);
      addClass(vocabulary, says, { kind: 'class', dimension: id, values: meant, label }, 1);
    }
  }
}

function addMeasures(vocabulary: Vocabulary): void {
  const tables = [
    ...askedTables(0),
    ...CROSS_MEASURES.filter(({ needsColumns }) => !needsColumns).map(({ id }) =>
      crossTable({ rows: null, columns: null, measure: id }),
    ),
  ];
  const known = new Set<string>();
  for (const table of tables) {
    for (const { name, label, expression } of table.measures) {
      if (expression.op === 'count' || expression.op === 'ratio' || known.has(label)) continue;
      known.add(label);
      const meaning: Meaning = { kind: 'measure', table: table.id, measure: name, label };
      const plain = label.replace(/（.*）$/, '');
      for (const word of new Set([label, plain])) vocabulary.addTyped(word, meaning, 0);
      for (const word of MEASURE_WORDS[label] ?? []) vocabulary.addTyped(word, meaning);
    }
  }
  const share: Meaning = { kind: 'share' };
  const count: Meaning = { kind: 'count' };
  for (const word of SHARE_WORDS) vocabulary.addTyped(word, share, 0);
  for (const word of COUNT_WORDS) vocabulary.addTyped(word, count, 0);
}

/** Words for what is worked out of other tables, and for units that are looked through. */
function addQuestions(vocabulary: Vocabulary): void {
  for (const [words, topic] of TOPIC_WORDS) {
    const meaning: Meaning = { kind: 'topic', topic };
    for (const word of words) vocabulary.addTyped(word, meaning, 0);
  }
  for (const [words, end, by] of BEST_WORDS) {
    const meaning: Meaning = { kind: 'best', end, by };
    for (const word of words) vocabulary.add(word, meaning, 0);
  }
  for (const [words, level] of WHICH_WORDS) {
    const meaning: Meaning = { kind: 'which', level };
    for (const word of words) vocabulary.add(word, meaning, 0);
  }
  const young = ageAlone(AGE_BANDS[0]?.to ?? 0);
  for (const word of YOUNG_WORDS) vocabulary.addTyped(word, young, 0);
}

const PARTS = [
  ...['上半年', '下半年', '一季度', '二季度', '三季度', '四季度'],
  ...Array.from({ length: 12 }, (_, i) => `${i + 1}月`),
];
/** Years back that a period may be of. */
const YEARS_BACK = 4;

/** Periods of scores and reviews: of a year that is named, else of the newest that has one. */
function addPeriods(vocabulary: Vocabulary, year: number): void {
  const add = (label: string, ...also: readonly string[]) => {
    const meaning: Meaning = { kind: 'period', label };
    for (const word of [label, ...also]) vocabulary.add(word, meaning, 0);
  };
  for (const part of PARTS) {
    const spelled = part.endsWith('季度') ? [`第${part}`] : part.endsWith('月') ? [`${part}份`] : [];
    add(part, ...spelled);
    for (let back = 0; back <= YEARS_BACK; back++) {
      add(`${year - back}年${part}`, ...spelled.map((word) => `${year - back}年${word}`));
    }
  }
  for (let back = 0; back <= YEARS_BACK; back++) add(`${year - back}年`, `${year - back}年度`);
}

/** All that can be said about this data. */
export function makeVocabulary(facts: VocabularyFacts): Vocabulary {
  const vocabulary = new Vocabulary(facts.year ?? null);
  addUnits(vocabulary, facts);
  const whole: Meaning = { kind: 'whole' };
  for (const word of WHOLE_WORDS) vocabulary.addTyped(word, whole);
  for (const [level, words] of Object.entries(LEVEL_WORDS)) {
    const meaning: Meaning = { kind: 'level', level };
    for (const word of [level, ...words]) vocabulary.addTyped(word, meaning);
  }
  addMeasures(vocabulary);
  addDimensions(vocabulary, facts);
  addQuestions(vocabulary);
  if (facts.year !== undefined) addPeriods(vocabulary, facts.year);
  const filler: Meaning = { kind: 'filler' };
  for (const word of FILLERS) vocabulary.add(word, filler, 2);
  return vocabulary;
}
