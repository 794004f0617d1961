/**
 * What is known of a count by whoever reads the file: `visible` stands in it, `hidden` stands there as —, `unsaid`
 * does not stand there, but may follow from what does.
 */
export type Sight = 'visible' | 'hidden' | 'unsaid';

/** A count of people, or a sum over people. */
export interface Variable {
  readonly key: string;
  readonly value: number;
  /** Of few people: nobody may be able to tell it from the file. */
  readonly isSensitive: boolean;
  readonly sight: Sight;
  /** What hiding it takes away from the reader; infinite where it is known already. */
  readonly cost: number;
}

/** The total is its parts together. */
export interface Equation {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface CountModel {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
}

/** Puts variables and equations together; each key is one variable, however often it stands in the file. */
export class ModelBuilder {
  private readonly places = new Map<string, number>();
  private readonly variables: Variable[] = [];
  private readonly equations: Equation[] = [];
  private readonly known = new Set<string>();

  find(key: string): number | undefined {
    return this.places.get(key);
  }

  valueOf(place: number): number {
    return this.variables[place]?.value ?? 0;
  }

  keys(): Iterable<string> {
    return this.places.keys();
  }

  /** The first to name a variable says what it is. */
  add(variable: Variable): number {
    const found = this.places.get(variable.key);
    if (found !== undefined) return found;
    const place = this.variables.push(variable) - 1;
    this.places.set(variable.key, place);
    return place;
  }

  /**
   * Total = parts and what is left, which is a variable of its own where there is anybody. False where the parts are
   * more than the total: then they are no parts of it.
   */
  split(
    total: number,
    parts: readonly number[],
    rest: { readonly isCell: boolean; readonly k: number },
  ): boolean {
    const sum = parts.reduce((all, part) => all + this.valueOf(part), 0);
    const left = this.valueOf(total) - sum;
    if (left < -1e-6) return false;
    const name = [total, ...[...parts].sort((a, b) => a - b)].join();
    if (this.known.has(name) || parts.length === 0) return true;
    this.known.add(name);
    if (left <= 1e-6) {
      this.equations.push({ total, parts });
      return true;
    }
    const isSensitive = rest.isCell && left < rest.k;
    const other = this.add({ key: `rest:${name}`, value: left, isSensitive, sight: 'unsaid', cost: 0 });
    this.equations.push({ total, parts: [...parts, other] });
    return true;
  }

  build(): CountModel {
    return { variables: this.variables, equations: this.equations };
  }
}
