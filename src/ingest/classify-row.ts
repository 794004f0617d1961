import { simplifyHeading } from './heading/simplify-heading.ts';
import { isPersonName } from './rows/person-name.ts';
import {
  FULL_MARK,
  HEADING_WORD,
  NOTE,
  NUMBERED_SECTION,
  SAMPLE,
  STATISTIC,
  TEMPLATE_NAME,
  TOTAL,
  UNIT_NAME,
  VACANT,
} from './rows/suspect-words.ts';
import type { RawRow } from './sheet.ts';

export interface RowContext {
  /** 0-based column of the name (or object); null when the table has none. */
  readonly nameColumn: number | null;
  readonly headings: readonly string[];
  readonly columnCount: number;
  /** True for the first rows under the heading, where templates have their samples. */
  readonly isFirstDataRows: boolean;
}

export interface RowVerdict {
  readonly code: 'row.total' | 'row.section' | 'row.note' | 'row.sample' | 'row.repeated_header';
  readonly message: string;
}

const ONLY_SPACES = '^[ \\t\\r\\n\u3000\u00a0]+$';

/** Matches a cell that shows nothing; for use in SQL beside `SUSPECT_PATTERN`. */
export const BLANK_PATTERN = '^[ \\t\\r\\n\u3000\u00a0]*$';

/**
 * A row that `classifyRow` does not let through has a blank name cell, or matches this in one of its first
 * four cells or its name cell, or `SUSPECT_NAME_PATTERN` in its name cell. RE2 and JavaScript read it alike.
 */
export const SUSPECT_PATTERN = [
  ONLY_SPACES,
  TOTAL,
  STATISTIC,
  FULL_MARK,
  NUMBERED_SECTION,
  NOTE,
  SAMPLE,
  TEMPLATE_NAME,
  VACANT,
  HEADING_WORD,
]
  .map((pattern) => `(${pattern})`)
  .join('|');

/** For the name cell only: elsewhere every unit would match. */
export const SUSPECT_NAME_PATTERN = `(${UNIT_NAME})|[。；！？]|(${SUSPECT_PATTERN})`;

const FIRST_CELLS = 4;
const test = (pattern: string) => {
  const compiled = new RegExp(pattern);
  return (text: string) => compiled.test(text);
};
const isBlank = test(BLANK_PATTERN);
const isSuspect = test(SUSPECT_PATTERN);
const isSuspectName = test(SUSPECT_NAME_PATTERN);
const isTotal = test(`(${TOTAL})|(${STATISTIC})`);
const isFullMark = test(FULL_MARK);
/** 1.… and long: a remark when it stands alone, a task or a course beside other cells. */
const isNumbered = test('^[ \\t\u3000]*[0-9]{1,2}[.、．]');
const isNumberedSection = test(NUMBERED_SECTION);
const isNote = test(NOTE);
const isSample = test(SAMPLE);
const isTemplateName = test(TEMPLATE_NAME);
const isVacant = test(VACANT);
const isUnitName = test(UNIT_NAME);
const isPlace = test('[\u3400-\u9fff](镇|乡|街道|县|区|市|旗|村|社区)$');
/** What only a person's row has: sex, a date, an ID number. */
const isPersonal = test('^(男|女|(19|20)[0-9]{2}[-./年][0-9]{1,2}.*|[0-9]{17}[0-9Xx])$');

/** What a row under the heading is instead of data; null for data. */
export function classifyRow(row: RawRow, context: RowContext): RowVerdict | null {
  const { nameColumn } = context;
  const name = nameColumn === null ? null : (row.cells[nameColumn] ?? '');
  const first = row.cells.slice(0, FIRST_CELLS);
  if (!mayBeNoData(first, name)) return null;
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const label = filled[0] ?? '';
  const looked = name === null || isBlank(name) ? first : [...first, name];
  const isPerson = name !== null && isPersonName(name) && (!isTotal(name) || row.cells.some(isPersonal));

  if (repeatsHeading(row, context)) return { code: 'row.repeated_header', message: '重复的表头，不是数据' };
  if (looked.some(isSample) || isTemplatePerson(row, name ?? '', context)) {
    return { code: 'row.sample', message: '示例行，不是数据' };
  }
  if (name !== null && isVacant(name)) return { code: 'row.note', message: '空缺岗位，没有人员' };
  if (isNote(label) && (!isPerson || /[:：]/.test(label)) && (filled.length <= 2 || !isNumbered(label)))
    return { code: 'row.note', message: '说明或落款，不是数据' };
  if (looked.some(isFullMark) && !isPerson) return { code: 'row.note', message: '满分行，不是得分' };
  if (filled.length === 1 && isPlace(label)) return { code: 'row.section', message: '分组标题，不是人员' };
  if (isPerson) return null;
  if (looked.some(isTotal)) return { code: 'row.total', message: '合计行，不是人员' };
  if (filled.length <= 2 && looked.some((cell) => !isBlank(cell) && isNumberedSection(cell))) {
    return { code: 'row.section', message: '分组标题，不是人员' };
  }
  if (filled.length === 1 && isUnitName(label)) return { code: 'row.section', message: '分组标题，不是人员' };
  if (filled.length === 1 && (label.length > 30 || /[。；！？]/.test(label))) {
    return { code: 'row.note', message: '说明文字，不是数据' };
  }
  return null;
}

function mayBeNoData(first: readonly string[], name: string | null): boolean {
  if (name !== null && (isBlank(name) || isSuspectName(name))) return true;
  return first.some((cell) => cell !== '' && isSuspect(cell));
}

/** Most headings again, and nothing else. */
function repeatsHeading(row: RawRow, { headings, nameColumn }: RowContext): boolean {
  let same = 0;
  let other = 0;
  row.cells.forEach((cell, i) => {
    const text = simplifyHeading(cell);
    if (text === '') return;
    const parts = (headings[i] ?? '').split('/');
    if (parts.includes(text)) same++;
    else other++;
  });
  const isName =
    nameColumn === null ||
    (headings[nameColumn] ?? '').split('/').includes(simplifyHeading(row.cells[nameColumn] ?? ''));
  return same >= 2 && same > other && (isName || other === 0);
}

/** 张三 is a real name as well: a template gives itself away by what else it says. */
function isTemplatePerson(row: RawRow, name: string, context: RowContext): boolean {
  if (!context.isFirstDataRows || !isTemplateName(name)) return false;
  if (/[XxＸ×某]/.test(name)) return true;
  return row.cells.some((cell) => /[XＸ×]{2,}|某某|示例|样例|1{6,}|123456|13800138000/.test(cell));
}
