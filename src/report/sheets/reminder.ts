import type { CellRange, Column, Row, Sheet, Workbook } from '../workbook/workbook.ts';
import { spreadRow } from './layout.ts';

export interface ReminderUnit {
  readonly unit: string;
  /** Tables that have not come in. */
  readonly missing: readonly { readonly kind: string; readonly period: string }[];
  /** Tables that came in and still hold so many places to be looked at. */
  readonly issues: readonly { readonly kind: string; readonly period: string; readonly count: number }[];
}

export interface ReminderPlan {
  /** Who asks: 市委组织部研究室. */
  readonly office: string;
  /** Dates as they are to be read: 2026年10月31日. */
  readonly made: string;
  readonly due: string;
  readonly units: readonly ReminderUnit[];
}

const COLUMNS: readonly Column[] = [{ width: 7 }, { width: 34 }, { width: 22 }, { width: 15 }];
/** More lines than this run over to a second page. */
const LINES_ON_A_PAGE = 24;

/** 催报单: a page for each unit that still owes something, ready to print. */
export function buildReminder(plan: ReminderPlan): Workbook {
  const owing = plan.units.filter(({ missing, issues }) => missing.length + issues.length > 0);
  const sheets = owing.map((unit) => unitSheet(unit, plan));
  return {
    title: '催报单',
    sheets: sheets.length > 0 ? sheets : [nothingOwed(plan)],
    marks: { 'zgj-kind': 'reminder' },
  };
}

/** Rows one under another; a merged row needs to know its number. */
class Letter {
  readonly rows: Row[] = [];
  readonly merges: CellRange[] = [];

  write(text: string, style: 'title' | 'letter' | 'letterHeading'): void {
    const { row, merges } = spreadRow(text, style, COLUMNS, this.rows.length + 1);
    this.rows.push(row);
    this.merges.push(...merges);
  }

  table(headings: readonly string[], lines: readonly (readonly (string | number)[])[]): void {
    this.rows.push({ cells: headings, style: 'heading', height: 24 });
    for (const [i, line] of lines.entries()) {
      const cells = line.map((value) => ({
        value,
        style: typeof value === 'number' ? ('letterNumber' as const) : ('letterCell' as const),
      }));
      this.rows.push({ cells: [{ value: i + 1, style: 'letterNumber' }, ...cells] });
    }
    this.gap();
  }

  gap(): void {
    this.rows.push({ cells: [], height: 10 });
  }

  sign(text: string): void {
    const number = this.rows.length + 1;
    this.rows.push({ cells: [null, text], style: 'letterRight', height: 26 });
    this.merges.push({ firstRow: number, lastRow: number, firstColumn: 1, lastColumn: COLUMNS.length - 1 });
  }
}

function unitSheet({ unit, missing, issues }: ReminderUnit, { office, made, due }: ReminderPlan): Sheet {
  const letter = new Letter();
  letter.write('催报单', 'title');
  letter.gap();
  letter.write(`${unit}：`, 'letter');
  letter.write(
    `　　${request(missing.length > 0, issues.length > 0, made)}请于${due}前报${office}。`,
    'letter',
  );
  letter.gap();
  if (missing.length > 0) {
    letter.write('一、尚未收到的报表', 'letterHeading');
    letter.table(
      ['序号', '报表', '报送期'],
      missing.map(({ kind, period }) => [kind, period]),
    );
  }
  if (issues.length > 0) {
    letter.write(`${missing.length > 0 ? '二' : '一'}、有问题的报表`, 'letterHeading');
    letter.table(
      ['序号', '报表', '报送期', '有问题（行）'],
      issues.map(({ kind, period, count }) => [kind, period, count]),
    );
  }
  letter.write(closing(missing.length > 0, issues.length > 0), 'letter');
  letter.gap();
  letter.sign(office);
  letter.sign(made);
  return {
    name: unit,
    columns: COLUMNS,
    rows: letter.rows,
    merges: letter.merges,
    gridLines: false,
    page: {
      orientation: 'portrait',
      onePage: missing.length + issues.length <= LINES_ON_A_PAGE,
      pageNumbers: missing.length + issues.length > LINES_ON_A_PAGE,
    },
  };
}

function request(hasMissing: boolean, hasIssues: boolean, made: string): string {
  if (!hasIssues) return `截至${made}，你单位有下列报表尚未收到，`;
  if (!hasMissing) return `截至${made}，你单位报送的下列报表有内容需要更正，`;
  return `截至${made}，你单位有报表尚未收到，已报送的报表有内容需要更正，情况如下，`;
}

function closing(hasMissing: boolean, hasIssues: boolean): string {
  const sentences = [
    hasMissing ? '已经报出的，请告知报送时间，不必重复报送。' : '',
    hasIssues ? '具体问题见随附的问题清单，更正后发回即可。' : '',
    '如有困难，请及时与我们联系。感谢支持。',
  ];
  return `　　${sentences.join('')}`;
}

function nothingOwed({ made }: ReminderPlan): Sheet {
  return {
    name: '催报单',
    columns: COLUMNS,
    rows: [{ cells: [`截至${made}，各单位均已报送，没有需要更正的内容。`], style: 'subtitle' }],
    merges: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: COLUMNS.length - 1 }],
    page: { orientation: 'portrait' },
  };
}
