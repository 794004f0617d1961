import type { OfficeActions } from '../api.ts';
import { checkRetirement } from '../office/check-retirement.ts';
import type { Desk } from '../desk.ts';

/** Aliases of units hold in every field that names one. */
const UNIT = 'unit';

/** Units, people meant and notes. */
export function officeActions(desk: Desk): OfficeActions {
  const { ledger } = desk;
  return {
    unitDirectory: (job = {}) => desk.units.directory(job),
    decideUnitName: (name, official, job = {}) => {
      ledger.add({ type: 'alias', field: UNIT, from: name, to: official });
      return desk.refresh(job);
    },
    keepUnitName: (name, job = {}) => {
      ledger.add({ type: 'alias', field: UNIT, from: name, to: name });
      return desk.refresh(job);
    },

    identity: () => Promise.resolve(desk.people.state()),
    decideIdentity: (batch, row, person, job = {}) => {
      ledger.add({ type: 'identity', batch, row, person });
      return desk.refresh(job);
    },

    decideRetirement: async ({ batch, row }, category, job = {}) => {
      const held = desk.holdings.get(batch);
      const checked = await checkRetirement(await desk.warehouse.engine(job), held, row, category);
      ledger.add({ type: 'retirement', batch, row, category: checked });
      return desk.refresh(job);
    },

    notes: () => Promise.resolve([...ledger.folded().notes].reverse()),
    addNote: (unit, period, item, text) => {
      ledger.add({ type: 'note', unit, period, item, text });
      desk.touch();
      return Promise.resolve(desk.state());
    },
    removeNote: (entry) => {
      ledger.add({ type: 'undo', entry });
      desk.touch();
      return Promise.resolve(desk.state());
    },
  };
}
