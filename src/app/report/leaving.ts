import type { FindTable } from '../query/find-table.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { FigureSpec } from '#core/figure.ts';
import { type CellRef, findRow, type StatTable } from '#core/table.ts';
import { leavingRows } from '../leaving-tables.ts';

type Tables = ReadonlyMap<string, StatTable>;

/** What of an answer may stand in a report: nothing about one person, and nothing that the office keeps. */
export class Leaving {
  readonly tables: Readonly<Record<string, StatTable>>;

  constructor(
    private readonly find: FindTable,
    private readonly all: Tables,
  ) {
    const kept = [...all].flatMap(([id, table]): readonly (readonly [string, StatTable])[] => {
      if (this.isKept(id)) return [];
      const found = find(id);
      const rows = found.kind === 'derived' ? leavingRows(found.table, table.rows) : table.rows;
      return [[id, rows.length < table.rows.length ? { ...table, rows } : table]];
    });
    this.tables = Object.fromEntries(kept);
  }

  private isKept(id: string): boolean {
    const { kind, table } = this.find(id);
    return kind === 'derived' ? table.confidential === true : table.personal;
  }

  private isPersonal({ table: id, where }: Pick<CellRef, 'table' | 'where'>): boolean {
    if (this.isKept(id)) return true;
    const found = this.find(id);
    if (found.kind !== 'derived' || !found.table.personalRow) return false;
    const table = this.all.get(id);
    return found.table.personalRow({ ...where, ...(table ? findRow(table, where) : {}) });
  }

  private tellsOfPerson(parts: readonly FindingPart[]): boolean {
    return parts.some(({ cell }) => cell !== undefined && this.isPersonal(cell));
  }

  mayTell(finding: Finding): boolean {
    return !this.isPersonal(finding) && !this.tellsOfPerson(finding.parts);
  }

  mayDraw({ table }: FigureSpec): boolean {
    return !this.isKept(table);
  }

  /** The title of a figure, or the name of its table where the title tells of a person. */
  title(spec: FigureSpec): string {
    if (this.tellsOfPerson(spec.title)) return this.all.get(spec.table)?.title ?? '';
    return spec.title.map(({ text }) => text).join('');
  }
}
