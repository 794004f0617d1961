import type { ApprovalLine, HiddenLine, PublishedCell } from '../api/publish.ts';
import type { HiddenCell } from '../publishing/compose-snapshot.ts';
import { cellKey, type FoldedApproval } from './entries.ts';
import { placeWords, tableTitle } from './words.ts';

const rowKey = ({ table, where }: Pick<PublishedCell, 'table' | 'where'>): string =>
  cellKey({ table, where, measure: '' });

export const isSmall = ({ reason }: { readonly reason: string }): boolean => reason.startsWith('不足');

/** Values kept back, a line a row: the gravest reason, and the count that could be let through. */
export function hiddenLines(cells: readonly HiddenCell[], k: number): readonly HiddenLine[] {
  const rows = new Map<string, HiddenCell[]>();
  for (const cell of cells) {
    const own = rows.get(rowKey(cell)) ?? [];
    rows.set(rowKey(cell), [...own, cell]);
  }
  return [...rows.values()].flatMap((own): readonly HiddenLine[] => {
    const told = own.find(isSmall) ?? own[0];
    if (!told) return [];
    const small = own.find(
      (cell) =>
        isSmall(cell) && Number.isInteger(cell.value) && (cell.value ?? 0) > 0 && (cell.value ?? k) < k,
    );
    const { table, where } = told;
    return [
      {
        ...{ table, tableTitle: tableTitle(table), label: placeWords(where), reason: told.reason },
        values: own.length,
        approvable: small
          ? { cell: { table, where, measure: small.measure }, value: small.value ?? null }
          : null,
      },
    ];
  });
}

const TELLS_OTHERS = '公布它，别的隐去的格就能算出来';
const NOT_THERE = '文件里没有这一格，或已满人数不必核准';

/** Ticked cells, and why those are not in the file that are not. */
export function approvalLines(
  approvals: readonly FoldedApproval[],
  exempt: readonly PublishedCell[],
  refused: readonly PublishedCell[],
): readonly ApprovalLine[] {
  const used = new Set(exempt.map(cellKey));
  const telling = new Set(refused.map(cellKey));
  return approvals.map(({ cell, label, reason }) => {
    const key = cellKey(cell);
    const isUsed = used.has(key) && !telling.has(key);
    return { cell, label, reason, isUsed, why: isUsed ? null : telling.has(key) ? TELLS_OTHERS : NOT_THERE };
  });
}
