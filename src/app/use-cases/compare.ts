import type { CompareQueries } from '../api.ts';
import { compare } from '../compare/compare.ts';
import type { Desk } from '../desk.ts';
import { SETTINGS } from '../settings.ts';

export function compareQueries(desk: Desk): CompareQueries {
  return {
    compare: async (request, job = {}) => {
      const { inquiry } = desk;
      const asOf = desk.asOf();
      if (!inquiry || asOf === null) throw new Error('还没有可用的花名册');
      const { source, setting } = inquiry;
      const rosters = await inquiry.counting([asOf]);
      const facts = {
        ...{ people: source, asOf, setting, settings: SETTINGS },
        sample: rosters.some(({ batch }) => batch.sample),
      };
      return compare(facts, request, job);
    },
  };
}
