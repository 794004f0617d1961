import type { Ask } from '#analyses/analysis.ts';
import type { Job } from '#core/progress.ts';
import type { ListQueries } from '../api/lists.ts';
import type { Desk } from '../desk.ts';
import { findList } from '../lists/find-list.ts';
import { makeListPage } from '../lists/list-page.ts';
import { listWithoutRoster } from '../lists/without-roster.ts';
import { makeListFile } from '../lists/make-list.ts';
import { watermarkOf } from '../settings.ts';

/** Named people on the pages of the workbench. */
export function listQueries(desk: Desk): ListQueries {
  async function open(id: string, ask: Ask, job: Job) {
    const { inquiry } = desk;
    if (!inquiry) throw new Error('还没有可用的花名册');
    const { analysis, list } = findList(id);
    return { inquiry, list, source: await inquiry.list(analysis, list, ask, job) };
  }

  return {
    list: async (request, job = {}) => {
      const found = findList(request.list);
      const ofRecords = desk.inquiry ? null : desk.inquiryFor(found.analysis);
      if (ofRecords) return listWithoutRoster(ofRecords, found.list, request.ask, job);
      const { source, list } = await open(request.list, request.ask, job);
      return makeListPage(source, list, request, job);
    },
    makeList: async (id, ask, { byUnit, naming }, job = {}) => {
      const { inquiry, source, list } = await open(id, ask, job);
      const counting = await inquiry.counting([source.answers.question.asOf]);
      const facts = {
        ask,
        naming,
        watermark: watermarkOf(desk.ledger.folded().settings),
        made: desk.today(),
        sample: counting.some(({ batch }) => batch.sample),
      };
      return makeListFile(source, list, byUnit, facts, job);
    },
  };
}
