import { toComparable } from './comparable.ts';
import { CLEARED, ISSUE_HEADINGS, WHOLE_ROW } from './issue-columns.ts';
import { IssueIndex, type IssueTarget, isIndexSheet } from './issue-index.ts';
import type { IssueSource } from './issue-source.ts';
import {
  type ReturnedHeading,
  type ReturnedRow,
  type ReturnedSheet,
  findHeading,
  isBlankRow,
} from './returned-sheet.ts';
import { type RowMark, parseMark, sumOf } from './row-mark.ts';

export type { IssueTarget } from './issue-index.ts';
export type { ReturnedRow, ReturnedSheet } from './returned-sheet.ts';

/** What the county wants changed in one cell (`column` null: it speaks about the whole row). */
export interface Correction extends IssueTarget {
  readonly was: string;
  /** Empty: the cell is to become blank. */
  readonly value: string;
  readonly note: string;
}

/** Said about a problem without changing anything. */
export interface Remark extends IssueTarget {
  readonly note: string;
}

export interface ReturnedList {
  readonly corrections: readonly Correction[];
  readonly remarks: readonly Remark[];
  /** What could not be taken over, each in a sentence. */
  readonly problems: readonly string[];
}

/** True when the file is an issue list that came back. */
export function isIssueList(sheets: readonly ReturnedSheet[]): boolean {
  return sheets.some((sheet) => isIndexSheet(sheet) || findHeading(sheet, REQUIRED) !== null);
}

const REQUIRED = [ISSUE_HEADINGS.row, ISSUE_HEADINGS.value, ISSUE_HEADINGS.correction];

/**
 * Reads a list that came back, whatever the order of its rows and columns. A row is taken by its hidden
 * mark if it still shows what was sent, and without a mark by what it shows; `known` are the issues as they
 * stand now, for a list that lost its marks altogether.
 */
export function readIssueList(
  sheets: readonly ReturnedSheet[],
  known: readonly IssueSource[] = [],
): ReturnedList {
  const reader = new ListReader(new IssueIndex(sheets, known));
  for (const sheet of sheets) if (!isIndexSheet(sheet)) reader.readSheet(sheet);
  return reader.result();
}

/** Text under a heading; null when the column is gone. */
type CellOf = (heading: string) => string | null;

class ListReader {
  private readonly corrections = new Map<string, Correction | null>();
  private readonly remarks: Remark[] = [];
  private readonly problems: string[] = [];
  private unchanged = 0;

  constructor(private readonly index: IssueIndex) {}

  readSheet(sheet: ReturnedSheet): void {
    const heading = findHeading(sheet, [ISSUE_HEADINGS.correction]);
    if (!heading) {
      if (!sheet.rows.every(isBlankRow)) {
        this.problems.push(`工作表“${sheet.name}”里没有“${ISSUE_HEADINGS.correction}”一列，没有读取`);
      }
      return;
    }
    const twice = heading.repeated.filter((text) => Object.values<string>(ISSUE_HEADINGS).includes(text));
    if (twice.length > 0) {
      this.problems.push(`工作表“${sheet.name}”里有两列都叫“${twice.join('”“')}”，没有读取`);
      return;
    }
    for (const row of heading.below) if (!isBlankRow(row)) this.readRow(row, sheet.name, heading);
  }

  private readRow(row: ReturnedRow, sheet: string, { columnOf }: ReturnedHeading): void {
    const cellOf: CellOf = (heading) => {
      const column = columnOf.get(heading);
      return column === undefined ? null : toComparable(row.cells[column] ?? '');
    };
    const typed = cellOf(ISSUE_HEADINGS.correction) ?? '';
    const note = cellOf(ISSUE_HEADINGS.note) ?? '';
    const where = `“${sheet}”第${row.number}行`;
    const mark = parseMark(cellOf(ISSUE_HEADINGS.mark) ?? '');
    const changed = mark ? changedHeadings(mark, cellOf) : [];
    if (typed === '' && changed.length > 0) {
      this.problems.push(
        `${where}直接改了“${changed.join('”“')}”，没有填“${ISSUE_HEADINGS.correction}”，没有采用`,
      );
      return;
    }
    if (typed === '' && note === '') return;
    if (changed.length > 0) {
      this.problems.push(`${where}的“${changed.join('”“')}”与发出时不一致，分不清改的是哪一处，没有采用`);
      return;
    }
    const target = mark ?? this.findByContent(sheet, cellOf);
    if (!target) {
      this.problems.push(`${where}对不上原来的问题，没有采用`);
      return;
    }
    const { batch, row: sourceRow, field, column } = target;
    const place: IssueTarget = { batch, row: sourceRow, field, column };
    if (typed === '') this.remarks.push({ ...place, note });
    else this.take({ ...place, was: cellOf(ISSUE_HEADINGS.value) ?? '', value: toValue(typed), note }, where);
  }

  private findByContent(sheet: string, cellOf: CellOf): IssueTarget | null {
    const row = cellOf(ISSUE_HEADINGS.row);
    const column = cellOf(ISSUE_HEADINGS.column);
    const value = cellOf(ISSUE_HEADINGS.value);
    if (row === null || column === null || value === null) return null;
    return this.index.find(sheet, row, column === WHOLE_ROW ? '' : column, value);
  }

  private take(correction: Correction, where: string): void {
    if (correction.column !== null && correction.value === toComparable(correction.was)) {
      this.unchanged++;
      return;
    }
    const { batch, row, field, column } = correction;
    const key = JSON.stringify([batch, row, field, column]);
    const earlier = this.corrections.get(key);
    if (earlier === undefined) {
      this.corrections.set(key, correction);
    } else if (earlier?.value !== correction.value) {
      this.corrections.set(key, null);
      this.problems.push(`${where}与前面的行对同一处给出了不同的更正，都没有采用`);
    }
  }

  result(): ReturnedList {
    const corrections = [...this.corrections.values()].filter((each) => each !== null);
    const problems = [...this.problems];
    if (this.unchanged > 0) problems.push(`有${this.unchanged}处更正内容与现填内容相同，按没有更正处理`);
    return { corrections, remarks: this.remarks, problems };
  }
}

function toValue(typed: string): string {
  return typed.replace(/[()]/g, (bracket) => (bracket === '(' ? '（' : '）')) === CLEARED ? '' : typed;
}

/** Headings whose cells no longer show what the mark says; a column that is gone cannot be checked. */
function changedHeadings(mark: RowMark, cellOf: CellOf): string[] {
  const expected: readonly (readonly [heading: string, sum: string])[] = [
    [ISSUE_HEADINGS.row, sumOf(mark.row === null ? '' : String(mark.row))],
    [ISSUE_HEADINGS.column, sumOf(mark.column ?? WHOLE_ROW)],
    [ISSUE_HEADINGS.value, mark.value],
    ...mark.keys,
  ];
  return expected.flatMap(([heading, sum]) => {
    const cell = cellOf(heading);
    return cell === null || sumOf(cell) === sum ? [] : [heading];
  });
}
