import { DECIDED_CATEGORY } from '#app/load/decided-categories.ts';
import { printPeopleColumns } from '#app/load/people-columns.ts';
import { Words } from '#app/load/words.ts';
import { findKind } from '#datasets/index.ts';
import type { FieldStorage } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName, quoteValue } from '#engine/quote.ts';

/** A person as the engine holds one; months are `YYYY-MM`, and absent fields are unknown. */
export interface TestPerson {
  readonly level?: string;
  readonly unit?: string;
  readonly office?: string;
  readonly sex?: string;
  readonly birth?: string;
  readonly education?: string;
  readonly ft_education?: string;
  readonly degree?: string;
  readonly source?: string;
  readonly entry_date?: string;
  readonly ethnicity?: string;
  readonly politics?: string;
  readonly post_level?: string;
  readonly post_date?: string;
  readonly rank?: string;
  readonly rank_date?: string;
  readonly title_grade?: string;
  readonly status?: string;
  readonly staffing?: string;
  readonly staffing_kind?: string;
  readonly ft_major?: string;
}

interface Column {
  readonly name: string;
  readonly of: string;
  readonly storage: FieldStorage;
}

const TYPES: Readonly<Record<FieldStorage, string>> = {
  ...{ text: 'VARCHAR', category: 'VARCHAR' },
  ...{ month: 'INTEGER', date: 'INTEGER', number: 'DOUBLE' },
};

/** Narrow columns of a roster, as the loader leaves them. */
const COLUMNS: readonly Column[] = (findKind('roster')?.fields ?? []).flatMap(
  ({ name, storage, also = {} }) => {
    const own: Column[] = storage === 'text' ? [] : [{ name, of: name, storage }];
    const to: Column[] = storage === 'month' ? [{ name: `${name}_to`, of: name, storage }] : [];
    return [
      ...own,
      ...to,
      ...Object.entries(also).map(([each, kind]) => ({ name: each, of: each, storage: kind })),
    ];
  },
);

function monthIndex(text: string): number {
  const [year, month] = text.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

/** Rows of a roster: where each stands, and who it says. */
export interface TestRow {
  readonly batch: number;
  readonly r: number;
  readonly person: TestPerson;
}

/** Makes a relation of typed rows with what is worked out of each, as the loader would leave it. */
export async function createRoster(engine: Engine, name: string, rows: readonly TestRow[]): Promise<void> {
  const types = COLUMNS.map((column) => `${quoteName(column.name)} ${TYPES[column.storage]}`);
  const typed = quoteName(`${name}_typed`);
  await engine.query(`DROP VIEW IF EXISTS ${quoteName(name)}`);
  await engine.query(`CREATE OR REPLACE TABLE ${typed} (batch INTEGER, r INTEGER, ${types.join(', ')})`);
  const values = rows.map(({ batch, r, person }) => {
    const told: Readonly<Record<string, string | undefined>> = { ...person };
    const own = COLUMNS.map(({ of, storage }) => {
      const text = told[of];
      return text === undefined ? null : storage === 'month' ? monthIndex(text) : text;
    });
    return `(${[batch, r, ...own].map(quoteValue).join(', ')})`;
  });
  if (values.length > 0) await engine.query(`INSERT INTO ${typed} VALUES ${values.join(', ')}`);
  const worked = printPeopleColumns(new Words([]));
  await engine.query(
    `CREATE VIEW ${quoteName(name)} AS ${worked(`SELECT *, NULL AS ${DECIDED_CATEGORY} FROM ${typed}`)}`,
  );
}

/** Makes `people` out of hand-written rows. */
export async function createPeople(engine: Engine, people: readonly TestPerson[]): Promise<void> {
  await createRoster(
    engine,
    'people',
    people.map((person, i) => ({ batch: 1, r: i + 2, person })),
  );
}
