import type { Analysis } from '#analyses/analysis.ts';
import { ANALYSES, findAnalysis } from '#analyses/index.ts';
import type { CellRef } from '#core/table.ts';
import { KINDS } from '#datasets/index.ts';
import type { PageQueries } from '../api.ts';
import type { Desk } from '../desk.ts';
import { tablesOf } from '../query/find-table.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { readOriginalRow } from '../query/original-row.ts';
import { makeSheet } from './sheet.ts';

const PEOPLE_ONLY = { needs: ['roster'] };
/** Filters stand above every page. */
const ANYTHING = { needs: KINDS.map(({ id }) => id) };
const findCounted = tablesOf(ANALYSES);

/** Questions to the people put together at the as-of date. */
export function pageQueries(desk: Desk): PageQueries {
  const ask = (analysis: Pick<Analysis, 'needs'> = PEOPLE_ONLY): Inquiry => {
    const inquiry = desk.inquiryFor(analysis);
    if (!inquiry) throw new Error('还没有可用的花名册');
    return inquiry;
  };
  const about = (cell: CellRef | undefined) => ask(cell && findCounted(cell.table).analysis);
  return {
    page: async (id, page, asked, job = {}) => {
      const analysis = findAnalysis(id);
      return ask(analysis).page(analysis, page, asked, job);
    },
    filterChoices: async (filters, job = {}) => ask(ANYTHING).filterChoices(filters, job),
    passport: async (cell, question) => about(cell).passport(cell, question),
    rows: async (request, job = {}) => about(request.cells[0]).rows(request, job),
    makeSheet: async (asked, job = {}) => makeSheet(ask(), asked, job),
    originalRow: async ({ batch, row }) => {
      const held = desk.holdings.loaded().find((each) => each.batch.batch === batch);
      if (!held) return null;
      const edits = desk.ledger.folded().edits.get(batch);
      return readOriginalRow(await desk.warehouse.engine({}), held, edits, row);
    },
  };
}
