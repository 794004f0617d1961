import type { BatchSummary, Workspace } from '#app/api.ts';
import type { StatTable } from '#core/table.ts';

/** Waits until everything said so far is stored. */
export async function settled(session: Workspace): Promise<void> {
  while ((await session.state()).storage.saving) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function tellBatch(session: Workspace, batch: BatchSummary): Promise<unknown> {
  const { id, removed, replacedBy } = batch;
  // What a removed batch held is said only as long as it happens to lie in the engine.
  if (removed) return { id, removed, replacedBy };
  const { addedAt: _addedAt, ...told } = batch;
  const which = { how: 'set-aside' } as const;
  return {
    told,
    issues: await session.batchIssues(id),
    aside: batch.counts ? await session.sheetRows({ place: id, which, offset: 0, limit: 50 }) : null,
  };
}

/** Every table of the structure page; null while there is nobody to count. */
export async function tellTables(session: Workspace): Promise<Readonly<Record<string, StatTable>> | null> {
  if ((await session.state()).headcount === null) return null;
  return (await session.page('structure', 'structure', { filters: [] })).tables;
}

/** Everything that a person can see of what is stored. */
export async function tellAll(session: Workspace) {
  const { asOf, asOfChosen, headcount, city, batches, openQuestions, bytes } = await session.state();
  const told = [];
  for (const batch of batches) told.push(await tellBatch(session, batch));
  const { questions, ...people } = await session.identity();
  return {
    ...{ asOf, asOfChosen, headcount, city, openQuestions, bytes, told },
    tables: await tellTables(session),
    people: { ...people, questions },
    directory: await session.unitDirectory(),
    grid: await session.reportGrid(),
    settings: await session.settings(),
  };
}

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/** What is counted, whatever the ids and the order of what was imported. */
export async function tellFigures(session: Workspace) {
  const { asOf, headcount, city, batches, openQuestions } = await session.state();
  const loaded = batches.filter(({ removed }) => !removed);
  const tables = Object.entries((await tellTables(session)) ?? {});
  const { questions: _questions, ...people } = await session.identity();
  return {
    ...{ asOf, headcount, city, openQuestions, people },
    loaded: sorted(loaded.map(({ file, kind, counts, periods }) => ({ file, kind, counts, periods }))),
    issues: sorted(loaded.map(({ file, issues }) => ({ file, issues: sorted(issues) }))),
    tables: tables.map(([id, { rows }]) => [id, sorted(rows)]),
  };
}
