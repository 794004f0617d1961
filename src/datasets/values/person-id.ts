import { daysInMonth } from '#core/month.ts';
import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { orMissing, withIssue } from './outcome.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last character checks the first seventeen. */
export function hasRightChecksum(id: string): boolean {
  if (!/^\d{17}[\dX]$/.test(id)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return '10X98765432'.charAt(sum % 11) === id.charAt(17);
}

const DAMAGED = '身份证号被表格软件截断（末几位丢失），请从原件核对，不会自动修复';

/** 18 digits with a right checksum, or 15 with a real date; nothing is repaired. */
export const personId: NormaliseValue = orMissing((text, { cellKind }) => {
  const id = toCompact(text)
    .replace(/^['’‘`]+/, '')
    .toUpperCase()
    .replace(/×/g, 'X');
  if (/^\d(\.\d+)?E\+?\d+$/.test(id) || (cellKind === 'n' && /^\d{16,}$/.test(id))) {
    return withIssue('id.damaged', 'warning', DAMAGED);
  }
  if (/^\d{17}[\dX]$/.test(id)) {
    if (hasRightChecksum(id)) return { value: id, spelled: id };
    if (id.endsWith('000')) return withIssue('id.damaged', 'warning', DAMAGED);
    return withIssue('id.checksum', 'warning', '身份证号校验不通过，可能有错字');
  }
  if (/^\d{15}$/.test(id) && isDate(`19${id.slice(6, 12)}`)) return { value: id, spelled: id };
  return withIssue('id.checksum', 'warning', '身份证号应为18位（或旧式15位）');
});

function isDate(digits: string): boolean {
  const day = Number(digits.slice(6, 8));
  return day >= 1 && day <= daysInMonth(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)));
}
