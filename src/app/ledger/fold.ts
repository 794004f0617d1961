import type { IsoDate } from '#core/month.ts';
import type { DatedValue } from '#core/setting.ts';
import type { LedgerEntry, LoadedBatch } from './entry.ts';

export interface FoldedLedger {
  readonly batches: readonly LoadedBatch[];
  readonly settings: Readonly<Record<string, readonly DatedValue[]>>;
  readonly asOf: IsoDate | null;
  readonly sharedComputer: boolean | null;
}

/** Plain preferences apply from the beginning of time. */
export const ALWAYS: IsoDate = '0001-01-01';

function withValue(values: readonly DatedValue[] | undefined, added: DatedValue): readonly DatedValue[] {
  const kept = (values ?? []).filter((value) => value.from !== added.from);
  return [...kept, added].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The state that a list of entries amounts to; entries of kinds not folded here are kept untouched. */
export function foldLedger(entries: readonly LedgerEntry[]): FoldedLedger {
  const batches = new Map<string, LoadedBatch>();
  const settings: Record<string, readonly DatedValue[]> = {};
  let asOf: IsoDate | null = null;
  let sharedComputer: boolean | null = null;
  for (const entry of entries) {
    if (entry.type === 'batch') {
      const { type: _type, id: _id, at, ...batch } = entry;
      batches.set(entry.batch, { ...batch, addedAt: at, removed: false });
    } else if (entry.type === 'removal' || entry.type === 'restoration') {
      const batch = batches.get(entry.batch);
      if (batch) batches.set(entry.batch, { ...batch, removed: entry.type === 'removal' });
    } else if (entry.type === 'setting') {
      const added = { from: entry.from ?? ALWAYS, value: entry.value };
      settings[entry.setting] = withValue(settings[entry.setting], added);
    } else if (entry.type === 'as-of') {
      asOf = entry.asOf;
    } else if (entry.type === 'shared-computer') {
      sharedComputer = entry.shared;
    }
  }
  return { batches: [...batches.values()], settings, asOf, sharedComputer };
}
