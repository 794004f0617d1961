import fc from 'fast-check';
import { EDUCATIONS, SEXES } from '#core/codes.ts';
import type { ChosenUnit } from '#analyses/analysis.ts';
import type { Facts, Populations } from './memory-context.ts';

const SOURCES = ['公开招录', '军转安置', '选调生', '企事业单位'];
const CATEGORIES = ['党性教育', '政治理论', '专题培训'];

interface Person {
  readonly sex: number;
  readonly age: number;
  readonly education: number;
  readonly source: number;
  readonly classes: readonly number[];
  /** Of what is not filled in. */
  readonly blank: number;
}

const person: fc.Arbitrary<Person> = fc.record({
  sex: fc.constantFrom(0, 0, 1),
  age: fc.integer({ min: 22, max: 59 }),
  education: fc.constantFrom(0, 0, 1, 1, 1, 2),
  source: fc.integer({ min: 0, max: SOURCES.length - 1 }),
  classes: fc.subarray([0, 1, 2]),
  blank: fc.integer({ min: 0, max: 40 }),
});

export interface RandomOffice {
  readonly populations: Populations;
  readonly units: readonly ChosenUnit[];
  readonly levelOf: ReadonlyMap<string, string>;
}

const unitNames = (count: number) =>
  Array.from({ length: count }, (_, at) => (at === 0 ? '市委组织部' : `${at}县委组织部`));

function factsOf(own: Person, unit: string, level: string): Facts {
  return {
    ...{ unit, level, presence: '在岗', status: '在职' },
    sex: own.blank === 1 ? null : (SEXES[own.sex] ?? null),
    age: own.blank === 2 ? null : own.age,
    birth: own.blank === 2 ? null : own.age,
    education: own.blank === 3 ? null : (EDUCATIONS[own.education] ?? null),
    source: own.blank === 4 ? null : (SOURCES[own.source] ?? null),
    is_trained: own.classes.length > 0 ? 1 : null,
    attended: own.classes.length > 0 ? '参训' : '未参训',
    hours: own.classes.length * 8,
  };
}

function lessonsOf(own: Person, facts: Facts): readonly Facts[] {
  return own.classes.map((at) => ({
    ...facts,
    ...{
      category: CATEGORIES[at] ?? null,
      counted: 1,
      first_of_category: 1,
      counted_hours: 8,
      link: '已对应',
    },
  }));
}

/** Offices of some units, from two people to dozens, most with classes of nobody and of one or two. */
export const randomOffice: fc.Arbitrary<RandomOffice> = fc
  .array(
    fc.oneof(
      fc.array(person, { minLength: 2, maxLength: 9 }),
      fc.array(person, { minLength: 12, maxLength: 40 }),
    ),
    { minLength: 3, maxLength: 6 },
  )
  .map((units) => {
    const names = unitNames(units.length);
    const levelOf = new Map(names.map((name, at) => [name, at === 0 ? '市级' : '县级']));
    const learners: Facts[] = [];
    const lessons: Facts[] = [];
    units.forEach((people, at) => {
      const name = names[at] ?? '';
      for (const each of people) {
        const facts = factsOf(each, name, levelOf.get(name) ?? '');
        learners.push(facts);
        lessons.push(...lessonsOf(each, facts));
      }
    });
    const chosen = names.map((name): ChosenUnit => {
      const level = levelOf.get(name) ?? null;
      return { name, level, posts: 'none', peers: names.filter((each) => levelOf.get(each) === level) };
    });
    return { populations: { people: learners, learners, lessons }, units: chosen, levelOf };
  });
