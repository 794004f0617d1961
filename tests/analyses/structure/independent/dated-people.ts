import { AS_OF } from '../../../sample/plain-count.ts';
import { HISTORY_LAYOUT, ROSTER_LAYOUTS } from '../../../sample/layouts.ts';
import { DATA, peopleNow, peopleThen, type SamplePerson, THEN } from '../outlook/plain-sample.ts';
import { type PlainPerson, samplePeople } from './sample-people.ts';

/** Somebody at one of the two dates of the sample. */
export type DatedPerson = PlainPerson & Pick<SamplePerson, 'key' | 'office' | 'birth' | 'retires'>;

function withMonths(people: readonly PlainPerson[], months: readonly SamplePerson[]): readonly DatedPerson[] {
  if (people.length !== months.length) throw new Error(`${people.length} and ${months.length} people`);
  return people.map((person, i): DatedPerson => {
    const own = months[i];
    if (own?.unit !== person.unit) throw new Error(`${person.unit} and ${own?.unit}`);
    const { key, office, birth, retires } = own;
    return { ...person, key, office, birth, retires };
  });
}

export const now = withMonths(samplePeople(DATA, ROSTER_LAYOUTS, AS_OF), peopleNow);
export const before = withMonths(samplePeople(DATA, [HISTORY_LAYOUT], THEN), peopleThen);
/** The rows of the older roster with the ages that their people have now. */
const beforeAged = withMonths(samplePeople(DATA, [HISTORY_LAYOUT], AS_OF), peopleThen);

/** A person at either date; `row` is what filters look at: the newer row, else the older. */
export interface Pair {
  readonly then: DatedPerson | undefined;
  readonly now: DatedPerson | undefined;
  readonly row: DatedPerson;
}

const byKey = (people: readonly DatedPerson[]) => new Map(people.map((person) => [person.key, person]));

function pairUp(): readonly Pair[] {
  const [thenBy, nowBy, agedBy] = [byKey(before), byKey(now), byKey(beforeAged)];
  return [...new Set([...thenBy.keys(), ...nowBy.keys()])].map((key) => {
    const row = nowBy.get(key) ?? agedBy.get(key);
    if (!row) throw new Error(`nobody is ${key}`);
    return { then: thenBy.get(key), now: nowBy.get(key), row };
  });
}

export const pairs = pairUp();
