import type { CellValue, TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedMeasure, DerivedTable } from '../analysis.ts';
import { minBase } from './findings/level-shares.ts';
import { peopleToTarget } from './findings/young-target.ts';
import { countByScope, scopeName } from './scope-counts.ts';

export const HEADCOUNT = 'structure.headcount';

/** A share that the office watches: some classes of a counted table taken together. */
export interface WatchedShare {
  /** 30岁及以下 */
  readonly label: string;
  readonly table: string;
  readonly column: string;
  readonly classes: readonly string[];
  /** Setting that holds the target. */
  readonly target: string;
}

export interface GapTable {
  readonly id: string;
  readonly title: string;
  readonly column: string;
  readonly label: string;
  readonly shares: readonly WatchedShare[];
}

const FEW = '已填人数少于“作比较所需的最少人数”的范围不作比较，不写占比';

const MEASURES: readonly DerivedMeasure[] = [
  { name: 'n', label: '人数', unit: '人', formula: '属于该类的在职人数' },
  { name: 'known', label: '已填人数', unit: '人', formula: '该项已填的在职人数' },
  { name: 'share', label: '占比', unit: '%', formula: '属于该类的人数 ÷ 该项已填的人数', caveat: FEW },
  { name: 'target', label: '目标', unit: '%', formula: '本单位设定的占比目标' },
  {
    name: 'adjust',
    label: '总人数不变需调整',
    unit: '人',
    formula: '总人数不变：⌈目标×已填人数−现有人数⌉，已达到目标的为0',
    caveat: FEW,
  },
  {
    name: 'add',
    label: '净增需',
    unit: '人',
    formula: '只增该类的人：⌈（目标×已填人数−现有人数）÷（1−目标）⌉，增人也使总人数变大',
    caveat: FEW,
  },
];

function targetOf(answers: Answers, { target }: WatchedShare): number | null {
  const value = answers.setting(target);
  return typeof value === 'number' && value > 0 && value < 1 ? value : null;
}

/** How far every scope is from the office's own target, in persons, in both exact forms. */
export function gapTable({ id, title, column, label, shares }: GapTable): DerivedTable {
  const tables = [...new Set(shares.map(({ table }) => table))];

  const derive = (answers: Answers): readonly TableRow[] => {
    const min = minBase(answers);
    return shares.flatMap((watched) => {
      const target = targetOf(answers, watched);
      const isCounted = (row: TableRow) => watched.classes.includes(String(row[watched.column]));
      const counts = countByScope(answers.table(HEADCOUNT), answers.table(watched.table), isCounted);
      return counts.flatMap(({ n, known, ...scope }): readonly TableRow[] => {
        if (known === 0) return [];
        const isCompared = known >= min;
        const gap = isCompared && target !== null ? peopleToTarget(n, known, target) : null;
        const share = isCompared ? n / known : null;
        const missing = { adjust: gap?.change ?? null, add: gap?.add ?? null };
        return [{ ...scope, [column]: watched.label, n, known, share, target, ...missing }];
      });
    });
  };

  const behind = (where: TableRow, measure: string): Behind | null => {
    const watched = shares.find((each) => each.label === where[column]);
    if (!watched) return null;
    const at = (rest: Readonly<Record<string, CellValue>>, counted: string) => ({
      table: watched.table,
      where: { ...scopeName(where), ...rest },
      measure: counted,
    });
    if (measure === 'known') return { cells: [at({}, 'known')] };
    if (measure !== 'n' && measure !== 'share') return null;
    return { cells: watched.classes.map((value) => at({ [watched.column]: value }, 'n')) };
  };

  return {
    id,
    title,
    dims: [{ name: column, label }],
    measures: MEASURES,
    from: [HEADCOUNT, ...tables],
    derive,
    behind,
  };
}
