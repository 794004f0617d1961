import type { WorkspaceState } from '#app/api.ts';

import { hugeBatches, yearOfBatches } from './batches.ts';
import type { Scene } from './context.ts';
import { startIntake } from './intake.ts';

const WITH_DATA: readonly Scene[] = ['data', 'slow', 'broken', 'huge'];

export function startState(scene: Scene): WorkspaceState {
  const hasData = WITH_DATA.includes(scene);
  const batches = scene === 'huge' ? hugeBatches() : hasData ? yearOfBatches() : [];
  return {
    revision: 1,
    storage: { kind: 'indexeddb', note: null, saving: false },
    engine: { status: 'ready', bundle: 'eh', note: null },
    ...startIntake(scene),
    batches,
    asOf: hasData ? '2026-10-31' : null,
    asOfChosen: false,
    rosterDates: hasData ? ['2025-10-31', '2026-10-31'] : [],
    headcount: hasData ? 516 : null,
    city: null,
    bytes: batches.reduce((sum, batch) => sum + batch.bytes, 0),
    sharedComputer: hasData ? false : null,
    changedElsewhere: false,
    openQuestions: hasData ? { identity: 5, units: 3 } : { identity: 0, units: 0 },
    reportParts: 0,
    lastSaved: { at: null, changesSince: hasData ? 24 : 0 },
  };
}
