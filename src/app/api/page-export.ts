import type { Ask } from '#analyses/analysis.ts';
import type { Job } from '#core/progress.ts';
import type { MadeFile } from './ledger.ts';

export interface PageExports {
  /** The tables behind the figures of a page, one a sheet, unrounded, with how they are counted. */
  makePageTables(analysis: string, page: string, ask: Ask, job?: Job): Promise<MadeFile>;
}
