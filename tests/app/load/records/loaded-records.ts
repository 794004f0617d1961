import { Desk } from '#app/desk.ts';
import { confirmDraft } from '#app/intake/confirm.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import type { RecordBatch } from '#app/load/learning/record-batch.ts';
import { readRecords } from '#app/load/records/read-records.ts';
import { isWords, recordFields } from '#app/load/records/record-fields.ts';
import { createTexts } from '#app/load/records/texts.ts';
import { recordTables, toRecordBatches } from '#app/record-tables.ts';
import { type RecordColumns, wordAt } from '#core/record-columns.ts';
import { findKind } from '#datasets/index.ts';
import type { DatasetKind } from '#datasets/kind.ts';
import type { Engine } from '#engine/engine.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import type { EnginePool } from '../../engine-pool.ts';

/** A workspace with these files, every table confirmed as it was recognised. */
export async function openDesk(pool: EnginePool, files: readonly SourceFile[]): Promise<Desk> {
  const desk = new Desk(pool.platform(new MemoryStore()));
  await desk.ledger.open();
  const added = await desk.drafts.add(files, { sample: false }, {});
  await desk.drafts.stageAll(added, () => ({ asOf: '2026-10-31', asOfSource: null }), {});
  for (const id of added) await confirmDraft(desk, id);
  await desk.refresh({});
  return desk;
}

export function kindOf(id: string): DatasetKind {
  const kind = findKind(id);
  if (!kind) throw new Error(`no kind ${id}`);
  return kind;
}

export interface LoadedRecords {
  readonly engine: Engine;
  readonly batches: readonly RecordBatch[];
  readonly records: RecordColumns;
}

export async function recordsOf(desk: Desk, kind: string): Promise<LoadedRecords> {
  const engine = await desk.warehouse.engine({});
  const batches = toRecordBatches(recordTables(desk.standing), desk.standing).get(kind) ?? [];
  for (const batch of batches) await createTexts(engine, batch);
  return { engine, batches, records: await readRecords(engine, kindOf(kind), batches) };
}

export type PlainRecord = Readonly<Record<string, string | number | null>>;

/** Records as objects, every field of the kind. */
export function plainRecords(kind: string, records: RecordColumns): readonly PlainRecord[] {
  const fields = recordFields(kindOf(kind));
  return Array.from({ length: records.count }, (_, row) =>
    Object.fromEntries(
      fields.map((field): [string, string | number | null] => {
        if (isWords(field)) return [field.name, wordAt(records.words(field.name), row)];
        const value = records.numbers(field.name)[row] ?? Number.NaN;
        return [field.name, Number.isNaN(value) ? null : value];
      }),
    ),
  );
}
