import type { Analysis, DerivedMeasure } from '#analyses/analysis.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { formatDateLong } from '#core/month.ts';
import { buildTableWorkbook, type ExportTable, type TableColumn } from '#report/sheets/table.ts';
import type { MadeFile, PageAnswer } from '../api.ts';
import { filterText } from '../filter-words.ts';
import { leavingTables } from '../leaving-tables.ts';
import { toWorkbookFile } from './made-file.ts';

const SCOPE: readonly TableColumn[] = [
  { name: 'scope_type', label: '范围类型', format: 'text' },
  { name: 'scope', label: '范围', format: 'text' },
];

const FORMAT: Readonly<Record<string, TableColumn['format']>> = {
  '%': 'percent',
  人: 'integer',
  '': 'number',
};

type Shown = Pick<DerivedMeasure, 'name' | 'label' | 'unit' | 'formula' | 'caveat'>;

function toColumn({ name, label, unit }: Shown): TableColumn {
  const known = unit === '%' || unit === '' || unit === '人';
  return { name, label: known ? label : `${label}（${unit}）`, format: FORMAT[unit] ?? 'decimal' };
}

interface Declared {
  readonly title: string;
  readonly dims: readonly { readonly name: string; readonly label: string }[];
  readonly measures: readonly Shown[];
}

function countedTable({ title, dims, measures }: TableDefinition): Declared {
  return {
    title,
    dims: dims.map(({ name, dimension }) => ({ name, label: dimensionOf(dimension).label })),
    measures,
  };
}

export function declaredTable({ tables, derived }: Analysis, id: string): Declared {
  const counted = tables.find((table) => table.id === id);
  const found = counted ? countedTable(counted) : derived.find((table) => table.id === id);
  if (!found) throw new Error(`unknown table: ${id}`);
  return found;
}

export function toSheet(
  { title, dims, measures }: Declared,
  answer: Pick<PageAnswer, 'question' | 'tables'>,
  id: string,
): ExportTable {
  const { asOf, filters } = answer.question;
  const dimColumns = dims.map(({ name, label }): TableColumn => ({ name, label, format: 'text' }));
  const formulas = measures.map(({ label, formula }) => `${label}：${formula}`);
  const caveats = new Set(measures.flatMap(({ caveat }) => caveat ?? []));
  const said = filters.length > 0 ? filters.map(filterText).join('；') : '没有筛选';
  return {
    title,
    columns: [...SCOPE, ...dimColumns, ...measures.map(toColumn)],
    rows: answer.tables[id]?.rows ?? [],
    notes: [`截至${formatDateLong(asOf)}的在职人员，${said}`, ...formulas, ...caveats],
  };
}

export function makePageTables(analysis: Analysis, pageId: string, answer: PageAnswer): MadeFile {
  const page = analysis.pages.find(({ id }) => id === pageId);
  if (!page) throw new Error(`no page ${pageId}`);
  const sheets = leavingTables(analysis, page).map((id) => toSheet(declaredTable(analysis, id), answer, id));
  if (sheets.length === 0) throw new Error('本页没有可以导出的表');
  const name = `${analysis.title}_${page.tab ?? page.title}_${answer.question.asOf}`;
  return toWorkbookFile(name, buildTableWorkbook(name, sheets));
}
