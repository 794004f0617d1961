import type { Draft, DraftColumn, SheetPreview } from '#app/api.ts';

import { COLUMNS, rosterDraft, toColumn } from './roster-draft.ts';

const MONTHS = ['项目建设（20分）', '党员教育', '基层基础', '信息宣传', '督查落实', '学习培训', '综合得分'];

/** A quarter's scores with a column per dimension; the period is written nowhere. */
export function wideScores(id: string): Draft {
  const headings = ['序号', '县（市、区）', ...MONTHS, '名次'];
  const rows = ['东岭区', '南浦区', '新港区', '云台市', '长丰市', '平陵县'].map((unit, index) => [
    String(index + 1),
    unit,
    ...MONTHS.map((_, place) => String(88 + ((index * 7 + place * 3) % 11))),
    String(index + 1),
  ]);
  const columns = headings.map((heading, index): DraftColumn => {
    const field = index === 1 ? 'object' : null;
    const note = index === 0 ? '分析用不到' : index === 9 ? '名次由得分重新排' : undefined;
    return toColumn(
      [heading, rows.map((row) => row[index] ?? '').join('、'), field, field ? 0.98 : 0, note],
      index,
    );
  });
  return {
    ...rosterDraft(id, '晾晒得分汇总.xlsx', '得分'),
    table: 1,
    tablesOnSheet: 2,
    kind: 'scores',
    kindLabel: '晾晒得分',
    confidence: 0.94,
    headerRows: [2],
    range: { lastDataRow: 8, firstColumn: 0, lastColumn: 9 },
    isDated: false,
    asOf: null,
    asOfSource: null,
    sheetwide: [
      {
        field: 'object_type',
        label: '对象类型',
        value: '单位',
        source: '标题',
        isAsked: true,
        choices: ['个人', '科室', '单位'],
      },
      { field: 'period', label: '时期', value: null, source: null, isAsked: true, choices: [] },
      { field: 'group', label: '组别', value: null, source: null, isAsked: false, choices: [] },
    ],
    preview: toPreview([
      ['各县（市、区）晾晒得分'],
      headings,
      ...rows,
      ['平均', '', '91.2'],
      ['填表人：王某'],
    ]),
    columns,
    wide: MONTHS.map((heading, index) => ({
      index: index + 2,
      letter: columns[index + 2]?.letter ?? '',
      heading,
      says: [{ label: '指标', value: heading.replace(/（.*/, '') }],
    })),
    questions: 1,
    counts: { read: 6, loaded: 6, setAside: 0 },
    issues: [],
    mayReplace: [
      { batch: 'b1', label: '晾晒得分汇总（初稿）.xlsx · 10月8日导入' },
      { batch: 'b0', label: '二季度晾晒得分.xlsx · 7月15日导入' },
    ],
  };
}

/** The name column was not found, and a column was mapped as the person once said. */
export function noNames(id: string): Draft {
  const columns = COLUMNS.map(toColumn).map((column) =>
    column.field === 'name'
      ? { ...column, heading: '人员', field: null, confidence: 0, note: '没有对上字段' }
      : column.field === 'source'
        ? { ...column, confidence: 1, note: '沿用上次确认' }
        : column,
  );
  return {
    ...rosterDraft(
      id,
      '平陵县/人员基本情况统计表（含挂职跟班学习人员，2026年10月报送，第二次修改，最终版）.xls',
      'Sheet1',
    ),
    columns: columns.map((column) =>
      column.field === 'education'
        ? {
            ...column,
            heading: '<b>学历</b>学位',
            also: ['degree'],
            samples: ['大学／工学学士', '<img src=x onerror=alert(1)>'],
          }
        : column,
    ),
    missing: [{ field: 'name', label: '姓名' }],
    questions: 1,
    isRemembered: true,
    counts: null,
    issues: [],
  };
}

/** 300 任免审批表 as one table. */
export function forms(id: string): Draft {
  return {
    ...rosterDraft(id, '任免审批表（300份）', ''),
    sheet: null,
    files: 300,
    headerRows: [1],
    asOfSource: '计算年龄时间',
    preview: toPreview([
      COLUMNS.map(([heading]) => heading),
      ...rosterDraft('x', '', '')
        .preview.rows.slice(3)
        .map(({ cells }) => cells),
    ]),
    counts: { read: 300, loaded: 300, setAside: 0 },
    issues: [],
    columns: COLUMNS.map(toColumn).map((column) =>
      column.field ? { ...column, note: undefined, confidence: 0.95 } : column,
    ),
  };
}

/** A 预填核对表 that came back. */
export function returnedRoster(id: string): Draft {
  return {
    ...rosterDraft(id, '平陵县_预填核对表（已核对）.xlsx', '核对'),
    columns: forms('x').columns,
    differences: {
      against: '组工干部花名册（2026年9月）.xlsx',
      changed: [
        { row: 6, name: '沈书远', column: '职级', was: '一级科员', now: '四级主任科员' },
        { row: 9, name: '周佳远', column: '学历', was: '大学本科', now: '研究生' },
        { row: 9, name: '周佳远', column: '职务', was: '', now: '副科长' },
      ],
      missing: [{ name: '郭梓瑶' }, { name: '林佳博' }],
      added: [{ row: 31, name: '何一鸣' }],
      problems: ['第40行的核对编号被改动过，没有参加核对'],
    },
    mayReplace: [{ batch: 'b1', label: '组工干部花名册（2026年9月）.xlsx · 平陵县' }],
  };
}

export function fiveThousandColumns(id: string): Draft {
  const columns = Array.from({ length: 5000 }, (_, index) =>
    toColumn(
      [`指标${index + 1}`, `${index}`, index === 0 ? 'name' : null, index === 0 ? 0.9 : 0, '分析用不到'],
      index,
    ),
  );
  return {
    ...rosterDraft(id, '五千列.csv', ''),
    sheet: null,
    columns,
    missing: [{ field: 'birth', label: '出生年月' }],
    questions: 2,
    range: { lastDataRow: null, firstColumn: 0, lastColumn: 4999 },
    preview: toPreview([
      columns.map(({ heading }) => heading),
      columns.map(() => '1'),
      columns.map(() => '2'),
    ]),
    headerRows: [1],
    asOf: null,
    asOfSource: null,
    counts: null,
    issues: [],
    duplicateOf: 'b1',
  };
}

function toPreview(rows: readonly (readonly string[])[]): SheetPreview {
  const columnCount = Math.max(...rows.map((row) => row.length));
  return {
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
    columnCount,
    merges: rows[0]?.length === 1 ? [{ row: 1, firstColumn: 0, lastColumn: columnCount - 1 }] : [],
  };
}
