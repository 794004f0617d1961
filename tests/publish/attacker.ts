import type { StatTable, TableRow } from '#core/table.ts';
import { Simplex } from './simplex.ts';

const BANDS = ['30岁及以下', '31–35岁', '36–40岁', '41–45岁', '46–50岁', '51–55岁', '56岁及以上'];
const WHOLE = '全部';

export interface Published {
  readonly tables: Readonly<Record<string, StatTable>>;
}

/** What the attacker knows besides the file: which unit is of which level, and that nobody is without either. */
export interface Knowledge {
  readonly levelOf: ReadonlyMap<string, string>;
  readonly k: number;
}

export interface Leak {
  readonly cell: string;
  readonly value: number;
}

type Names = (row: TableRow) => Readonly<Record<string, readonly string[]>>;

const text = (value: unknown) => String(value);

/** What each count of each table is, in the attacker's own names: a sum of counts without the scope. */
const READINGS: Readonly<Record<string, Names>> = {
  'structure.headcount': () => ({ n: ['P'] }),
  'structure.age': () => ({ n: ['P'], known: ['A'] }),
  'structure.age_bands': ({ band }) => ({ known: ['A'], n: [`B ${text(band)}`] }),
  'structure.age_sex_bands': ({ sex, band }) => ({ n: [`S ${text(sex)} ${text(band)}`] }),
  'structure.education': ({ education }) => ({ known: ['E'], n: [`Ed ${text(education)}`] }),
  'structure.education_by_age': ({ band, education }) => ({
    known: [`BE ${text(band)}`],
    n: [`BEd ${text(band)} ${text(education)}`],
  }),
  'structure.sex': ({ value }) => ({ known: ['X'], n: [`Sx ${text(value)}`] }),
  'structure.sources': ({ source }) => ({ known: ['O'], n: [`Src ${text(source)}`] }),
  'structure.young_gap': () => ({ known: ['A'], n: [`B ${BANDS[0] ?? ''}`] }),
  'structure.unit_standing': ({ item }): Readonly<Record<string, readonly string[]>> => {
    const young = BANDS.slice(0, item === '35岁及以下' ? 2 : 1).map((band) => `B ${band}`);
    if (item === '平均年龄') return { n: ['A'], known: ['A'] };
    if (item === '研究生学历') return { n: ['Ed 研究生'], known: ['E'] };
    return item === '女性' ? { n: ['Sx 女'], known: ['X'] } : { n: young, known: ['A'] };
  },
  'training.coverage': () => ({ people: ['P'], trained: ['T'] }),
  'training.coverage_compared': () => ({ people: ['P'], trained: ['T'] }),
  'training.categories': ({ category }) => ({ people: ['P'], trained: [`C ${text(category)}`] }),
};

interface Equation {
  readonly terms: ReadonlyMap<number, number>;
  readonly right: number;
}

/** Puts a file into equations, knowing only what the tables mean, and asks what each hidden count can be. */
export class Attacker {
  private readonly names = new Map<string, number>();
  private readonly equations: Equation[] = [];
  private readonly targets = new Map<string, readonly string[]>();
  private readonly scopes = new Map<string, readonly string[]>();
  private readonly known = new Map<string, number>();

  constructor(
    files: readonly Published[],
    private readonly knowledge: Knowledge,
  ) {
    const units = [...knowledge.levelOf.keys()];
    const levels = [...new Set(knowledge.levelOf.values())];
    this.scopes.set(WHOLE, levels);
    for (const level of levels)
      this.scopes.set(
        level,
        units.filter((unit) => knowledge.levelOf.get(unit) === level),
      );
    for (const file of files) this.read(file);
    this.relate();
  }

  private variable(name: string): number {
    const found = this.names.get(name) ?? this.names.size;
    this.names.set(name, found);
    return found;
  }

  private say(terms: readonly (readonly [string, number])[], right = 0): void {
    const put = new Map<number, number>();
    for (const [name, by] of terms) put.set(this.variable(name), (put.get(this.variable(name)) ?? 0) + by);
    this.equations.push({ terms: put, right });
  }

  private read({ tables }: Published): void {
    for (const [id, table] of Object.entries(tables)) {
      const reading = READINGS[id];
      if (!reading) continue;
      table.rows.forEach((row, at) => {
        const hidden = new Set(
          (table.hidden ?? []).flatMap((each) => (each.row === at ? each.measures : [])),
        );
        for (const [measure, names] of Object.entries(reading(row))) {
          const own = names.map((name) => `${text(row['scope'])}|${name}`);
          const value = row[measure];
          if (hidden.has(measure)) this.targets.set(own.join('+'), own);
          if (typeof value !== 'number') continue;
          this.say(
            own.map((name) => [name, 1] as const),
            value,
          );
          const [only, ...more] = own;
          if (only !== undefined && more.length === 0) this.known.set(only, value);
        }
      });
    }
  }

  /** A count is what its parts are together; `slack` where there may be others. */
  private parts(total: string, parts: readonly string[], slack: boolean): void {
    if (parts.length === 0) return;
    const rest: readonly (readonly [string, number])[] = slack ? [[`rest ${total} ${parts.join()}`, -1]] : [];
    this.say([[total, 1], ...parts.map((part) => [part, -1] as const), ...rest]);
  }

  private relate(): void {
    const kinds = new Set([...this.names.keys()].map((name) => name.split('|')[1] ?? ''));
    const of = (start: string) => [...kinds].filter((kind) => kind.startsWith(`${start} `));
    for (const kind of kinds)
      for (const [scope, inside] of this.scopes)
        this.parts(
          `${scope}|${kind}`,
          inside.map((each) => `${each}|${kind}`),
          false,
        );
    for (const scope of [...this.scopes.keys(), ...this.knowledge.levelOf.keys()]) {
      const at = (kind: string) => `${scope}|${kind}`;
      const all = (start: string) => of(start).map(at);
      this.parts(
        at('A'),
        BANDS.map((band) => at(`B ${band}`)),
        false,
      );
      for (const known of ['A', 'E', 'X', 'O', 'T']) this.parts(at('P'), [at(known)], true);
      this.parts(at('E'), all('Ed'), true);
      this.parts(at('X'), all('Sx'), true);
      this.parts(at('O'), all('Src'), true);
      for (const band of BANDS) {
        this.parts(
          at(`B ${band}`),
          all('S').filter((name) => name.endsWith(` ${band}`)),
          true,
        );
        this.parts(at(`B ${band}`), [at(`BE ${band}`)], true);
        this.parts(at(`BE ${band}`), all(`BEd ${band}`), true);
      }
      for (const education of of('Ed')) {
        const crossed = all('BEd').filter((name) => name.endsWith(education.slice(2)));
        this.parts(at(education), crossed, true);
      }
      for (const category of all('C')) this.parts(at('T'), [category], true);
    }
  }

  /** Hidden counts of which only one whole number is possible. */
  leaks(): readonly Leak[] {
    const places = new Map<string, number>();
    for (const [name, parts] of this.targets) {
      places.set(name, this.variable(`target ${name}`));
      this.say([[`target ${name}`, 1], ...parts.map((part) => [part, -1] as const)]);
    }
    const system = new Simplex(this.names.size, this.equations);
    return [...places].flatMap(([cell, place]) => {
      const [least, most] = system.bounds(place);
      const [low, high] = [Math.ceil(least - 1e-6), Math.floor(most + 1e-6)];
      return low >= high ? [{ cell, value: low }] : [];
    });
  }

  get size(): { readonly variables: number; readonly equations: number; readonly targets: number } {
    return { variables: this.names.size, equations: this.equations.length, targets: this.targets.size };
  }
}
