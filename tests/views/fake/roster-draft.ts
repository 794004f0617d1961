import type { Draft, DraftColumn } from '#app/api.ts';

import { ISSUES } from './roster-issues.ts';
import { PREVIEW } from './roster-preview.ts';

type ColumnRow = readonly [
  heading: string,
  samples: string,
  field: string | null,
  confidence: number,
  note?: string,
  spellings?: number,
  values?: number,
];

export const COLUMNS: readonly ColumnRow[] = [
  ['序号', '1、2、3', null, 0, '分析用不到'],
  ['姓名', '林佳博、沈书远、周佳远', 'name', 1],
  ['单位', '干部一科、东岭组、南浦区委组织部', 'unit', 0.97, undefined, 25, 24],
  ['性别', '女、男', 'sex', 1],
  ['出生年月', '1998.5、1997-02、一九八七年六月', 'birth', 0.96, undefined, 212, 198],
  ['学历', '研究生、大学、硕士研究生、大专', 'education', 0.93, undefined, 7, 5],
  ['身份证号', '已脱敏', 'person_id', 1],
  ['进部方式', '公开遴选、党政机关、考录、军转', 'source', 0.64, '请确认'],
  ['职务', '科长、副科长', 'post', 0.95],
  ['职级', '一级科员、四级主任科员、四级调研员', 'rank', 0.94],
  ['入党时间', '2018.06、2021.12', 'party_date', 0.98],
  ['备注1', '挂职、跟班学习', null, 0, '值太少'],
  ['联系电话', '已脱敏', null, 0, '分析用不到'],
];

export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

export function toColumn(
  [heading, samples, field, confidence, note, spellings, values]: ColumnRow,
  index: number,
): DraftColumn {
  return {
    index,
    heading,
    field,
    confidence,
    ...(note !== undefined && { note }),
    letter: columnLetter(index),
    samples: samples.split('、'),
    sampleRows: null,
    spellings: spellings ?? null,
    values: values ?? null,
  };
}

export function rosterDraft(id: string, file: string, sheet: string): Draft {
  return {
    id,
    file,
    sheet,
    files: 1,
    table: 1,
    tablesOnSheet: 1,
    bytes: 188_416,
    readMs: 412,
    encoding: null,
    kind: 'roster',
    kindLabel: '人员花名册',
    confidence: 0.98,
    headerRows: [3],
    headerConfidence: 0.99,
    range: { lastDataRow: null, firstColumn: 0, lastColumn: COLUMNS.length - 1 },
    isDated: true,
    asOf: '2026-10-31',
    asOfSource: '填报日期',
    sheetwide: [],
    preview: {
      rows: PREVIEW.map((cells, index) => ({ number: index + 1, cells })),
      columnCount: COLUMNS.length,
      merges: [
        { row: 1, firstColumn: 0, lastColumn: 12 },
        { row: 2, firstColumn: 0, lastColumn: 12 },
      ],
    },
    columns: COLUMNS.map(toColumn),
    wide: [],
    missing: [],
    questions: 0,
    isRemembered: false,
    counts: { read: 520, loaded: 516, setAside: 4 },
    issues: ISSUES,
    edits: 0,
    duplicateOf: null,
    replaces: null,
    mayReplace: [],
    differences: null,
  };
}

export function unrecognised(id: string, file: string, sheet: string): Draft {
  return {
    ...rosterDraft(id, file, sheet),
    kind: null,
    kindLabel: null,
    confidence: 0,
    asOf: null,
    asOfSource: null,
    headerRows: [],
    headerConfidence: 0,
    preview: {
      rows: [{ number: 1, cells: ['填表说明：一、出生年月填至月份；二、学历按最高学历填写。'] }],
      columnCount: 1,
      merges: [],
    },
    columns: [],
    isDated: false,
    range: { lastDataRow: null, firstColumn: 0, lastColumn: 0 },
    counts: null,
    issues: [],
  };
}
