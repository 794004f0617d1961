import type { ChosenUnit } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { Job } from '#core/progress.ts';
import type { UnitDirectory, UnitEntry, UnitFacts, UnitPageAnswer, UnitPageQueries } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { makeUnitWords } from '../query/unit-words.ts';
import { cityOf } from '../settings.ts';
import { answerSections, sectionsOf, tablesRead, tablesShown, unitAnswers } from './answer-sections.ts';
import { chooseUnit, neighboursOf } from './chosen-unit.ts';
import { countUnmatched, listUnitIssues } from './unit-issues.ts';
import { withUnitNotes } from './section-notes.ts';
import { findEntry, listUnitPages } from './unit-list.ts';
import { tablesInForce } from './tables-in-force.ts';
import { reportsOf } from './unit-reports.ts';
import { makeUnitTables } from './unit-tables.ts';
import { listUnknown } from './unknown-fields.ts';

const SECTIONS = sectionsOf(ANALYSES);
const UNITS = 'units';

interface Found {
  readonly inquiry: Inquiry;
  readonly directory: UnitDirectory;
  readonly entries: readonly UnitEntry[];
  readonly entry: UnitEntry;
}

/** The page of one unit, over one desk. */
export function unitPageQueries(desk: Desk): UnitPageQueries {
  const city = () => cityOf(desk.ledger.folded().settings);

  function asked(): Inquiry {
    if (!desk.inquiry) throw new Error('还没有可用的花名册');
    return desk.inquiry;
  }

  async function list(job: Job): Promise<Pick<Found, 'directory' | 'entries'>> {
    const directory = await desk.units.directory(job);
    return { directory, entries: await listUnitPages(asked().source, directory, city(), job) };
  }

  async function find(name: string, job: Job): Promise<Found> {
    const inquiry = asked();
    const { directory, entries } = await list(job);
    const entry = findEntry(entries, directory, name);
    if (!entry) throw new Error(`没有叫“${name}”的单位，请从单位列表里选`);
    return { inquiry, directory, entries, entry };
  }

  async function page(name: string, job: Job): Promise<UnitPageAnswer> {
    const { inquiry, directory, entries, entry } = await find(name, job);
    const asOf = inquiry.source.asOf;
    const unit: ChosenUnit = chooseUnit(entry, entries, directory);
    const question = { asOf, filters: [] };
    const tables = await inquiry.tables(tablesRead(SECTIONS), { filters: [] }, job);
    const answers = unitAnswers(tables, question, unit, inquiry);
    const rosters = await inquiry.counting([asOf]);
    const sections = await withUnitNotes(
      await desk.warehouse.engine(job),
      ANALYSES,
      answerSections(SECTIONS, answers),
      {
        ...{ unit: entry.name, asOf, rosters, notes: desk.ledger.folded().notes },
        words: makeUnitWords(directory, city()),
      },
    );
    return {
      ...{ name: entry.name, level: entry.level, headcount: entry.people, question, sections },
      ...neighboursOf(entry, entries),
      tables: tablesShown(sections, tables, entry.name),
      sources: [...new Set(rosters.map(({ batch }) => batch.file))],
      sample: rosters.some(({ batch }) => batch.sample),
    };
  }

  async function facts(name: string, job: Job): Promise<UnitFacts> {
    const { inquiry, directory, entry } = await find(name, job);
    const engine = await desk.warehouse.engine(job);
    const { notes } = desk.ledger.folded();
    const place = makeUnitWords(directory, city()).placeOf(entry.name);
    const { open, unknown: unlinked } = desk.people.state();
    const issues = [];
    const unmatched = [];
    const tables = desk.standing.counting().filter(({ batch }) => batch.kind !== UNITS);
    for (const held of await tablesInForce(engine, tables, entry.name, inquiry.source.asOf)) {
      issues.push(...(await listUnitIssues(engine, held, entry.name, job)));
      const isRecord = held.batch.kind !== 'roster' && open + unlinked > 0;
      const count = isRecord ? await countUnmatched(engine, held, entry.name, job) : null;
      if (count) unmatched.push(count);
    }
    issues.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
    return {
      ...{ name: entry.name, issues, unmatched, place },
      unknown: await listUnknown(inquiry.source, entry.name, job),
      reports: reportsOf(await desk.units.grid(job), place),
      notes: notes.filter(({ unit }) => unit === entry.name || (place !== null && unit === place)),
    };
  }

  return {
    unitList: async (job = {}) => (await list(job)).entries,
    unitPage: (name, job = {}) => page(name, job),
    unitFacts: (name, job = {}) => facts(name, job),
    makeUnitTables: async (name, job = {}) => makeUnitTables(await page(name, job)),
  };
}
