import type { CellEdit, IssueGroup, RowDecision, SheetRow, SheetRows, SheetRowsRequest } from '#app/api.ts';

import { COLUMNS } from './roster-draft.ts';

const SURNAMES = ['林', '沈', '周', '郭', '何', '许', '唐', '<b>'];

/** Rows of an invented sheet with what the person changed in them. */
export class FakeSheet {
  readonly #edits = new Map<string, string>();
  readonly #decisions = new Map<number, RowDecision>();

  constructor(readonly issues: readonly IssueGroup[]) {}

  edit(edits: readonly CellEdit[]): void {
    for (const { row, column, text } of edits) {
      if (text === null) this.#edits.delete(`${row}:${column}`);
      else this.#edits.set(`${row}:${column}`, text);
    }
  }

  decide(rows: readonly number[], decision: RowDecision | null): void {
    for (const row of rows) {
      if (decision === null) this.#decisions.delete(row);
      else this.#decisions.set(row, decision);
    }
  }

  get changes(): number {
    return this.#edits.size + this.#decisions.size;
  }

  /** The groups without the rows that were put right, and how many more rows are loaded than at first. */
  current(): { readonly issues: readonly IssueGroup[]; readonly moved: number } {
    const issues = this.issues
      .map((group) => {
        const left = group.rows.filter((row) => !this.#isSettled(row, group));
        return { ...group, rows: left, count: group.count - (group.rows.length - left.length) };
      })
      .filter(({ count }) => count > 0);
    const before = new Set(this.#errorRows());
    let moved = 0;
    for (const row of before) if (this.#isLoaded(row)) moved += 1;
    for (const [row, decision] of this.#decisions) {
      if (!before.has(row) && decision === 'set-aside') moved -= 1;
    }
    return { issues, moved };
  }

  rows(request: SheetRowsRequest): SheetRows {
    const found = this.#find(request.which);
    return {
      total: found.length,
      headings: COLUMNS.map(([heading, , field], index) => ({ index, heading, field })),
      rows: found.slice(request.offset, request.offset + request.limit).map((row) => this.#row(row)),
    };
  }

  #find(which: SheetRowsRequest['which']): readonly number[] {
    if (which.how === 'rows') return which.rows;
    if (which.how === 'set-aside') return this.#errorRows().filter((row) => !this.#isLoaded(row));
    if (which.how === 'edited') {
      const edited = [...this.#edits.keys()].map((key) => Number(key.split(':')[0]));
      return [...new Set([...edited, ...this.#decisions.keys()])].sort((a, b) => a - b);
    }
    return this.current()
      .issues.filter(
        ({ code, column, message }) =>
          code === which.code &&
          column === which.column &&
          (which.message === null || message === which.message),
      )
      .flatMap(({ rows, count }) => [
        ...rows,
        ...Array.from({ length: count - rows.length }, (_, index) => 2000 + index * 7),
      ]);
  }

  #errorRows(): readonly number[] {
    return this.issues.filter(({ severity }) => severity === 'error').flatMap(({ rows }) => rows);
  }

  #isSettled(row: number, group: IssueGroup): boolean {
    const column = COLUMNS.findIndex(([heading]) => heading === group.column);
    return this.#decisions.has(row) || this.#edits.has(`${row}:${column}`);
  }

  #isLoaded(row: number): boolean {
    const decision = this.#decisions.get(row);
    if (decision) return decision === 'load';
    return this.issues
      .filter(({ severity, rows }) => severity === 'error' && rows.includes(row))
      .every((group) => this.#isSettled(row, group));
  }

  #row(row: number): SheetRow {
    const groups = this.issues.filter(({ rows }) => rows.includes(row));
    const isDouble = groups.some(({ code }) => code === 'key.duplicate');
    return {
      row,
      file: null,
      cells: COLUMNS.map(([heading, samples], index) => {
        const group = groups.find(({ column }) => column === heading);
        const some = samples.split('、');
        const at = group && !isDouble ? group.rows.indexOf(row) % Math.max(1, group.values.length) : 0;
        const original = group && !isDouble ? (group.values[at] ?? '') : textOf(index, row, some);
        return { index, original, edited: this.#edits.get(`${row}:${index}`) ?? null };
      }),
      issues: groups.map(({ code, severity, column, message }) => ({ code, severity, column, message })),
      isLoaded: this.#isLoaded(row),
      decision: this.#decisions.get(row) ?? null,
      group: isDouble ? 'same-id' : null,
    };
  }
}

function textOf(index: number, row: number, some: readonly string[]): string {
  if (index === 0) return String(row - 3);
  if (index === 1) return `${SURNAMES[row % SURNAMES.length] ?? ''}佳${row % 2 === 0 ? '宁' : '博'}`;
  return some[row % some.length] ?? '';
}
