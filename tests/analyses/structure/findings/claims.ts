import type { Person } from './people.ts';

export interface World {
  readonly people: readonly Person[];
  readonly before: readonly Person[] | null;
}

export type Test = (person: Person) => boolean;

/** A class among those of whom the field is known. */
export interface Class {
  readonly in: Test;
  readonly known: Test;
}

export interface Counted {
  readonly n: number;
  readonly known: number;
  readonly total: number;
  readonly share: number;
}

export const PCT = '([\\d.]+)%(?:（(\\d+)/(\\d+)）)?';
export const GAP = '([\\d.]+)个百分点(?:（相当于(\\d+)人）)?';

export const MIN = 5;

/** A number that a wording may leave out, then 0. */
export const numberOf = (text: string | undefined): number => (text ? Number(text) : 0);

export const upTo = (age: number): Class => ({
  in: (one) => one.age !== null && one.age <= age,
  known: (one) => one.age !== null,
});
export const between = (from: number, to: number): Class => ({
  in: (one) => one.age !== null && one.age >= from && one.age <= to,
  known: (one) => one.age !== null,
});
export const POSTGRADUATES: Class = {
  in: (one) => one.education === '研究生',
  known: (one) => one.education !== null,
};
export const from = (source: string): Class => ({
  in: (one) => one.source === source,
  known: (one) => one.source !== null,
});
export const ofSex = (sex: string): Class => ({
  in: (one) => one.sex === sex,
  known: (one) => one.sex !== null,
});

export function count(people: readonly Person[], { in: isIn, known }: Class): Counted {
  const n = people.filter(isIn).length;
  const all = people.filter(known).length;
  return { n, known: all, total: people.length, share: all === 0 ? 0 : n / all };
}

/** Everyone for an empty name, else the people of a level or unit. */
export const scopeOf = (people: readonly Person[], name: string): readonly Person[] =>
  name === '' ? people : people.filter(({ level, unit }) => level === name || unit === name);

export const levelsOf = (people: readonly Person[]): readonly string[] => [
  ...new Set(people.flatMap(({ level }) => level ?? [])),
];
export const unitsOf = (people: readonly Person[]): readonly string[] => [
  ...new Set(people.map(({ unit }) => unit)),
];

/** Collects what a sentence says wrongly. */
export class Claims {
  readonly wrong: string[] = [];

  constructor(
    readonly text: string,
    readonly world: World,
  ) {}

  is(holds: boolean, what: string): void {
    if (!holds) this.wrong.push(what);
  }

  /** The parts of the sentence, or null with a complaint when it is none of the known wordings. */
  read(pattern: string): readonly string[] | null {
    const match = new RegExp(`^${pattern}$`).exec(this.text);
    this.is(match !== null, `is not understood: ${pattern}`);
    return match?.map((part: string | undefined) => part ?? '') ?? null;
  }

  /** 9.3%（2/21）: rounded to a decimal, and with the fraction exactly when under 30 are known. */
  share(parts: readonly string[], { n, known, share }: Counted): void {
    const [said, above, under] = parts;
    this.is(known >= MIN, `claims something of ${known}`);
    this.is(Math.abs(Number(said) - share * 100) <= 0.05 + 1e-9, `says ${said ?? ''}% of ${share}`);
    const fraction = known < 30 ? `${n}/${known}` : '/';
    this.is(
      `${above ?? ''}/${under ?? ''}` === fraction,
      `prints ${above ?? ''}/${under ?? ''} for ${fraction}`,
    );
  }

  /** 10.5个百分点（相当于12人）, of the people of the base. */
  gap(parts: readonly string[], difference: number, base: number): void {
    const [said, people] = parts;
    const size = Math.abs(difference);
    this.is(Math.abs(Number(said) - size * 100) <= 0.05 + 1e-9, `says ${said ?? ''} points of ${size}`);
    this.is(Math.abs(numberOf(people) - size * base) <= 0.5 + 1e-9, `says ${people ?? ''} of ${size * base}`);
  }

  /** A doubt is said exactly when people of whom it is not known could turn the condition. */
  doubt(said: string, couldTurn: boolean): void {
    this.is((said !== '') === couldTurn, couldTurn ? 'hides that it may not hold' : 'doubts what is certain');
  }

  /** ，来源未填4人，若全部计入则12.3%，结论可能改变 of one share. */
  doubtOfShare(said: string, counted: Counted, holds: (share: number) => boolean): void {
    const { n, known, total } = counted;
    const [low, high] = [n / total, (n + total - known) / total];
    this.doubt(said, !holds(low) || !holds(high));
    if (said === '') return;
    const match = /^，.+未填(\d+)人，若(全部|均不)计入则([\d.]+)%，结论可能改变$/.exec(said);
    const bound = match?.[2] === '全部' ? high : low;
    this.is(Number(match?.[1]) === total - known, 'miscounts the unknown');
    this.is(!holds(bound), 'names a bound that turns nothing');
    this.is(Math.abs(Number(match?.[3]) - bound * 100) <= 0.05 + 1e-9, `misstates the bound ${bound}`);
  }
}
