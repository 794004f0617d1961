import type { Analysis, DerivedMeasure, DerivedTable } from '#analyses/analysis.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { TableDefinition } from '#analyses/plan/definition.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import { formatDateLong } from '#core/month.ts';
import { buildTableWorkbook, type ExportTable, type TableColumn } from '#report/sheets/table.ts';
import type { MadeFile, PageAnswer } from '../api.ts';
import { filterText } from '../filter-words.ts';
import { leavingRows, leavingTables } from '../leaving-tables.ts';
import { tablesOf } from '../query/find-table.ts';
import { isOfRecordsOnly, resolveTables } from '../query/resolve-tables.ts';
import { toWorkbookFile } from './made-file.ts';

const findTable = tablesOf(ANALYSES);

const SCOPE: readonly TableColumn[] = [
  { name: 'scope_type', label: '范围类型', format: 'text' },
  { name: 'scope', label: '范围', format: 'text' },
];

const FORMAT: Readonly<Record<string, TableColumn['format']>> = {
  '%': 'percent',
  人: 'integer',
  条: 'integer',
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
  readonly unscoped?: boolean;
  readonly personalRow?: DerivedTable['personalRow'];
  /** True where rows of tables are counted, not people. */
  readonly isOfRecords?: boolean;
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
  return { ...found, isOfRecords: isOfRecordsOnly(resolveTables([id], findTable)) };
}

export function toSheet(
  { title, dims, measures, unscoped, personalRow, isOfRecords }: Declared,
  answer: Pick<PageAnswer, 'question' | 'tables'>,
  id: string,
): ExportTable {
  const { asOf, filters } = answer.question;
  const dimColumns = dims.map(({ name, label }): TableColumn => ({ name, label, format: 'text' }));
  const formulas = measures.map(({ label, formula }) => `${label}：${formula}`);
  const caveats = new Set(measures.flatMap(({ caveat }) => caveat ?? []));
  const said = filters.length > 0 ? filters.map(filterText).join('；') : '没有筛选';
  const all = answer.tables[id]?.rows ?? [];
  const rows = leavingRows({ personalRow }, all);
  return {
    title,
    columns: [...(unscoped ? [] : SCOPE), ...dimColumns, ...measures.map(toColumn)],
    rows,
    notes: [
      isOfRecords ? '按导入的记录计' : `截至${formatDateLong(asOf)}的在职人员，${said}`,
      ...(rows.length < all.length ? ['涉及个人的行不随表导出'] : []),
      ...[...formulas, ...caveats],
    ],
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
