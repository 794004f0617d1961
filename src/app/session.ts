import type { Job } from '#core/progress.ts';
import type { Workspace } from './api.ts';
import { Desk } from './desk.ts';
import { inTurn } from './in-turn.ts';
import type { Platform } from './platform.ts';
import { compareQueries } from './use-cases/compare.ts';
import { intakeActions } from './use-cases/intake.ts';
import { ledgerActions } from './use-cases/ledger.ts';
import { listQueries } from './use-cases/lists.ts';
import { lookupQueries } from './use-cases/lookup.ts';
import { officeActions } from './use-cases/office.ts';
import { pageExports } from './use-cases/page-exports.ts';
import { pageQueries } from './use-cases/pages.ts';
import { publishActions } from './use-cases/publish.ts';
import { reportActions } from './use-cases/report.ts';
import { unitPageQueries } from './unit-page/unit-page-queries.ts';
import { workspaceActions } from './use-cases/workspace.ts';

/** The workspace: what a person can do, over one desk of state. */
export function createSession(platform: Platform): Workspace {
  const desk = new Desk(platform);
  return inTurn({
    open: (job: Job = {}) => desk.open(job),
    state: () => Promise.resolve(desk.state()),
    ...workspaceActions(desk),
    ...intakeActions(desk),
    ...ledgerActions(desk),
    ...officeActions(desk),
    ...pageQueries(desk),
    ...pageExports(desk),
    ...compareQueries(desk),
    ...listQueries(desk),
    ...lookupQueries(desk),
    ...publishActions(desk),
    ...reportActions(desk),
    ...unitPageQueries(desk),
  });
}
