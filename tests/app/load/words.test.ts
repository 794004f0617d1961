import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enumType } from '#app/load/enum-type.ts';
import { Words } from '#app/load/words.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteText } from '#engine/quote.ts';
import { lendEngine } from '../../engines.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await lendEngine();
});
afterAll(() => engine.close());

const WORDS = ['公开招考', '选调', '选调生', '军转', "it's", '其他'];
const OTHER = ['军转', '公开招考', '别的'];

/** What a condition comes to for each value, in a column that is an ENUM and in one that is text. */
async function ask(values: readonly (string | null)[], print: (words: Words) => string) {
  const rows = values.map((value, i) => `(${i}, ${value === null ? 'NULL' : quoteText(value)})`).join(', ');
  const answers: unknown[][] = [];
  for (const isEnum of [true, false]) {
    const type = isEnum ? enumType(WORDS) : 'VARCHAR';
    const other = isEnum ? enumType(OTHER) : 'VARCHAR';
    const words = new Words([
      { name: 'said', words: isEnum ? WORDS : [] },
      { name: 'also', words: isEnum ? OTHER : [] },
    ]);
    const { columns } = await engine.query(
      `SELECT ${print(words)} FROM (SELECT i, CAST(v AS ${type}) AS said, TRY_CAST(v AS ${other}) AS also FROM (VALUES ${rows}) t(i, v)) ORDER BY i`,
    );
    answers.push(Array.from(columns[0] ?? []));
  }
  return answers;
}

const value = fc.option(fc.constantFrom(...WORDS), { nil: null });
const values = fc.array(value, { minLength: 1, maxLength: 8 });
const wanted = fc.array(fc.constantFrom(...WORDS, '没有的', '选', '招', ''), { maxLength: 4 });

describe('conditions on words', () => {
  it('say of codes what they say of text: which word it is, and what is in it', async () => {
    await fc.assert(
      fc.asyncProperty(values, wanted, async (list, of) => {
        const is = list.map((word) => (word === null ? null : of.includes(word)));
        const holds = list.map((word) => (word === null ? null : of.some((part) => word.includes(part))));
        const never = list.map(() => false);
        for (const answer of await ask(list, (words) => words.has('said', ...of))) {
          // Nothing that is wanted can be there: the condition needs not look.
          expect([is, never]).toContainEqual(answer);
          expect(answer.map((each) => each === true)).toEqual(is.map((each) => each === true));
        }
        for (const answer of await ask(list, (words) => words.holds('said', ...of))) {
          expect(answer.map((each) => each === true)).toEqual(holds.map((each) => each === true));
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('say when two columns have the same one of some words, whatever their codes', async () => {
    const same = (words: Words) => words.same('said', 'also', ['军转', '公开招考', '选调']);
    const answers = await ask(['军转', '公开招考', '其他', '选调', null], same);
    expect(answers[0]?.map((each) => each === true)).toEqual([true, true, false, false, false]);
  });
});
