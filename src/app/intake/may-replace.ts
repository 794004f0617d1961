import { findKind } from '#datasets/index.ts';
import type { Holdings } from '../holdings.ts';
import type { StagedTable } from '../load/stage.ts';
import type { DraftState } from './draft.ts';

/** So much of the smaller table's units must be in the other. */
const SHARED = 0.5;

function unitsOf({ input, lookups }: StagedTable): ReadonlySet<string> {
  const units = new Set<string>();
  for (const { field, spellings } of lookups) {
    if (!input.kind.fields.some(({ name, isUnit }) => name === field.name && isUnit)) continue;
    for (const { normal } of spellings) if (typeof normal.value === 'string') units.add(normal.value);
  }
  return units;
}

function sharedUnits(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((unit) => b.has(unit)).length / smaller;
}

/** `花名册（最新）(2).xlsx` and `花名册.xls` are one name. */
function plainName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(
      /[（(【[](\d+|最新|新|修改|更正|定稿|终稿|副本)[)）】\]]|[-_ ]*(副本|最新|修改稿|更正|终稿|v?\d{1,2})$/gi,
      '',
    )
    .trim();
}

/** Loaded batches of the same kind and day that speak of the same units or have the same name. */
export function findReplaceable(holdings: Holdings): (draft: DraftState) => DraftState['mayReplace'] {
  return (draft) => {
    const { staged } = draft;
    if (!staged || draft.sample) return [];
    const kind = findKind(staged.input.kind.id);
    const units = unitsOf(staged);
    const scored = holdings.loaded().flatMap(({ batch, staged: other }) => {
      if (batch.kind !== kind?.id || batch.sample || batch.batch === draft.batch) return [];
      if (kind.isDated && batch.asOf !== draft.asOf) return [];
      const isSameName =
        plainName(batch.file) === plainName(draft.source.path) && batch.sheet === draft.sheet.name;
      const score = (isSameName ? 1 : 0) + sharedUnits(units, unitsOf(other));
      const label = batch.sheet ? `${batch.file} · ${batch.sheet}` : batch.file;
      return score >= SHARED ? [{ batch: batch.batch, label, score }] : [];
    });
    return scored.sort((a, b) => b.score - a.score).map(({ batch, label }) => ({ batch, label }));
  };
}
