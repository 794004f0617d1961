import type { Job } from '#core/progress.ts';
import { type Part, packInSlices, packParts } from '../office/package.ts';
import { printCoreProperties, printOwnProperties } from '../office/properties.ts';
import { printPackageRelations } from '../office/relations.ts';
import { printWorkbookRelations, printWorkbookTypes, sheetPart } from './relations.ts';
import { SharedStrings } from './shared-strings.ts';
import { toSheetNames } from './sheet-names.ts';
import { printSheet } from './sheet-xml.ts';
import { printStyles } from './styles-xml.ts';
import { ChoiceColumns } from './validations.ts';
import { printWorkbook, type WrittenSheet } from './workbook-xml.ts';
import type { Workbook } from './workbook.ts';

/**
 * The bytes of an .xlsx file; equal workbooks give equal bytes. Throws `WorkbookLimitError` when a sheet has
 * more rows or columns than spreadsheets have.
 */
export function writeWorkbook(workbook: Workbook): Uint8Array<ArrayBuffer> {
  return packParts(printParts(workbook));
}

/** The same bytes in slices; ended when the person gives up. */
export function writeWorkbookInSlices(workbook: Workbook, job: Job): Promise<Uint8Array<ArrayBuffer>> {
  const total = ALWAYS + workbook.sheets.length;
  return packInSlices(printParts(workbook), { stage: '写Excel文件', total }, job);
}

/** Types, relations, properties, styles, the list of sheets and the shared texts. */
const ALWAYS = 8;

/** Rows of a sheet are printed while they are packed; what counts them comes after. */
function* printParts(workbook: Workbook): Generator<Part> {
  if (!workbook.sheets.some(({ hidden }) => !hidden)) throw new Error('a workbook needs a visible sheet');
  const choices = new ChoiceColumns(workbook.sheets);
  const listSheet = choices.sheet('选项');
  const sheets = listSheet ? [...workbook.sheets, listSheet] : workbook.sheets;
  const names = toSheetNames(sheets.map(({ name }) => name));
  const strings = new SharedStrings();
  const written: WrittenSheet[] = [];

  yield { path: '[Content_Types].xml', chunks: [printWorkbookTypes(sheets.length)] };
  yield { path: '_rels/.rels', chunks: [printPackageRelations('xl/workbook.xml')] };
  yield { path: 'docProps/core.xml', chunks: [printCoreProperties(workbook.title)] };
  yield { path: 'docProps/custom.xml', chunks: [printOwnProperties(workbook.marks ?? {})] };
  yield { path: 'xl/_rels/workbook.xml.rels', chunks: [printWorkbookRelations(sheets.length)] };
  yield { path: 'xl/styles.xml', chunks: [printStyles()] };
  const formulaOf = choices.formulaOf(names[names.length - 1] ?? '');
  for (const [i, sheet] of sheets.entries()) {
    const printed = printSheet(sheet, { strings, formulaOf, names, isFirst: i === 0 });
    const name = names[i] ?? sheet.name;
    yield {
      path: sheetPart(i),
      chunks: counted(printed, (rowCount) => written.push({ name, sheet, rowCount })),
    };
  }
  yield { path: 'xl/workbook.xml', chunks: [printWorkbook(written)] };
  yield { path: 'xl/sharedStrings.xml', chunks: strings.print() };
}

function* counted<T>(source: Generator<T, number>, done: (count: number) => void): Generator<T> {
  done(yield* source);
}
