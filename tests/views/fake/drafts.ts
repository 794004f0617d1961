import type { Draft, IssueGroup, Refusal, ReturnedList } from '#app/api.ts';

import { COLUMNS, rosterDraft, toColumn, unrecognised } from './roster-draft.ts';
import { fiveThousandColumns, forms, noNames, returnedRoster, wideScores } from './special-drafts.ts';

const COUNTIES = [
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

export function oneFile(): readonly Draft[] {
  const file = '组工干部花名册（2026年10月）.xlsx';
  return [
    rosterDraft('d1', file, '花名册'),
    unrecognised('d2', file, '填表说明'),
    unrecognised('d3', file, '下拉选项'),
  ];
}

function county(id: string, name: string, index: number): Draft {
  const draft = rosterDraft(id, `各县报送/${name}花名册.xls`, 'Sheet1');
  if (index % 5 === 0) return draft;
  const columns = COLUMNS.map(toColumn).map((column) => ({
    ...column,
    note: column.field ? undefined : column.note,
    confidence: column.field ? 0.95 : 0,
  }));
  return { ...draft, columns, issues: [], counts: { read: 30 + index, loaded: 30 + index, setAside: 0 } };
}

/** A dozen counties and every layout that asks for something else. */
export function manyFiles(): readonly Draft[] {
  return [
    wideScores('wide'),
    noNames('names'),
    forms('forms'),
    returnedRoster('returned'),
    ...COUNTIES.map((name, index) => county(`m${index}`, name, index)),
    fiveThousandColumns('w'),
    unrecognised('u', '填报说明.docx.csv', '说明'),
  ];
}

/** Two hundred tables, one of them with a hundred thousand queries of seventy sorts. */
export function hugeIntake(): readonly Draft[] {
  const issues = Array.from({ length: 70 }, (_, index): IssueGroup => ({
    code: index % 3 === 0 ? 'value.unknown' : index % 3 === 1 ? 'date.invalid' : 'key.missing',
    severity: index % 3 === 2 ? 'error' : 'warning',
    column: index % 3 === 0 ? '学历' : '出生年月',
    message: `第${index + 1}种写法认不出`,
    count: 1429,
    rows: Array.from({ length: 20 }, (_row, place) => 5 + index + place * 70),
    values: [`写法${index + 1}`],
    became: null,
  }));
  return [
    {
      ...rosterDraft('big', '全省花名册.csv', ''),
      sheet: null,
      issues,
      counts: { read: 1_000_000, loaded: 967_133, setAside: 32_867 },
    },
    ...Array.from({ length: 199 }, (_, index) =>
      county(`h${index}`, `第${index + 1}批${COUNTIES[index % 12] ?? ''}`, index),
    ),
  ];
}

export function someRefusals(): readonly Refusal[] {
  return [
    {
      id: 'r1',
      file: '加密的花名册.xlsx',
      sheet: null,
      code: 'file.encrypted',
      message: '文件有打开密码，请去掉密码后再导入',
      candidates: [],
    },
    {
      id: 'r2',
      file: '照片.jpg',
      sheet: null,
      code: 'sheet.unrecognised',
      message: '是图片，不是表格',
      candidates: [],
    },
    {
      id: 'r3',
      file: '旧系统导出/干部名册.csv',
      sheet: null,
      code: 'text.undecodable',
      message: '文字编码不能确定，请看下面哪一种读得通',
      candidates: [
        {
          encoding: 'gb18030',
          preview: '姓名,单位,出生年月\n林佳博,干部一科,1998.5\n沈书远,组织一科,2002.8',
        },
        { encoding: 'big5', preview: '嚙瞇,馱弇,堤汜爛堎\n輿樁痔,補窒珨褪,1998.5\n朻抎堈,郪眽珨褪,2002.8' },
        { encoding: 'utf-16le', preview: '뻐컻땥캻돶짺쓪퓂쇖병늩룉늿튻뿆' },
      ],
    },
  ];
}

export function someReturned(): readonly ReturnedList[] {
  const correction = {
    batch: 'b1',
    batchLabel: '组工干部花名册（2026年9月）.xlsx',
    column: '出生年月',
    note: '',
    refused: null,
  };
  return [
    {
      id: 'l1',
      file: '平陵县_问题清单（已更正）.xlsx',
      corrections: [
        { ...correction, row: 301, was: '2062.03', now: '1962.03', note: '经查档案' },
        { ...correction, row: 466, column: '姓名', was: '', now: '何一鸣' },
        {
          ...correction,
          row: 87,
          column: '身份证号',
          was: '已脱敏',
          now: '已脱敏（新）',
          refused: '这一格现在是别的内容，可能已经改过',
        },
      ],
      problems: ['第9行没有写明是哪一张表的第几行，没有采用'],
      replies: ['第12行学历回复：情况属实'],
    },
  ];
}
