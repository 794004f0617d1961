import { sha256Of } from '#core/sha256.ts';
import type { Job } from '#core/progress.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { buffersOf } from '#ingest/text/cell-columns.ts';
import { readPacked } from '../load/packed-sheet.ts';
import { Given, serveCalls } from './rpc.ts';

/** Reads one file after another; whatever a hostile file does to it stays here. */
serveCalls(
  {
    read: async (source: SourceFile, choices: ReadChoices, job: Job) => {
      const packed = await readPacked(source, job, choices);
      const bodies = packed.sheets.map(({ body }) => body);
      const cells = bodies.flatMap((body) => (body.kind === 'regular' ? (body.tallied?.cells ?? []) : []));
      return new Given(packed, cells.flatMap(buffersOf));
    },
    hash: (file: Blob) => sha256Of(file),
  },
  self,
);
