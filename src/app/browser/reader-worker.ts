import type { Job } from '#core/progress.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { RegularText, SourceFile } from '#ingest/sheet.ts';
import { sha256Of } from '#core/sha256.ts';
import { buffersOf } from '#ingest/text/cell-columns.ts';
import { tallyText } from '#ingest/text/tally-text.ts';
import { readPacked } from '../load/packed-sheet.ts';
import { Given, serveCalls } from './rpc.ts';

/** Reads one file, may count its cells, and is then ended; whatever a hostile file does to it stays here. */
serveCalls(
  {
    read: (source: SourceFile, choices: ReadChoices, job: Job) => readPacked(source, job, choices),
    tally: async (text: RegularText, job: Job) => {
      const tallied = await tallyText(text, job);
      return tallied.cells ? new Given(tallied, buffersOf(tallied.cells)) : tallied;
    },
    hash: (file: Blob) => sha256Of(file),
  },
  self,
);
