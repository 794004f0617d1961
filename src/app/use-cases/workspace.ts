import type { Workspace } from '../api.ts';
import { checkDate, type Desk } from '../desk.ts';
import { probe } from '../query/probe.ts';
import { checkValue, parseSettingsFile, settingAt, SETTINGS, toSettingsFile } from '../settings.ts';

type WorkspaceActions = Pick<
  Workspace,
  | 'answerSharedComputer'
  | 'chooseAsOf'
  | 'settings'
  | 'changeSetting'
  | 'exportSettings'
  | 'importSettings'
  | 'probeEngine'
>;

/** The office's standards and what the workspace is asked about as a whole. */
export function workspaceActions(desk: Desk): WorkspaceActions {
  const { ledger } = desk;
  return {
    answerSharedComputer: async (shared) => {
      await ledger.setShared(shared);
      return desk.state();
    },
    chooseAsOf: async (asOf, job = {}) => {
      checkDate(asOf);
      ledger.add({ type: 'as-of', asOf });
      return desk.refresh(job);
    },
    settings: () => {
      const values = ledger.folded().settings;
      const asOf = desk.asOf();
      const found = SETTINGS.map(({ check: _check, ...definition }) => ({
        definition,
        value: settingAt(values, definition.id, asOf),
        said: values[definition.id] ?? [],
      }));
      return Promise.resolve(found);
    },
    changeSetting: async (id, value, from) => {
      ledger.add({ type: 'setting', setting: id, value: checkValue(id, value), from });
      return desk.refresh({});
    },
    exportSettings: () => Promise.resolve(toSettingsFile(ledger.folded().settings)),
    importSettings: async (file) => {
      for (const { id, dated } of parseSettingsFile(file)) {
        ledger.add({ type: 'setting', setting: id, value: dated.value, from: dated.from });
      }
      return desk.refresh({});
    },
    probeEngine: async (statement, job = {}) => probe(await desk.warehouse.engine(job), statement, job),
  };
}
