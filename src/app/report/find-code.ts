import { ANALYSES } from '#analyses/index.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import { numberAt } from '#core/table.ts';
import type { FoundCode } from '../api/report.ts';
import type { Desk } from '../desk.ts';
import { pageTarget } from '../lookup/target.ts';
import { tablesOf } from '../query/find-table.ts';
import { cellCode, type ParsedCode, parseCode, sourceMark } from './codes.ts';
import { composeReport, editsIn } from './compose.ts';
import { codedSources, type ReportNumber } from './numbers.ts';
import type { ReportPlan } from './plan.ts';
import { plansOfCode } from './scope-code.ts';

const find = tablesOf(ANALYSES);

type Told = Pick<FoundCode, 'text' | 'cell' | 'asOf' | 'filters' | 'choices'> & { readonly code: string };

const EVERYBODY = { type: '全部', name: '全部' } as const;

/** The page on which the rows behind the numbers of a table open. */
export const rowsPath = (table: string): string => pageTarget(table, EVERYBODY, [])?.path ?? '';

/** All that a report of the kind may say. */
const WHOLLY: Partial<ReportPlan> = { sections: null, leftOut: [] };

function toTold({ code, text, cell, question }: ReportNumber): Told {
  const { asOf, filters, choices = {} } = question;
  return { code, text, cell, asOf, filters, choices };
}

/** Days that tables in the workspace speak of, besides the one that it stands at. */
function otherDays(desk: Desk): readonly IsoDate[] {
  const days = desk.standing.counting().flatMap(({ batch }) => batch.asOf ?? []);
  return [...new Set(days)].filter((day) => day !== desk.state().asOf);
}

function findNumber(numbers: readonly ReportNumber[], asked: string, days: readonly IsoDate[]): Told | null {
  const number = numbers.find(({ code }) => code.startsWith(asked));
  if (number) return toTold(number);
  for (const asOf of days) {
    const then = numbers.find(({ cell, question }) => cellCode(cell, { ...question, asOf }) === asked);
    // What that report said is not known here: only which number of which day it is.
    if (then) return { ...toTold(then), code: asked, text: '', asOf };
  }
  return null;
}

/** In what went out from this workspace, else in the reports that it would write now. */
async function tellCode(desk: Desk, { asked, scope }: ParsedCode, job: Job): Promise<Told | null> {
  const isAsked = ({ code }: { readonly code: string }) => code.startsWith(asked);
  for (const { figures, asOf, filters, choices } of [...desk.ledger.folded().report.exported].reverse()) {
    const figure = figures.find(isAsked);
    if (figure) return { ...figure, asOf, filters, choices };
  }
  const asOf = desk.state().asOf;
  const others = asOf === null ? [] : await plansOfCode(desk, scope, asOf, job);
  const days = otherDays(desk);
  const written = await composeReport(desk, {}, job);
  const found = findNumber(written.numbers, asked, days);
  if (found) return found;
  for (const plan of others) {
    const { numbers } = await composeReport(desk, { ...WHOLLY, ...plan }, job, false);
    const other = findNumber(numbers, asked, days);
    if (other) return other;
  }
  return null;
}

interface Now {
  readonly mark: string | null;
  readonly value: number | null;
}

/** What the cell is counted as now, and of what. */
async function countNow(desk: Desk, { cell, filters, choices }: Told, job: Job): Promise<Now> {
  const inquiry = desk.inquiryFor(find(cell.table).analysis);
  const asOf = desk.state().asOf;
  if (!inquiry || asOf === null) return { mark: null, value: null };
  const tables = await inquiry.tables([cell.table], { filters, choices }, job);
  const table = tables.get(cell.table);
  const held = await inquiry.tablesBehind([cell.table], { asOf, filters, choices });
  const value = table ? numberAt(table, cell.where, cell.measure) : null;
  return { mark: sourceMark(value, codedSources(held, editsIn(desk))), value };
}

/** Null for what is no code, or one that no report of this workspace has. */
export async function findCode(desk: Desk, typed: string, job: Job): Promise<FoundCode | null> {
  const parsed = parseCode(typed);
  if (!parsed || desk.state().asOf === null) return null;
  const told = await tellCode(desk, parsed, job);
  if (!told) return null;
  const answered = parsed.answered ?? parseCode(told.code)?.answered;
  const path = rowsPath(told.cell.table);
  if (told.asOf !== desk.state().asOf) return { ...told, state: 'date', value: null, path };
  const { mark, value } = await countNow(desk, told, job);
  return { ...told, state: mark === answered ? 'same' : 'changed', value, path };
}
