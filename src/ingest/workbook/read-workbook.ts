import type { ParsingOptions } from '@e965/xlsx';
import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { encryptedReading, isOpenDocument } from '../container/zip.ts';
import { decodeEntities } from '../form/xml-entities.ts';
import type { FileReading, ReadRefusal } from '../reading.ts';
import { refused } from '../reading.ts';
import type { RawSheet } from '../sheet.ts';
import { withExactTexts, withExactXml } from './exact-texts.ts';
import { withDurations, withMissingPart } from './missing-part.ts';
import { repeatsFilledCells } from './repeated-cells.ts';
import type { SheetJs } from './sheet-js.ts';
import { loadSheetJs } from './sheet-js.ts';
import { OLD_TEXT_TABLES, hasOldText } from './old-text.ts';
import type { DenseSheet } from './read-sheet.ts';
import { readSheet } from './read-sheet.ts';

/** Formats that Chinese Excel and WPS store by number only: dates in every version. */
const CHINESE_DATE_FORMATS = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

/** Texts shared by many cells take no room in a file and all the more once they are spelled out. */
const MOST_CHARACTERS = 600_000_000;

/** Reads a workbook of any format SheetJS knows, from its bytes or, for HTML and XML, its decoded text. */
export async function readWorkbook(source: Uint8Array | string, job: Job): Promise<FileReading> {
  job.progress?.({ stage: '解析表格文件', done: 0, total: null, unit: '步' });
  const sheetJs = await loadSheetJs();
  throwIfCancelled(job.signal);
  const isText = typeof source === 'string';
  if (!isText && hasOldText(source)) sheetJs.set_cptable(OLD_TEXT_TABLES);
  for (const id of CHINESE_DATE_FORMATS) sheetJs.SSF.load('yyyy-mm-dd', id);
  const isOpen = !isText && isOpenDocument(source);
  let workbook;
  try {
    if (isOpen && repeatsFilledCells(sheetJs, source)) {
      return refused('file.too_large', '表格里同一行重复了上万次，展开后过大，请删去多余的行后再导入');
    }
    const exact = isText ? withExactXml(source) : (withExactTexts(sheetJs, source) ?? source);
    workbook = parseWorkbook(sheetJs, exact);
  } catch (error) {
    return refusalOf(error);
  }
  throwIfCancelled(job.signal);
  const date1904 = Boolean(workbook.Workbook?.WBProps?.date1904);
  const isDate = memoised((format) => sheetJs.SSF.is_date(format));
  const sheets: RawSheet[] = [];
  const refusals: ReadRefusal[] = [];
  const budget = { characters: MOST_CHARACTERS };
  workbook.SheetNames.forEach((given, i) => {
    // SheetJS leaves the names of OpenDocument sheets as the XML has them.
    const name = isOpen ? (decodeEntities(given) ?? given) : given;
    // The typings know only the sparse form; `dense: true` puts the rows under `!data`.
    const sheet = workbook.Sheets[given] as DenseSheet | undefined;
    const hidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    const found = sheet ? readSheet(sheet, { name, hidden, date1904, isDate, job, budget }) : null;
    if (found) sheets.push(found);
    else refusals.push({ sheet: name, code: 'sheet.unrecognised', message: emptyMessage(sheet) });
  });
  if (budget.characters < 0) {
    return refused('file.too_large', '很长的文字在表里重复了太多次，展开后过大，请删去多余的行后再导入');
  }
  if (sheets.length === 0) return refused('file.empty', '文件里没有内容，所有工作表都是空的');
  return { sheets, refusals };
}

/**
 * Without a style part SheetJS throws and catches once a cell when asked for styles, which takes ten times
 * as long as the reading. Names of parts stand in the directory at the end of a package.
 */
function hasStyles(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50) return true;
  const directory = bytes.subarray(Math.max(0, bytes.length - 1024 * 1024));
  return new TextDecoder('latin1').decode(directory).includes('styles.xml');
}

function parseWorkbook(sheetJs: SheetJs, source: Uint8Array | string) {
  const isText = typeof source === 'string';
  const options: ParsingOptions = {
    type: isText ? 'string' : 'array',
    dense: true,
    cellDates: false,
    cellNF: true,
    cellText: false,
    cellFormula: false,
    cellHTML: false,
    // Hidden rows and columns come with the styles.
    cellStyles: isText || hasStyles(source),
    // Only for HTML: an ID number must not become a floating-point number.
    raw: true,
  };
  try {
    return sheetJs.read(source, options);
  } catch (error) {
    const repaired = isText
      ? null
      : (withMissingPart(sheetJs, source, error) ?? withDurations(sheetJs, source, error));
    if (!repaired) throw error;
    return sheetJs.read(repaired, options);
  }
}

function emptyMessage(sheet: DenseSheet | undefined): string {
  return sheet?.['!type'] === 'chart' ? '是图表，不是数据表' : '工作表是空的';
}

function refusalOf(error: unknown): FileReading {
  const text = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(text)) return encryptedReading();
  return refused('file.corrupt', '文件已损坏，无法读取，请用 Excel 或 WPS 打开后另存为 .xlsx');
}

function memoised(test: (format: string) => boolean): (format: string) => boolean {
  const known = new Map<string, boolean>();
  return (format) => {
    let answer = known.get(format);
    if (answer === undefined) known.set(format, (answer = test(format)));
    return answer;
  };
}
