import { isIsoDate } from '#core/month.ts';
import type { CellRef, CellValue } from '#core/table.ts';
import {
  fail,
  flag,
  listOf,
  objectOf,
  oneOf,
  only,
  orNull,
  type Parse,
  recordOf,
  text,
} from '../exchange/shape.ts';
import type { ExportedFigure, ExportedReport, ReportEntry } from './entries.ts';
import type { ReportPlan, ReportScope } from './plan.ts';

const MOST = 100_000;
const word = text(2_000);
const long = text(1_000_000);

type EntryOf<Type extends ReportEntry['type']> = Extract<ReportEntry, { readonly type: Type }>;
type Parts<T> = { readonly [Key in keyof T]: Parse<T[Key]> };

const date: Parse<string> = (value, at) =>
  typeof value === 'string' && isIsoDate(value) ? value : fail(at, '应为日期');

const cellValue: Parse<CellValue> = (value, at) =>
  value === null || (typeof value === 'number' && Number.isFinite(value)) ? value : word(value, at);

const plan = objectOf<ReportPlan>({
  scope: objectOf<ReportScope>({ type: oneOf(['whole', 'level', 'unit']), name: word }),
  period: orNull(word),
  sections: orNull(listOf(word, MOST)),
  leftOut: listOf(word, MOST),
  title: orNull(word),
  author: orNull(word),
  date: orNull(word),
  mark: orNull(word),
  pictures: flag,
  contents: flag,
  codes: flag,
});

const figure = objectOf<ExportedFigure>({
  code: word,
  cell: objectOf<CellRef>({ table: word, where: recordOf(cellValue, 1_000), measure: word }),
  text: word,
});

/** What the entries of the report hold, taken apart; for the list of all parsers. */
export const REPORT_PLAN_PARTS: Parts<EntryOf<'report-plan'>> = { type: only('report-plan'), plan };

export const REPORT_EDIT_PARTS: Parts<EntryOf<'report-edit'>> = {
  type: only('report-edit'),
  place: word,
  text: orNull(long),
  machine: long,
};

export const REPORT_EXPORT_PARTS: Parts<EntryOf<'report-export'>> = {
  type: only('report-export'),
  report: objectOf<ExportedReport>({
    title: word,
    asOf: date,
    filters: listOf(objectOf({ dimension: word, values: listOf(cellValue, MOST) }), 1_000),
    choices: recordOf(word, 1_000),
    figures: listOf(figure, MOST),
  }),
};
