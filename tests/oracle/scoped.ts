import { type ColumnTable, op } from 'arquero';
import type { PlainRow, PlainTable } from '../sample/plain-tables.ts';

/** Everybody three times: in the whole, in their level and in their unit. */
export function inScopes(people: ColumnTable): ColumnTable {
  const as = (type: string, scope: string) =>
    people.derive({ scope_type: `d => '${type}'`, scope: `d => ${scope}` });
  return as('全部', `'全部'`).concat(as('层级', 'd.level'), as('单位', 'd.unit'));
}

/** Shares of the values of one column among those of whom it is known, in groups. */
export function shares(table: ColumnTable, groups: readonly string[], column: string): PlainTable {
  const known = table.filter(`d => d['${column}'] !== null && d['${column}'] !== ''`);
  const dims = [...groups, column];
  const counted = known
    .groupby(dims)
    .rollup({ n: op.count() })
    .join(known.groupby([...groups]).rollup({ known: op.count() }), both(groups))
    .derive({ share: 'd => d.n / d.known' });
  return { dims, measures: ['n', 'known', 'share'], rows: rowsIn(counted) };
}

/** Of two names alone Arquero takes the second for the column of the other table. */
export function both(names: readonly string[]): [string[], string[]] {
  return [[...names], [...names]];
}

export function rowsIn(table: ColumnTable): readonly PlainRow[] {
  return table.objects() as PlainRow[];
}
