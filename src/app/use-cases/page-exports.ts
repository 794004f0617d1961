import { findAnalysis } from '#analyses/index.ts';
import type { PageExports } from '../api.ts';
import type { Desk } from '../desk.ts';
import { makePageTables } from '../exports/page-tables.ts';

export function pageExports(desk: Desk): PageExports {
  return {
    makePageTables: async (id, page, ask, job = {}) => {
      const analysis = findAnalysis(id);
      const inquiry = desk.inquiryFor(analysis);
      if (!inquiry) throw new Error('还没有可用的花名册');
      return makePageTables(analysis, page, await inquiry.page(analysis, page, ask, job));
    },
  };
}
