import type { GridCell, ReportGrid } from '#app/api.ts';

import type { Scene } from './context.ts';

export const COUNTIES = [
  '东岭区',
  '南浦区',
  '新港区',
  '云台市',
  '长丰市',
  '平陵县',
  '望川县',
  '石桥县',
  '清源县',
  '白沙县',
  '松原县',
  '河湾县',
];

const KINDS: readonly (readonly [kind: string, label: string, periods: readonly string[]])[] = [
  ['roster', '人员花名册', ['2026年上半年', '2026年9月', '2026年10月']],
  ['training', '培训记录', ['2026年二季度', '2026年三季度', '2026年10月']],
  ['scores', '晾晒得分', ['2026年二季度', '2026年三季度']],
  ['outcomes', '结果运用', ['2025年']],
];

const NOTHING: GridCell = { status: 'missing', rows: 0, setAside: 0, asked: 0, batches: [], notes: 0 };

function cellOf(unit: number, column: number, isClosed: boolean): GridCell {
  const rows = 20 + ((unit * 7 + column * 3) % 40);
  if ((unit * 5 + column * 3) % 17 === 4) return { ...NOTHING, notes: unit === 5 ? 1 : 0 };
  if (isClosed) return { ...NOTHING, status: 'closed', rows, batches: ['b1'] };
  if ((unit + column) % 5 === 0) {
    return { ...NOTHING, status: 'set-aside', rows, setAside: (unit % 3) + 1, batches: ['b9', 'b4'] };
  }
  if ((unit + column) % 7 === 3) return { ...NOTHING, status: 'sent-back', rows, asked: 2, batches: ['b4'] };
  return { ...NOTHING, status: 'in', rows, batches: ['b9'] };
}

/** Twelve counties and nine columns; a hundred units and thirty columns in the huge scene. */
export function makeGrid(scene: Scene, closed: ReadonlySet<string>, hasBatches: boolean): ReportGrid {
  if (!hasBatches) return { units: [], columns: [], cells: [], unlisted: [], unplaced: 0 };
  const isHuge = scene === 'huge';
  const units = isHuge
    ? Array.from({ length: 100 }, (_, index) =>
        index % 9 === 4 ? `平陵县经济技术开发区党工委第${index + 1}组织科` : `第${index + 1}县`,
      )
    : ['市直', ...COUNTIES];
  const kinds = isHuge
    ? KINDS.map(
        ([kind, label]) =>
          [kind, label, Array.from({ length: 8 }, (_, month) => `2026年${month + 3}月`)] as const,
      )
    : KINDS;
  const columns = kinds.flatMap(([kind, kindLabel, periods]) =>
    periods.map((period) => ({ kind, kindLabel, period, isClosed: closed.has(`${kind} ${period}`) })),
  );
  return {
    units,
    columns,
    cells: units.map((_, unit) => columns.map((column, index) => cellOf(unit, index, column.isClosed))),
    unlisted: ['平林县委组织部', '市委老干部局（原）'],
    unplaced: 2,
  };
}
