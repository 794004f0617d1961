import { dashed, dotted, toMonth, type Month } from '../sample/months.ts';
import { makeIdentity } from '../sample/people/identity.ts';
import type { Sex } from '../sample/people/person.ts';
import { createRandom, type Random } from '../sample/random.ts';
import { UNITS, type Unit } from './units.ts';
import * as words from './words.ts';

const AS_OF = toMonth(2026, 10);

/** What a row of the roster and the training rows of one person share. */
export interface MadePerson {
  readonly name: string;
  readonly id: string;
  readonly unit: Unit;
  readonly sex: Sex;
  readonly birth: Month;
  readonly age: number;
}

export interface PersonMaker {
  /** The person of an index; call in order of index, once each. */
  next(index: number): MadePerson;
  readonly random: Random;
}

export function createPersonMaker(): PersonMaker {
  const random = createRandom('generated people');
  return {
    random,
    next(index) {
      const sex: Sex = random.next() < 0.6 ? '男' : '女';
      const age = 23 + Math.floor(((random.next() + random.next() + random.next()) / 3) * 37);
      const birth = AS_OF - age * 12 - random.between(0, 11);
      const given = random.pick(words.GIVEN) + (random.next() < 0.85 ? random.pick(words.GIVEN) : '');
      return {
        name: random.pick(words.SURNAMES) + given,
        // Area and sequence are unique for the first 4.5 million people.
        id: makeIdentity({
          area: 990_001 + (index % 9000),
          birth,
          day: random.between(1, 28),
          sequence: Math.floor(index / 9000),
          sex,
        }),
        unit: random.pick(UNITS),
        sex,
        birth,
        age,
      };
    },
  };
}

/** 1985.03 or 1985-03, as two halves of a city write it. */
export function spellMonth(random: Random, month: Month): string {
  return random.next() < 0.6 ? dotted(month) : dashed(month);
}
