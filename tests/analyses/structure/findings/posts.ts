import type { Person } from './people.ts';

/** A made-up unit's posts, told by its name and size alone. */
export interface UnitPosts {
  readonly name: string;
  readonly level: string | null;
  readonly filled: number;
  /** Null: nothing is established, or somebody's 编制 is unknown. */
  readonly established: number | null;
}

/** Two fewer to three more posts than people; every seventh unit cannot be compared. */
export function postsOf(people: readonly Person[]): readonly UnitPosts[] {
  return [...new Set(people.map(({ unit }) => unit))].map((name) => {
    const own = people.filter(({ unit }) => unit === name);
    const mixed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, own.length);
    const counts = new Map<string, number>();
    for (const { level } of own) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
    const [first] = [...counts].sort((a, b) => b[1] - a[1]);
    const filled = own.length;
    const established = mixed % 7 === 0 ? null : Math.max(0, filled + (mixed % 6) - 2);
    return { name, level: first?.[0] ?? null, filled, established };
  });
}
