import type { ReadColumn } from './read-column.ts';

const FEW_VALUES = 0.1;

/** Why a column is not imported: another one is surer, it is nearly empty, or nothing needs it. */
export function columnNote(
  { samples }: ReadColumn,
  mostSamples: number,
  label: string | null,
  holder: ReadColumn | undefined,
): string {
  if (label !== null) {
    return holder?.heading ? `“${label}”已取“${holder.heading}”列` : `“${label}”已有另一列`;
  }
  return samples.length <= mostSamples * FEW_VALUES ? '值太少' : '分析用不到';
}
