import type { Issue } from '#core/issue.ts';
import { findKind } from '#datasets/index.ts';
import { askedFields, type DraftState, isReady, letterOf, missingFields } from './intake/draft.ts';
import { ranksOnly } from './intake/ranks-only.ts';
import type { UnmappedColumn } from './load/unmapped-columns.ts';

/** A sheet, or a form, as results.json lists it. */
export interface HeadlessSource {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: string | null;
  readonly confidence: number;
  readonly encoding: string | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly {
    readonly source: string;
    readonly field: string | null;
    readonly confidence: number;
  }[];
  readonly rowsIn: number;
  readonly rowsLoaded: number;
  readonly rowsSetAside: number;
}

/** A column that holds several fields is listed once for each, a column that became rows by what it holds. */
function columnsOf({ recognition, sheet: { members } }: DraftState): HeadlessSource['columns'] {
  const wide = new Set((recognition.wide ?? []).map(({ index }) => index));
  const value = findKind(recognition.kind ?? '')?.wide?.value ?? null;
  return recognition.columns
    .filter(({ heading, field }) => !members || field !== null || heading !== '')
    .flatMap(({ index, heading, field, also, confidence }) => {
      if (wide.has(index)) return [{ source: heading, field: value, confidence: recognition.confidence }];
      return [field, ...(also ?? [])].map((name) => ({ source: heading, field: name, confidence }));
    });
}

/** Columns under the table's heading that nothing is read from; those of a form are the same for all. */
export function unmappedColumns({ sheet, recognition }: DraftState): readonly UnmappedColumn[] {
  if (sheet.members) return [];
  const wide = new Set((recognition.wide ?? []).map(({ index }) => index));
  return recognition.columns
    .filter(({ field, also, index }) => field === null && (also ?? []).length === 0 && !wide.has(index))
    .map(({ index, heading }) => ({ index, name: heading === '' ? `${letterOf(index)}列` : heading }));
}

/** The very same file again: its rows are loaded, as everything without a person is, and it is said. */
export function sameFileIssue(draft: DraftState, other: DraftState): Issue {
  return {
    ...{ file: draft.source.path, sheet: draft.sheet.name, row: null, column: null, value: null, count: 1 },
    ...{ code: 'key.duplicate', severity: 'warning' },
    message: `与“${other.source.path}”是同一份文件，两份都已导入，请核对是否重复报送`,
  };
}

/** One source a table; of forms one a file. */
export function toSources(draft: DraftState, issues: readonly Issue[]): readonly HeadlessSource[] {
  const { sheet, recognition, location, staged } = draft;
  const ready = isReady(draft);
  const own = {
    sheet: sheet.name,
    kind: ready ? recognition.kind : null,
    confidence: recognition.confidence,
    encoding: sheet.encoding,
    columns: columnsOf(draft),
  };
  if (sheet.members) {
    const setAside = new Set(issues.filter(({ severity }) => severity === 'error').map(({ row }) => row));
    return sheet.members.map((file, i) => {
      const rowsSetAside = setAside.has(location.firstDataRow + i) ? 1 : 0;
      const rowsIn = ready ? 1 : 0;
      return { file, ...own, headerRows: [], rowsIn, rowsLoaded: rowsIn - rowsSetAside, rowsSetAside };
    });
  }
  const counts = ready ? staged?.counts : null;
  return [
    {
      file: draft.source.path,
      ...own,
      headerRows: location.headerRows,
      rowsIn: counts?.read ?? 0,
      rowsLoaded: counts?.loaded ?? 0,
      rowsSetAside: counts?.setAside ?? 0,
    },
  ];
}

function whyNot(draft: DraftState): string {
  const kind = findKind(draft.recognition.kind ?? '');
  const ranks = ranksOnly(draft.recognition.columns.map(({ heading }) => heading));
  if (!kind) return `${ranks ?? '没有认出是哪一种表'}，未导入`;
  const open = [...missingFields(draft), ...askedFields(draft)];
  const labels = open.map((field) => kind.fields.find(({ name }) => name === field)?.label ?? field);
  return `像是${kind.label}，但表里没有写明${labels.join('、')}，未导入`;
}

const unrecognised = (draft: DraftState): Issue => ({
  file: draft.source.path,
  sheet: draft.sheet.name,
  ...{ row: null, column: null, value: null, code: 'sheet.unrecognised', severity: 'warning', count: 1 },
  message: draft.leftOut ?? whyNot(draft),
});

/** The issues of a table as results.json lists them; those of a form name its own file. */
export function toIssues(
  draft: DraftState,
  issues: readonly Issue[],
  said: readonly Issue[],
): readonly Issue[] {
  const { source, sheet, location } = draft;
  if (!isReady(draft)) {
    const isSaid = said.some(({ file, sheet: name }) => file === source.path && name === sheet.name);
    return isSaid ? [] : [unrecognised(draft)];
  }
  const { members } = sheet;
  if (!members) return issues;
  return issues.map((issue) => ({
    ...issue,
    file: members[(issue.row ?? 0) - location.firstDataRow] ?? issue.file,
    row: 1,
  }));
}
