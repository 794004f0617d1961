import { RETIRE_CATEGORIES } from '#core/retirement.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import { quoteName } from '#engine/quote.ts';
import { outputColumns, SQL_TYPE } from './assemble.ts';
import { DECIDED_CATEGORY } from './decided-categories.ts';
import { enumType } from './enum-type.ts';
import { printPeopleColumns } from './people-columns.ts';
import { Words } from './words.ts';

/** Makes the roster and `people` with all their columns and no row, where there are records of people only. */
export async function createNobody(engine: Engine, kind: DatasetKind): Promise<void> {
  const columns = outputColumns(kind, []);
  const typed = [
    ...['batch', 'r'].map((name) => `CAST(NULL AS INTEGER) AS ${name}`),
    ...columns.map(({ name, storage }) => `CAST(NULL AS ${SQL_TYPE[storage]}) AS ${quoteName(name)}`),
    `CAST(NULL AS ${enumType(RETIRE_CATEGORIES)}) AS ${DECIDED_CATEGORY}`,
  ];
  const worked = printPeopleColumns(new Words([]));
  const none = worked(`SELECT ${typed.join(', ')} WHERE FALSE`);
  await engine.query(`CREATE OR REPLACE VIEW ${quoteName(kind.id)} AS ${none}`);
  await engine.query(`CREATE OR REPLACE VIEW people AS SELECT * FROM ${quoteName(kind.id)}`);
}
