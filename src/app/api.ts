import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { DatedValue, SettingDefinition, SettingsFile, SettingValue } from '#core/setting.ts';
import type { IntakeActions, LedgerActions, OfficeActions, PageQueries } from './api/actions.ts';
import type { CompareQueries } from './api/compare.ts';
import type { ListQueries } from './api/lists.ts';
import type { LookupQueries } from './api/lookup.ts';
import type { PageExports } from './api/page-export.ts';
import type { PublishActions } from './api/publish.ts';
import type { ReportActions } from './api/report.ts';
import type { WorkspaceState } from './api/state.ts';
import type { UnitPageQueries } from './api/unit-page.ts';
import type { EngineProbe } from './query/probe.ts';

export type * from './api/actions.ts';
export type * from './api/compare.ts';
export type * from './api/intake.ts';
export type * from './api/ledger.ts';
export type * from './api/lists.ts';
export type * from './api/lookup.ts';
export type * from './api/office.ts';
export type * from './api/page-export.ts';
export type * from './api/pages.ts';
export type * from './api/publish.ts';
export type * from './api/report.ts';
export type * from './api/state.ts';
export type * from './api/unit-page.ts';

/** A setting as it stands; its `check` stays behind, because a function does not travel between threads. */
export interface SettingFacts {
  readonly definition: SettingDefinition;
  /** At the as-of date. */
  readonly value: SettingValue;
  /** Every value that was said, and from when, oldest first. */
  readonly said: readonly DatedValue[];
}

/**
 * The product without its looks: what a person can do, as methods named after it. In the browser it
 * runs in a worker and is called through `rpc.ts`; the command line uses it directly.
 */
export interface Workspace
  extends
    IntakeActions,
    LedgerActions,
    OfficeActions,
    PageQueries,
    PageExports,
    CompareQueries,
    ListQueries,
    LookupQueries,
    PublishActions,
    ReportActions,
    UnitPageQueries {
  /** Restores what was stored; starts the engine only when there is data. */
  open(job?: Job): Promise<WorkspaceState>;
  state(): Promise<WorkspaceState>;
  answerSharedComputer(shared: boolean): Promise<WorkspaceState>;

  chooseAsOf(asOf: IsoDate | null, job?: Job): Promise<WorkspaceState>;
  settings(): Promise<readonly SettingFacts[]>;
  changeSetting(id: string, value: SettingValue, from: IsoDate | null): Promise<WorkspaceState>;
  exportSettings(): Promise<SettingsFile>;
  importSettings(file: unknown): Promise<WorkspaceState>;

  /** For the self-check page: runs a statement and gives DuckDB's own words back, but no rows. */
  probeEngine(statement: string, job?: Job): Promise<EngineProbe>;
}
