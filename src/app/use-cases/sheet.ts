import type { Ask } from '#analyses/analysis.ts';
import { structure } from '#analyses/structure/index.ts';
import { SHEET_PAGE } from '#analyses/structure/sheet/index.ts';
import type { Job } from '#core/progress.ts';
import type { MadeFile } from '../api.ts';
import { makeStatistics } from '../exports/statistics.ts';
import type { Inquiry } from '../query/inquiry.ts';

/** The standard statistics sheet of the people under the filters, as a workbook. */
export async function makeSheet(inquiry: Inquiry, ask: Ask, job: Job): Promise<MadeFile> {
  return makeStatistics(await inquiry.page(structure, SHEET_PAGE, ask, job));
}
