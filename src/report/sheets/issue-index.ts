import { toComparable } from './comparable.ts';
import { ISSUE_INDEX } from './issue-columns.ts';
import type { IssueSource } from './issue-source.ts';
import type { ReturnedSheet } from './returned-sheet.ts';

/** What a row of a list was about. */
export interface IssueTarget {
  readonly batch: string;
  readonly row: number | null;
  readonly field: string | null;
  readonly column: string | null;
}

interface IndexEntry extends IssueTarget {
  /** Sheet of the list; null where that is not known. */
  readonly sheet: string | null;
  readonly value: string;
}

export function isIndexSheet(sheet: ReturnedSheet): boolean {
  return sheet.rows[0]?.cells[0] === ISSUE_INDEX;
}

/** Finds what a row is about by what it shows, where its own mark is gone. */
export class IssueIndex {
  private readonly entries = new Map<string, IndexEntry[]>();

  constructor(sheets: readonly ReturnedSheet[], known: readonly IssueSource[]) {
    for (const sheet of sheets) if (isIndexSheet(sheet)) this.addSheet(sheet);
    for (const { batch, rows } of known) {
      for (const { row, field, column, value } of rows) {
        this.add({ sheet: null, batch, row, field, column, value: value ?? '' });
      }
    }
  }

  /** The one thing that this can mean; null when there is none or more than one. */
  find(sheet: string, row: string, column: string, value: string): IssueTarget | null {
    const found = this.entries.get(keyOf(row, column, value)) ?? [];
    return only(found) ?? only(found.filter((entry) => entry.sheet === sheet));
  }

  private addSheet({ rows }: ReturnedSheet): void {
    for (const { cells } of rows.slice(1)) {
      const [sheet = '', batch = '', row = '', field = '', column = '', value = ''] = cells;
      this.add({
        sheet,
        batch,
        row: /^\d+$/.test(row) ? Number(row) : null,
        field: field === '' ? null : field,
        column: column === '' ? null : column,
        value,
      });
    }
  }

  private add(entry: IndexEntry): void {
    const key = keyOf(entry.row === null ? '' : String(entry.row), entry.column ?? '', entry.value);
    const list = this.entries.get(key);
    if (list) list.push(entry);
    else this.entries.set(key, [entry]);
  }
}

function keyOf(row: string, column: string, value: string): string {
  return JSON.stringify([row, column, value].map(toComparable));
}

/** Several entries may be the same place: two problems of one cell. */
function only(found: readonly IndexEntry[]): IssueTarget | null {
  const places = new Map(
    found.map(({ batch, row, field, column }) => [
      JSON.stringify([batch, row, field, column]),
      { batch, row, field, column },
    ]),
  );
  const [first] = places.values();
  return places.size === 1 && first ? first : null;
}
