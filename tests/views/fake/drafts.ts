import type { Draft, Refusal } from '#app/api.ts';

import { COLUMNS, rosterDraft, toColumn, unrecognised } from './roster-draft.ts';

export function oneFile(): readonly Draft[] {
  const file = '组工干部花名册（2026年10月）.xlsx';
  return [
    rosterDraft('d1', file, '花名册'),
    unrecognised('d2', file, '填表说明'),
    unrecognised('d3', file, '下拉选项'),
  ];
}

/** A dozen counties, one of them very wide, one without a name column. */
export function manyFiles(): readonly Draft[] {
  const names = [
    '东岭区',
    '南浦区',
    '新港区',
    '云台市',
    '长丰市',
    '平陵县',
    '望川县',
    '石桥县',
    '清源县',
    '白沙县',
    '松原县',
    '河湾县',
  ];
  const certain = COLUMNS.map(toColumn).map((column) => ({
    ...column,
    note: column.field ? undefined : column.note,
    confidence: column.field ? 0.95 : 0,
  }));
  const files = names.map((name, index): Draft => {
    const draft = rosterDraft(`m${index}`, `各县报送/${name}花名册.xls`, 'Sheet1');
    const clean = {
      ...draft,
      columns: certain,
      issues: [],
      counts: { read: 30 + index, loaded: 30 + index, setAside: 0 },
    };
    return index % 5 === 0 ? draft : clean;
  });
  const wide = Array.from({ length: 5000 }, (_, index) =>
    toColumn(
      [`指标${index + 1}`, `${index}`, index === 0 ? 'name' : null, index === 0 ? 0.9 : 0, '分析用不到'],
      index,
    ),
  );
  return [
    ...files,
    {
      ...rosterDraft('w', '五千列.csv', ''),
      sheet: null,
      columns: wide,
      missing: [{ field: 'birth', label: '出生年月' }],
      preview: {
        rows: [1, 2, 3].map((number) => ({
          number,
          cells: wide.map((column) => (number === 1 ? column.heading : '1')),
        })),
        columnCount: 5000,
        merges: [],
      },
      headerRows: [1],
      asOf: null,
      asOfSource: null,
      duplicateOf: 'b1',
    },
    unrecognised('u', '填报说明.docx.csv', '说明'),
  ];
}

export function someRefusals(): readonly Refusal[] {
  return [
    {
      file: '加密的花名册.xlsx',
      sheet: null,
      code: 'file.encrypted',
      message: '文件有打开密码，请去掉密码后再导入',
    },
    { file: '照片.jpg', sheet: null, code: 'sheet.unrecognised', message: '是图片，不是表格' },
  ];
}
