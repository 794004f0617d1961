import { type CountModel, ModelBuilder } from '#publish/disclosure/model.ts';
import type { ExemptCell } from '#publish/snapshot.ts';
import { costOf } from './cost.ts';
import { type CountsInFile, isCityCount } from './counts-in-file.ts';
import { isTicked } from './let-through.ts';
import { isSum, type PublishedCount } from './published-rows.ts';

export interface ModelledFile {
  readonly facts: CountsInFile;
  readonly k: number;
  readonly levelOf: ReadonlyMap<string, string>;
  /** Keys of what is kept back so far. */
  readonly hidden: { readonly has: (key: string) => boolean };
  readonly exempt: ReadonlyMap<string, ExemptCell>;
}

export interface ModelKind {
  /** Sums over people (学时, ages); else counts of them. */
  readonly ofSums: boolean;
  /** Nothing more may be kept back. */
  readonly isFinal: boolean;
}

function addCount(
  builder: ModelBuilder,
  { facts: { before }, hidden, exempt, k }: ModelledFile,
  { ofSums, isFinal }: ModelKind,
  count: PublishedCount,
  isPublished: boolean,
): void {
  const { key, value, cells } = count;
  if (isSum(count) !== ofSums) return;
  const known = before.visible.get(key);
  const isKnown = known !== undefined && Math.abs(known - value) < 1e-6;
  const isLetThrough = exempt.has(key) || isCityCount(count);
  const isHidden = hidden.has(key) || (!isPublished && before.hidden.has(key));
  const isFixed = isKnown || isTicked(exempt.get(key)) || (isFinal && isPublished && !isHidden);
  builder.add({
    ...{ key, value, cost: isFixed ? Infinity : costOf(cells, value) },
    isSensitive: !ofSums && value > 0 && value < k && !isLetThrough && !isKnown,
    sight: isKnown || (isPublished && !isHidden) ? 'visible' : isHidden ? 'hidden' : 'unsaid',
  });
}

/** What a reader of the file knows of every count, and how the counts add up. */
export function countModel(file: ModelledFile, kind: ModelKind): CountModel {
  const { facts, k, levelOf, exempt } = file;
  const { counts, before, universe } = facts;
  const builder = new ModelBuilder();
  for (const count of counts.values()) addCount(builder, file, kind, count, true);
  for (const count of before.counts.values()) addCount(builder, file, kind, count, false);
  for (const cell of universe.cells.values())
    addCount(builder, file, kind, { key: cell.key, value: cell.value, cells: [cell] }, false);
  universe.addEquations(builder, levelOf, k);
  const place = (key: string) => [builder.find(key) ?? []].flat();
  for (const { key, cells } of [...counts.values(), ...before.counts.values()]) {
    if (cells.length < 2) continue;
    const parts = cells.flatMap((cell) => place(cell.key));
    for (const total of place(key)) builder.split(total, parts, { isCell: false, k });
  }
  for (const { of, base } of kind.ofSums ? [] : facts.pairs()) {
    const isCell = !isCityCount(of) && !isTicked(exempt.get(of.key));
    for (const total of place(base.key)) builder.split(total, place(of.key), { isCell, k });
  }
  return builder.build();
}
