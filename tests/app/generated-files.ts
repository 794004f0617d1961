import fc from 'fast-check';
import type { SourceFile } from '#ingest/sheet.ts';
import { buildWorkbook, type Cell } from '../fixtures/workbooks.ts';

/** A kind of file that an office makes: its name, what stands above the heading, and what its columns may hold. */
interface FilePlan {
  readonly kind: string;
  readonly name: string;
  readonly titles: readonly string[];
  readonly columns: readonly (readonly [heading: string, ...texts: string[]])[];
  /** Column of the name or object. */
  readonly key: number;
  /** Columns that become rows. */
  readonly wide: number;
}

const NAMES = ['王宁', '李想', '赵前', '欧阳修', '王 宁', '阿·买买提', '张三', '钱后', '孙立', '林晓舟'];
const UNITS = ['市委组织部', '平陵县委组织部', '望川县财政局', '云门市 委组织部', '/', ''];
const DAYS = ['2026-03-02', '2026.3.2', '2026年3月', '2026年3月2日至6日', '不详', '下周', ''];
const SCORES = ['90', '85.5', '96分', '缺考', '120', '-3', '', '优'];

export const PLANS: readonly FilePlan[] = [
  {
    kind: 'roster',
    name: '花名册（2026年9月）',
    titles: ['平陵县干部花名册', '填报日期：2026年9月30日'],
    key: 0,
    wide: 0,
    columns: [
      ['姓名', ...NAMES],
      ['性别', '男', '女', '男性', '1', '', '？'],
      ['出生年月', '1985.03', '1990年5月', '85.3', '2062.03', '不详', '', '1985.1', '197813'],
      ['民族', '汉', '满族', '汉族', ''],
      ['学历', '本科', '大学', '研究生', '念过大学', '', '中央党校大学'],
      ['参加工作时间', '2001.07', '1990.01', '', '2010-09'],
      ['单位', ...UNITS],
      ['备注', '借调', '', '合计后另报'],
    ],
  },
  {
    kind: 'training',
    name: '培训记录',
    titles: ['2026年培训情况'],
    key: 0,
    wide: 0,
    columns: [
      ['姓名', ...NAMES],
      ['单位', ...UNITS],
      ['培训班次', '春季班', '网络学院', '春 季班', ''],
      ['培训类别', '政治理论', '专业化能力', ''],
      ['学时', '40', '四十', '24学时', '', '900'],
      ['培训时间', ...DAYS],
    ],
  },
  {
    kind: 'tests',
    name: '测试名单',
    titles: ['2026年应知应会测试名单'],
    key: 0,
    wide: 0,
    columns: [
      ['姓名', ...NAMES],
      ['单位', ...UNITS],
      ['测试名称', '春季测试', '秋 季测试', ''],
      ['测试日期', ...DAYS],
      ['应考', '是', '否', '√', '免考', '也许', ''],
      ['实考', '是', '否', '缺考', '请假', '线上', ''],
      ['得分', ...SCORES],
    ],
  },
  {
    kind: 'scores',
    name: '考核得分',
    titles: ['2026年三季度科室考核得分'],
    key: 1,
    wide: 0,
    columns: [
      ['期次', '2026年三季度', '2026年9月', '三季度', ''],
      ['科室', '研究室', '办公室', '干部一科', '人才办', '市委组织部'],
      ['指标', '党建质量', '信息调研', '综合', ''],
      ['得分', ...SCORES],
      ['满分', '100', '50', '', '0'],
    ],
  },
  {
    kind: 'scores',
    name: '2026年9月晾晒得分',
    titles: ['2026年9月科室晾晒得分'],
    key: 0,
    wide: 3,
    columns: [
      ['科室', '研究室', '办公室', '干部一科', '人才办', '平陵县委组织部'],
      ['党建质量（50分）', '45', '46.5', '60', '缺', ''],
      ['信息调研（50分）', '40', '41', '38', '未参评'],
      ['综合得分', '90', '85.5', '88', '101'],
    ],
  },
  {
    kind: 'reviews',
    name: '百人评议（2026年9月）',
    titles: ['2026年9月百人评议票'],
    key: 1,
    wide: 0,
    columns: [
      ['评议人类别', '部领导', '科室', '县区', ''],
      ['评议对象', '研究室', '办公室', '干部一科'],
      ['评议指标', '工作作风', '协作配合', ''],
      ['等次', '好', '较好', '一般', '优秀', '很好', ''],
    ],
  },
  {
    kind: 'honours',
    name: '荣誉表彰',
    titles: ['荣誉台账'],
    key: 1,
    wide: 0,
    columns: [
      ['日期', '2026-06-26', '2026年6月', '2025', '', '去年'],
      ['获奖单位', '研究室', '平陵县委组织部', '办公室', '望川县委组织部'],
      ['荣誉名称', '先进基层党组织', '信息工作先进单位', ''],
      ['级别', '省级', '市级', '国家级', '厅级', ''],
      ['颁发单位', '市委', '省委组织部', ''],
    ],
  },
  {
    kind: 'outcomes',
    name: '年度考核结果',
    titles: ['2025年度考核结果'],
    key: 0,
    wide: 0,
    columns: [
      ['姓名', ...NAMES],
      ['单位', ...UNITS],
      ['考核年度', '2025', '2024年', '去年', ''],
      ['考核结果', '优秀', '称职', '基本称职', '合格', ''],
      ['结果类型', '年度考核', '平时考核', '其他', ''],
    ],
  },
  {
    kind: 'units',
    name: '单位基本表',
    titles: ['单位基本情况'],
    key: 0,
    wide: 0,
    columns: [
      ['单位名称', '市委组织部', '平陵县委组织部', '望川县财政局', '云门市委办公室', '市财政局'],
      ['简称', '市委组织部', '县委组织部、组织部', ''],
      ['排序', '1', '2', '3', '第四', ''],
      ['类别', '党委部门', '政府部门', ''],
      ['核定编制', '32', '20人', '二十', '', '-1'],
      ['上级单位', '市委', '市政府', ''],
    ],
  },
];

type RowShape =
  | 'data'
  | 'blank'
  | 'spaces'
  | 'total'
  | 'section'
  | 'note'
  | 'heading'
  | 'double'
  | 'nameless'
  | 'sample'
  | 'vacant';

interface RowPlan {
  readonly shape: RowShape;
  readonly picks: readonly number[];
}

const anyRow = fc.record({
  shape: fc.oneof(
    { weight: 9, arbitrary: fc.constant<RowShape>('data') },
    {
      weight: 5,
      arbitrary: fc.constantFrom<RowShape>(
        ...(['blank', 'spaces', 'total', 'section', 'note', 'heading'] as const),
        ...(['double', 'nameless', 'sample', 'vacant'] as const),
      ),
    },
  ),
  picks: fc.array(fc.nat({ max: 96 }), { minLength: 9, maxLength: 9 }),
});

/** Rows of cells as they are to stand in the file, title and heading among them. */
export interface GeneratedFile {
  readonly plan: FilePlan;
  readonly grid: readonly (readonly string[])[];
  /** 1-based row of the heading. */
  readonly heading: number;
  readonly source: SourceFile;
  /** Cells that show what another cell holds. */
  readonly shownBy: ReadonlyMap<string, string>;
}

function cellsOf(plan: FilePlan, { shape, picks }: RowPlan, before: readonly string[]): readonly string[] {
  const data = plan.columns.map(([, ...texts], i) => texts[(picks[i] ?? 0) % texts.length] ?? '');
  const only = (at: number, text: string) => plan.columns.map((_, i) => (i === at ? text : ''));
  const note = ['填表人：王宁', '注：以上数据截至9月底', '备注：以上人员含借调人员，请以实际到岗为准。'];
  switch (shape) {
    case 'data':
      return data;
    case 'blank':
      return plan.columns.map(() => '');
    case 'spaces':
      return only(1, ' 　');
    case 'total':
      return data.map((text, i) => (i === 0 ? '合计' : /^\d+$/.test(text) ? text : ''));
    case 'section':
      return only(0, (picks[0] ?? 0) % 2 === 0 ? '一、部领导' : '（二）办公室');
    case 'note':
      return only(0, note[(picks[0] ?? 0) % note.length] ?? '');
    case 'heading':
      return plan.columns.map(([heading]) => heading);
    case 'double':
      return before;
    case 'nameless':
      return data.map((text, i) => (i === plan.key ? '' : text));
    case 'sample':
      return data.map((text, i) => (i === plan.key ? '示例：某某' : text));
    case 'vacant':
      return data.map((text, i) => (i === plan.key ? '空缺' : text));
  }
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Numbers stand in spreadsheets as numbers where their text says nothing more. */
const toCell = (text: string): Cell => (/^([1-9]\d*|0)(\.\d*[1-9])?$/.test(text) ? Number(text) : text);

const address = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row}`;

/** The unit written once over several people, and a title over the whole width. */
function mergesOf(grid: readonly (readonly string[])[], heading: number, width: number) {
  const merges = heading > 1 ? [`A1:${address(1, width - 1)}`] : [];
  const shownBy = new Map<string, string>();
  const column = width - 2;
  const rows = grid.map((cells) => [...cells]);
  const isPerson = (row: number) =>
    (rows[row - 1]?.filter((cell) => cell.trim() !== '').length ?? 0) > 3 &&
    rows[row - 1]?.join() !== rows[heading - 1]?.join();
  const first = heading + 2;
  if (column > 1 && [first, first + 1].every(isPerson) && rows[first - 1]?.[column]) {
    merges.push(`${address(first, column)}:${address(first + 1, column)}`);
    const below = rows[first];
    if (below) below[column] = '';
    shownBy.set(`${first + 1}|${column}`, rows[first - 1]?.[column] ?? '');
  }
  return { merges, shownBy, rows };
}

export const anyFile: fc.Arbitrary<GeneratedFile> = fc
  .record({
    plan: fc.constantFrom(...PLANS),
    titled: fc.boolean(),
    container: fc.constantFrom('csv', 'xlsx', 'merged'),
    rows: fc.array(anyRow, { minLength: 4, maxLength: 24 }),
    first: fc.array(fc.nat({ max: 96 }), { minLength: 9, maxLength: 9 }),
  })
  .map(({ plan, titled, container, rows, first }) => {
    const width = plan.columns.length;
    const titles = titled ? plan.titles.map((title) => [title, ...Array<string>(width - 1).fill('')]) : [];
    const body: (readonly string[])[] = [];
    for (const row of [{ shape: 'data', picks: first } as const, ...rows]) {
      body.push(cellsOf(plan, row, body[body.length - 1] ?? []));
    }
    const grid = [...titles, plan.columns.map(([heading]) => heading), ...body];
    const heading = titles.length + 1;
    if (container === 'csv') {
      const text = grid.map((cells) => cells.map(quoted).join(',')).join('\r\n');
      const source = { path: `${plan.name}.csv`, blob: new Blob([`${text}\r\n`]) };
      return { plan, grid, heading, source, shownBy: new Map<string, string>() };
    }
    const merged = container === 'merged' ? mergesOf(grid, heading, width) : null;
    const cells = (merged?.rows ?? grid).map((row) => row.map(toCell));
    const bytes = buildWorkbook([{ name: 'Sheet1', rows: cells, merges: merged?.merges ?? [] }]);
    const source = { path: `${plan.name}.xlsx`, blob: new Blob([new Uint8Array(bytes)]) };
    return { plan, grid: merged?.rows ?? grid, heading, source, shownBy: merged?.shownBy ?? new Map() };
  });
