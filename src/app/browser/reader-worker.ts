import type { Job } from '#core/progress.ts';
import type { ReadChoices } from '#ingest/reading.ts';
import type { RegularText, SourceFile } from '#ingest/sheet.ts';
import { sha256Of } from '#core/sha256.ts';
import { tallyText } from '#ingest/text/tally-text.ts';
import { readPacked } from '../load/packed-sheet.ts';
import { serveCalls } from './rpc.ts';

/** Reads one file, may count its cells, and is then ended; whatever a hostile file does to it stays here. */
serveCalls(
  {
    read: (source: SourceFile, choices: ReadChoices, job: Job) => readPacked(source, job, choices),
    tally: (text: RegularText) => tallyText(text, {}),
    hash: (file: Blob) => sha256Of(file),
  },
  self,
);
