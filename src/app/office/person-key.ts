import { type MonthIndex, monthOf, toMonthIndex } from '#core/month.ts';

/** Decision that a record is nobody of the rosters. */
export const NOBODY = 'none';

export interface PersonFacts {
  readonly id: string | null;
  readonly name: string;
  /** null where it is not known to the month. */
  readonly birth: MonthIndex | null;
  readonly unit: string | null;
}

/** What a decision says of a person, the same after every reload: `id:…`, or `name:<name>|<yyyymm>|<unit>`. */
export function personKey({ id, name, birth, unit }: PersonFacts): string {
  if (id !== null) return `id:${id}`;
  const told = birth === null ? null : monthOf(birth);
  const month = told ? `${told.year}${String(told.month).padStart(2, '0')}` : '';
  return `name:${name}|${month}|${unit ?? ''}`;
}

const BY_NAME = /^name:(.*?)\|(?:(\d{4})(0[1-9]|1[0-2]))?\|(.*)$/s;

export function parsePersonKey(key: string): { readonly id: string } | Omit<PersonFacts, 'id'> | null {
  if (key.startsWith('id:')) return key.length > 3 ? { id: key.slice(3) } : null;
  const match = BY_NAME.exec(key);
  if (!match) return null;
  const [, name = '', year, month, unit = ''] = match;
  const birth = year === undefined ? null : toMonthIndex(Number(year), Number(month));
  return { name, birth, unit: unit === '' ? null : unit };
}
