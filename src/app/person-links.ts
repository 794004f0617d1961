import type { Issue } from '#core/issue.ts';
import type { Job } from '#core/progress.ts';
import type { IdentityState } from './api.ts';
import type { HeldTable } from './holdings.ts';
import type { Ledger } from './ledger/ledger.ts';
import { createPersonLinks, linkRecords, recordBatches } from './office/identity.ts';
import { identityIssues } from './office/identity-issues.ts';
import { identityState } from './office/identity-state.ts';
import type { OfficeBatch } from './office/typed-rows.ts';
import type { Standing } from './standing.ts';
import type { Warehouse } from './warehouse.ts';

const NOTHING: IdentityState = { questions: [], open: 0, unknown: 0, matched: 0 };

const toOfficeBatch = ({ batch, staged }: HeldTable): OfficeBatch => ({
  batch: batch.batch,
  file: batch.file,
  sheet: batch.sheet,
  staged,
});

/** Which person each record of other tables means. */
export class PersonLinks {
  private found: IdentityState = NOTHING;

  constructor(
    private readonly warehouse: Warehouse,
    private readonly standing: Standing,
    private readonly ledger: Ledger,
  ) {}

  private sides(): { readonly rosters: readonly HeldTable[]; readonly records: readonly OfficeBatch[] } {
    const counting = this.standing.counting();
    const rosters = counting.filter(({ batch }) => batch.kind === 'roster');
    const others = counting.filter(({ batch }) => batch.kind !== 'roster').map(toOfficeBatch);
    return { rosters, records: recordBatches(others) };
  }

  /** After all tables are loaded and people are put together; changes nothing of what is loaded. */
  async link(job: Job): Promise<void> {
    const { rosters, records } = this.sides();
    this.found = NOTHING;
    if (records.length === 0) return;
    const engine = await this.warehouse.engine(job);
    const people = rosters.map(toOfficeBatch);
    if (rosters.length < 2) {
      await createPersonLinks(
        engine,
        rosters.map(({ staged, batch }) => ({ staged, date: batch.asOf })),
        job,
      );
    }
    await linkRecords(engine, people, records, this.ledger.folded().identity, job);
    this.found = await identityState(engine, people, records, job);
  }

  state(): IdentityState {
    return this.found;
  }

  /** Records whose person is ambiguous or not known, as issues. */
  async issues(job: Job): Promise<readonly Issue[]> {
    const { rosters, records } = this.sides();
    if (records.length === 0) return [];
    return identityIssues(await this.warehouse.engine(job), rosters.map(toOfficeBatch), records, job);
  }

  clear(): void {
    this.found = NOTHING;
  }
}
