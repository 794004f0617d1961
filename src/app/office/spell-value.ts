import { formatMonth } from '#core/month.ts';
import type { FieldStorage } from '#datasets/kind.ts';
import type { EngineValue } from '#engine/engine.ts';

/** A typed value as it is read: months 1985.03, days 2026.03.02 (parts not known left out). */
export function spellValue(storage: FieldStorage, value: EngineValue): string | null {
  if (value === null || value === '') return null;
  if (storage === 'month') return formatMonth(Number(value));
  if (storage !== 'date') return String(value);
  const text = String(value).padStart(8, '0');
  const parts = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)];
  return parts.filter((part, i) => i === 0 || part !== '00').join('.');
}
