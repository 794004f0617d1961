import type { CountModel } from './model.ts';

/** Variables that stand in an equation, with their signs. */
export type Members = ReadonlyMap<number, number>;

/** The equations as they are searched: variables that are always the same are one. */
export interface Net {
  /** By variable of the model: the one that it is searched as. */
  readonly as: Int32Array;
  /** Variables of the model that are searched as one. */
  readonly groups: readonly (readonly number[])[];
  readonly values: Float64Array;
  readonly equations: readonly Members[];
  /** By variable: the equations that have to be kept in mind on the way. */
  readonly live: readonly (readonly number[])[];
  /** Equations that one unsaid variable of theirs puts right in the end, in the order in which they are settled. */
  readonly settled: readonly { readonly equation: number; readonly by: number }[];
}

/** So many people at least are in what takes up what is left over. */
const ROOM = 3;

function join({ variables, equations }: CountModel): Int32Array {
  const parents = Int32Array.from(variables, (_, place) => place);
  const rootOf = (place: number): number => {
    let at = place;
    while ((parents[at] ?? at) !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  for (const { total, parts } of equations) {
    const [only, ...more] = parts;
    if (only !== undefined && more.length === 0) parents[rootOf(only)] = rootOf(total);
  }
  return Int32Array.from(variables, (_, place) => rootOf(place));
}

/** Puts together what is always the same, and sets apart the equations that can be put right at any time. */
export function netOf(model: CountModel): Net {
  const { variables } = model;
  const as = join(model);
  const groups: number[][] = variables.map(() => []);
  as.forEach((root, place) => groups[root]?.push(place));
  const equations = model.equations.flatMap(({ total, parts }): readonly Members[] => {
    const members = new Map<number, number>();
    const put = (place: number, sign: number) => {
      const root = as[place] ?? place;
      members.set(root, (members.get(root) ?? 0) + sign);
    };
    put(total, -1);
    for (const part of parts) put(part, 1);
    for (const [root, sign] of members) if (sign === 0) members.delete(root);
    return members.size === 0 ? [] : [members];
  });
  const standing: Set<number>[] = variables.map(() => new Set<number>());
  equations.forEach((members, equation) => {
    for (const variable of members.keys()) standing[variable]?.add(equation);
  });
  const isRoom = (root: number) =>
    (variables[root]?.value ?? 0) >= ROOM &&
    (groups[root] ?? []).every(
      (place) => variables[place]?.sight === 'unsaid' && !variables[place].isSensitive,
    );
  const settled: { equation: number; by: number }[] = [];
  const open = variables.flatMap((_, place) => (as[place] === place && isRoom(place) ? [place] : []));
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const [equation, ...more] = standing[place] ?? [];
    const members = equation === undefined || more.length > 0 ? undefined : equations[equation];
    if (equation === undefined || !members || Math.abs(members.get(place) ?? 0) !== 1) continue;
    settled.unshift({ equation, by: place });
    for (const variable of members.keys()) {
      standing[variable]?.delete(equation);
      if (variable !== place && standing[variable]?.size === 1 && isRoom(variable)) open.push(variable);
    }
  }
  return {
    ...{ as, groups, equations, settled },
    values: Float64Array.from(variables, ({ value }) => value),
    live: standing.map((each) => [...each]),
  };
}
