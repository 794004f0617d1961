import type { Job } from '#core/progress.ts';
import type { LookupQueries } from '../api.ts';
import { crossQueries } from '../cross/cross.ts';
import type { Desk } from '../desk.ts';
import { answerReading } from '../lookup/answer.ts';
import type { LookupSource } from '../lookup/answering.ts';
import { makeExamples } from '../lookup/examples.ts';
import { gatherFacts, type LookupFacts } from '../lookup/facts.ts';
import { readText } from '../lookup/read.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { answerCode } from '../report/code-answer.ts';
import { cityOf } from '../settings.ts';

interface Gathered {
  readonly inquiry: Inquiry;
  readonly city: string | null;
  readonly facts: Promise<LookupFacts>;
}

/** 会上查数 and free cross tables over one desk. */
export function lookupQueries(desk: Desk): LookupQueries {
  let gathered: Gathered | null = null;

  async function source(job: Job): Promise<LookupSource> {
    const { inquiry } = desk;
    const asOf = desk.asOf();
    if (!inquiry || asOf === null) throw new Error('还没有可用的花名册');
    const city = cityOf(desk.ledger.folded().settings);
    // The inquiry is made anew whenever anything changes that is counted.
    if (gathered?.inquiry !== inquiry || gathered.city !== city) {
      const facts = desk.units
        .directory(job)
        .then((directory) => gatherFacts(inquiry.source, directory, city, {}));
      facts.catch(() => (gathered = null));
      gathered = { inquiry, city, facts };
    }
    const rosters = await inquiry.counting([asOf]);
    return {
      ...{ source: inquiry.source, asOf, setting: inquiry.setting, facts: await gathered.facts },
      sample: rosters.some(({ batch }) => batch.sample),
      tables: (ids, ask, asked) => inquiry.tables(ids, ask, asked),
      since: () => inquiry.sources.since(),
    };
  }

  return {
    lookup: async (text, ask, job = {}) => {
      const coded = await answerCode(desk, text, job);
      if (coded) return coded;
      const from = await source(job);
      const { vocabulary, units } = from.facts;
      return answerReading(from, text, readText(text, vocabulary, units), ask, job);
    },
    lookupExamples: async (job = {}) => {
      const { facts } = await source(job);
      return makeExamples(facts, cityOf(desk.ledger.folded().settings));
    },
    ...crossQueries(desk),
  };
}
