import type { StatTable, TableRow } from '#core/table.ts';

export function tableOf(id: string, dims: readonly string[], rows: readonly TableRow[]): StatTable {
  const measures = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !dims.includes(key));
  return { id, title: id, dims, measures, personal: false, rows };
}

/** The same numbers below 1 every time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

export const UNITS = [
  '东岭区委组织部',
  '云台市委组织部',
  '新港区委组织部',
  '南浦区委组织部',
  '望川县委组织部',
  '长丰市委组织部',
  '石桥县委组织部',
  '白沙县委组织部',
  '河湾县委组织部',
  '清源县委组织部',
  '松原县委组织部',
  '平陵县委组织部',
] as const;

export const plain = (text: string) => [{ text }];
