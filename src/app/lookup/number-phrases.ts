import type { DimensionId } from '#analyses/plan/definition.ts';
import { AGE_BANDS } from '#core/age.ts';
import { parseChineseNumber } from '#core/chinese-number.ts';
import type { Meaning, RangeMeaning } from './meaning.ts';

/** 30岁以下, 31至35岁, 90后, 任现职5年以上, 2027年退休: whole numbers with their bounds. */

export interface NumberPhrase {
  readonly length: number;
  readonly meaning: Meaning;
}

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const AGE = '(?:周?岁|s)?';
const DOWN = '及?以下|以内|之内|yx';
const UP = '及?以上|ys';

function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (parseChineseNumber(text) ?? NaN);
}

function range(
  dimension: DimensionId,
  from: number | null,
  to: number | null,
  unit: string,
  others: RangeMeaning['others'] = [],
): RangeMeaning {
  return { kind: 'range', dimension, from, to, label: rangeLabel(from, to, unit), others };
}

export function rangeLabel(from: number | null, to: number | null, unit: string): string {
  if (from === null) return `${to ?? ''}${unit}及以下`;
  if (to === null) return `${from}${unit}及以上`;
  return from === to ? `${from}${unit}` : `${from}至${to}${unit}`;
}

const inWords = (from: number | null, to: number | null) => {
  const says = rangeLabel(from, to, '岁');
  return { says: `年龄 ${says}`, text: from !== null && from === to ? `${from}岁整` : says };
};

/** 30岁 alone is the band that 30 closes, if there is one. */
export function ageAlone(age: number): RangeMeaning {
  const edge = AGE_BANDS.find(
    ({ from, to }) => (from === null && to === age) || (to === null && from === age),
  );
  const exact = inWords(age, age);
  if (edge) return range('age', edge.from, edge.to, '岁', [exact]);
  return range('age', age, age, '岁', [inWords(null, age), inWords(age, null)]);
}

type Read = (...numbers: readonly string[]) => RangeMeaning | null;

/** A decade of births; months are counted from the year 0. */
function bornIn(decade: string): RangeMeaning {
  const first = Number(decade) + (Number(decade) < 30 ? 2000 : 1900);
  return {
    ...range('birth_month', first * 12, (first + 9) * 12 + 11, ''),
    label: `${first}年至${first + 9}年出生`,
  };
}

const YEARS_SINCE: readonly (readonly [words: string, dimension: DimensionId, label: string])[] = [
  ['任现职级', 'rank_years', '任现职级'],
  ['任现职务层次', 'post_level_years', '任现职务层次'],
  ['任?现职', 'post_years', '任现职'],
];

function yearsSince(dimension: DimensionId, label: string): Read {
  return (before = '', text = '', after = '') => {
    const years = toNumber(text);
    const [from, to] =
      before === '不满' || before === '不足'
        ? [null, years - 1]
        : before === '超过'
          ? [years + 1, null]
          : /下|内|x/.test(after)
            ? [null, years]
            : [years, null];
    const meaning = range(dimension, from, to, '年');
    return { ...meaning, label: `${label}${meaning.label}` };
  };
}

const PHRASES: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(`${NUMBER}${AGE}(?:到|至|-|–|—|~)${NUMBER}${AGE}`, 'y'),
    (first = '', last = '') => range('age', toNumber(first), toNumber(last), '岁'),
  ],
  [
    new RegExp(`(?:不满|未满|不到|小于|低于)${NUMBER}周?岁?`, 'y'),
    (text = '') => range('age', null, toNumber(text) - 1, '岁'),
  ],
  [
    new RegExp(`(?:不超过|不大于)${NUMBER}周?岁?`, 'y'),
    (text = '') => range('age', null, toNumber(text), '岁'),
  ],
  [
    new RegExp(`(?:超过|大于|高于)${NUMBER}周?岁?`, 'y'),
    (text = '') => range('age', toNumber(text) + 1, null, '岁'),
  ],
  // 以上, 以下, 以内 include the number itself (民法典 art. 1259).
  [
    new RegExp(`${NUMBER}${AGE}(?:${DOWN})`, 'y'),
    (text = '') => range('age', null, toNumber(text), '岁', [inWords(null, toNumber(text) - 1)]),
  ],
  [
    new RegExp(`${NUMBER}${AGE}(?:${UP})`, 'y'),
    (text = '') => range('age', toNumber(text), null, '岁', [inWords(toNumber(text) + 1, null)]),
  ],
  [new RegExp(`${NUMBER}周?岁整`, 'y'), (text = '') => range('age', toNumber(text), toNumber(text), '岁')],
  [new RegExp(`${NUMBER}周?岁`, 'y'), (text = '') => ageAlone(toNumber(text))],
  [/([4-9]0|00|10)后/y, (decade = '') => bornIn(decade)],
  ...YEARS_SINCE.map(
    ([words, dimension, label]) =>
      [
        new RegExp(`${words}(?:年限|时间)?(满|超过|不满|不足)?${NUMBER}年(${DOWN}|${UP})?`, 'y'),
        yearsSince(dimension, label),
      ] as const,
  ),
  [
    /(\d{4})年(以来|以后|之后)?(?:进入|入职|考录|新进|参加工作)/y,
    (year = '', since = '') => ({
      ...range('entry_year', Number(year), since === '' ? Number(year) : null, '年'),
      label: since === '' ? `${year}年进入` : `${year}年以来进入`,
    }),
  ],
  [
    /(\d{4})年(?:到龄退休|到龄|内?退休)/y,
    (year = '') => ({
      ...range('retire_year', Number(year), Number(year), '年'),
      label: `${year}年退休（推定）`,
    }),
  ],
];

/** 今后5年退休, 明年退休: the years after the as-of date's, from the next one on. */
function retiringWithin(first: number, last: number): RangeMeaning {
  const years = first === last ? `${first}年` : `${first}至${last}年`;
  return { ...range('retire_year', first, last, '年'), label: `${years}退休（推定）` };
}

const RETIRE = '(?:到龄退休|到龄|退休)';
const YEAR_WORDS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 明年: 1, 后年: 2 };

type Phrases = readonly (readonly [RegExp, (...parts: readonly string[]) => Meaning | null])[];

const made = new Map<number, Phrases>();

/** Phrases that count from the year of the as-of date. */
function fromYear(year: number): Phrases {
  const known = made.get(year);
  if (known) return known;
  const phrases: Phrases = [
    [
      new RegExp(`(?:今后|未来|往后)?${NUMBER}年(?:以?内|之内)?${RETIRE}`, 'y'),
      (text = '') => retiringWithin(year + 1, year + toNumber(text)),
    ],
    [
      new RegExp(`(今年|本年|明年|后年)${RETIRE}`, 'y'),
      (word = '') => retiringWithin(year + (YEAR_WORDS[word] ?? 0), year + (YEAR_WORDS[word] ?? 0)),
    ],
    [
      new RegExp(`(?:今后|未来|再过)?${NUMBER}年(?:以|之)?后`, 'y'),
      (text = '') => ({ kind: 'topic', topic: { is: 'ahead', years: toNumber(text) } }),
    ],
    [
      /(?:推算|预计|预测)?到?(20\d{2})年(?:底|末)?(?:推算|预计|预测|时)/y,
      (text = '') => ({ kind: 'topic', topic: { is: 'ahead', years: Number(text) - year } }),
    ],
    [
      /(?:推算|预计|预测)到?(20\d{2})年(?:底|末)?/y,
      (text = '') => ({ kind: 'topic', topic: { is: 'ahead', years: Number(text) - year } }),
    ],
  ];
  made.set(year, phrases);
  return phrases;
}

function hasNumbers(meaning: Meaning | null): meaning is Meaning {
  if (meaning?.kind === 'range') return ![meaning.from, meaning.to].some((end) => Number.isNaN(end));
  return meaning?.kind === 'topic' && meaning.topic.is === 'ahead' && !Number.isNaN(meaning.topic.years);
}

/** The longest number phrase that begins at a place of the text; `year` is that of the as-of date. */
export function numberPhraseAt(text: string, place: number, year: number | null = null): NumberPhrase | null {
  let best: NumberPhrase | null = null;
  for (const [pattern, read] of [...PHRASES, ...(year === null ? [] : fromYear(year))]) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match || match[0].length <= (best?.length ?? 0)) continue;
    const meaning = read(...match.slice(1));
    if (hasNumbers(meaning)) best = { length: match[0].length, meaning };
  }
  return best;
}
