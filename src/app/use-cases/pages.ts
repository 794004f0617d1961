import { findAnalysis } from '#analyses/index.ts';
import type { PageQueries } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { readOriginalRow } from '../query/original-row.ts';
import { makeSheet } from './sheet.ts';

/** Questions to the people put together at the as-of date. */
export function pageQueries(desk: Desk): PageQueries {
  const ask = (): Inquiry => {
    if (!desk.inquiry) throw new Error('还没有可用的花名册');
    return desk.inquiry;
  };
  return {
    page: async (analysis, page, asked, job = {}) => ask().page(findAnalysis(analysis), page, asked, job),
    filterChoices: async (filters, job = {}) => ask().filterChoices(filters, job),
    passport: async (cell, question) => ask().passport(cell, question),
    rows: async (request, job = {}) => ask().rows(request, job),
    makeSheet: async (asked, job = {}) => makeSheet(ask(), asked, job),
    originalRow: async ({ batch, row }) => {
      const held = desk.holdings.loaded().find((each) => each.batch.batch === batch);
      if (!held) return null;
      const edits = desk.ledger.folded().edits.get(batch);
      return readOriginalRow(await desk.warehouse.engine({}), held, edits, row);
    },
  };
}
