import { ANALYSES } from '#analyses/index.ts';
import type { Job } from '#core/progress.ts';
import { numberAt } from '#core/table.ts';
import type { FoundCode } from '../api/report.ts';
import type { Desk } from '../desk.ts';
import { pageTarget } from '../lookup/target.ts';
import { tablesOf } from '../query/find-table.ts';
import { parseCode, sourceMark } from './codes.ts';
import { composeReport, editsIn } from './compose.ts';
import { codedSources } from './numbers.ts';

const find = tablesOf(ANALYSES);

type Told = Pick<FoundCode, 'text' | 'cell' | 'asOf' | 'filters' | 'choices'> & { readonly code: string };

const EVERYBODY = { type: '全部', name: '全部' } as const;

/** The page on which the rows behind the numbers of a table open. */
export const rowsPath = (table: string): string => pageTarget(table, EVERYBODY, [])?.path ?? '';

/** In what went out from this workspace, else in the report as it would be written now. */
async function tellCode(desk: Desk, asked: string, job: Job): Promise<Told | null> {
  const isAsked = ({ code }: { readonly code: string }) => code.startsWith(asked);
  for (const { figures, asOf, filters, choices } of [...desk.ledger.folded().report.exported].reverse()) {
    const figure = figures.find(isAsked);
    if (figure) return { ...figure, asOf, filters, choices };
  }
  const { numbers } = await composeReport(desk, {}, job);
  const number = numbers.find(isAsked);
  if (!number) return null;
  const { code, text, cell, question } = number;
  return {
    code,
    text,
    cell,
    asOf: question.asOf,
    filters: question.filters,
    choices: question.choices ?? {},
  };
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
  const told = await tellCode(desk, parsed.asked, job);
  if (!told) return null;
  const answered = parsed.answered ?? told.code.slice(parsed.asked.length + 1);
  const path = rowsPath(told.cell.table);
  if (told.asOf !== desk.state().asOf) return { ...told, state: 'date', value: null, path };
  const { mark, value } = await countNow(desk, told, job);
  return { ...told, state: mark === answered ? 'same' : 'changed', value, path };
}
