import type { Job } from '#core/progress.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { readPacked } from '../load/packed-sheet.ts';
import { serveCalls } from './rpc.ts';

/** Reads one file and is then ended; whatever a hostile file does to it stays here. */
serveCalls({ read: (source: SourceFile, job: Job) => readPacked(source, job) }, self);
