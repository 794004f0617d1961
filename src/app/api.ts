import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import type { SettingDefinition, SettingsFile, SettingValue } from '#core/setting.ts';
import type { IntakeActions, LedgerActions, OfficeActions, PageQueries } from './api/actions.ts';
import type { WorkspaceState } from './api/state.ts';
import type { EngineProbe } from './query/probe.ts';

export type * from './api/actions.ts';
export type * from './api/intake.ts';
export type * from './api/ledger.ts';
export type * from './api/office.ts';
export type * from './api/pages.ts';
export type * from './api/state.ts';

/**
 * The product without its looks: what a person can do, as methods named after it. In the browser it
 * runs in a worker and is called through `rpc.ts`; the command line uses it directly.
 */
export interface Workspace extends IntakeActions, LedgerActions, OfficeActions, PageQueries {
  /** Restores what was stored; starts the engine only when there is data. */
  open(job?: Job): Promise<WorkspaceState>;
  state(): Promise<WorkspaceState>;
  answerSharedComputer(shared: boolean): Promise<WorkspaceState>;

  chooseAsOf(asOf: IsoDate | null, job?: Job): Promise<WorkspaceState>;
  settings(): Promise<readonly { readonly definition: SettingDefinition; readonly value: SettingValue }[]>;
  changeSetting(id: string, value: SettingValue, from: IsoDate | null): Promise<WorkspaceState>;
  exportSettings(): Promise<SettingsFile>;
  importSettings(file: unknown): Promise<WorkspaceState>;

  /** For the self-check page: runs a statement and gives DuckDB's own words back, but no rows. */
  probeEngine(statement: string, job?: Job): Promise<EngineProbe>;
}
