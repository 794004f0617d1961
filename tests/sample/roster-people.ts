import { FIELD_OF_HEADING, type FieldName, type Layout } from './layouts.ts';
import { parseBirth, parseText } from './plain-values.ts';
import type { Row, Value } from './source-rows.ts';

export type RosterRecord = Readonly<Partial<Record<FieldName, Value>>>;

export interface RosterRows {
  readonly rowsIn: number;
  readonly loaded: readonly RosterRecord[];
}

/** The rows below the heading that are people; the rest is set aside. */
export function readRoster(rows: readonly Row[], layout: Layout, asOf: number): RosterRows {
  const last = Math.max(...layout.headerRows);
  const fields = fieldsOf(rows, layout);
  const body = rows.slice(last).filter((row) => row.some((value) => value !== null && value !== ''));
  const seen = new Set<string>();
  const loaded: RosterRecord[] = [];
  for (const row of body) {
    const person: RosterRecord = Object.fromEntries(
      fields.map(([place, field]) => [field, row[place] ?? null]),
    );
    if (!isPerson(row, person, asOf)) continue;
    const whole = JSON.stringify(row);
    if (seen.has(whole)) continue;
    seen.add(whole);
    loaded.push(person);
  }
  return { rowsIn: body.length, loaded };
}

function fieldsOf(rows: readonly Row[], { headerRows }: Layout): [number, FieldName][] {
  const [top, bottom] = headerRows.map((number) => rows[number - 1] ?? []);
  let parent: Value = null;
  return (top ?? []).flatMap((heading, place): [number, FieldName][] => {
    parent = heading ?? parent;
    const child = bottom?.[place];
    // A heading merged down both rows reads the same in each.
    const joined = child && child !== heading ? `${parent}/${child}` : heading;
    const whole = String(joined ?? '').replaceAll(/\s/g, '');
    const field = FIELD_OF_HEADING[whole];
    return field ? [[place, field]] : [];
  });
}

function isPerson(row: Row, person: RosterRecord, asOf: number): boolean {
  const first = String(row[0] ?? '');
  if (/^(合计|小计|示例)$/.test(first)) return false;
  if (row.filter((value) => value !== null).length < 3) return false;
  const name = parseText(person.name);
  if (name === null || name.replaceAll(/\s/g, '') === '姓名') return false;
  const birth = parseBirth(person.birth);
  return birth === null || birth.from <= asOf;
}
