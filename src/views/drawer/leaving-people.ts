import type { PersonRow } from '#app/api.ts';
import { maskName, maskNumbers, type Naming, NAMING_WORDS } from '#core/mask.ts';

const PERSONAL_FILE = /[^/\\]+\.(lrmx|lrm)$/i;
const PERSON = '个人';

/** The field of a row that names a person: 姓名, or the object of a score that is of a person. */
function nameField({ values }: PersonRow): 'name' | 'object' | null {
  if (typeof values['name'] === 'string' && values['name'] !== '') return 'name';
  return values['object_type'] === PERSON ? 'object' : null;
}

export const namesPeople = (rows: readonly PersonRow[]): boolean =>
  rows.some((row) => nameField(row) !== null);

/** A row as it leaves: named in full, or told only by the first sign of the name. */
export function leavingPerson(row: PersonRow, naming: Exclude<Naming, 'none'>): PersonRow {
  if (naming === 'full') return row;
  const field = nameField(row);
  const values = Object.fromEntries(
    Object.entries(row.values).map(([name, value]) => [
      name,
      typeof value !== 'string' ? value : name === field ? maskName(value) : maskNumbers(value),
    ]),
  );
  return { ...row, values, file: row.file.replace(PERSONAL_FILE, '任免审批表') };
}

/** What stands under a list that leaves: what it is, how it names people, and what the office wants on all of it. */
export function underList(
  { what, names, naming }: { what: string; names: boolean; naming: Exclude<Naming, 'none'> },
  watermark: string | null,
): readonly (readonly string[])[] {
  const said = names ? NAMING_WORDS[naming] : '不含个人姓名';
  return [['说明', `${what}；${said}`], ...(watermark === null ? [] : [['水印', watermark]])];
}
