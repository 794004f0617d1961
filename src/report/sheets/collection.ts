import type { Cell, Column, PageSetup, Row, Sheet, SheetLink, Workbook } from '../workbook/workbook.ts';
import { fitWidth, spreadRow } from './layout.ts';

/** A sheet of a collection, and what its list of contents says of it. */
export interface CollectedSheet {
  readonly sheet: Sheet;
  readonly title: string;
  /** 队伍结构 */
  readonly group: string;
  /** Rows of data. */
  readonly rowCount: number;
  readonly kind: '统计表' | '名单';
}

export interface Collection {
  readonly title: string;
  /** What is in it and whom it counts, in sentences. */
  readonly about: readonly string[];
  readonly paper: 'A4' | 'A3';
  /** 制表人, as typed; empty: a line to write on. */
  readonly maker: string;
  /** 制表日期 */
  readonly made: string;
  readonly asOf: string;
  readonly watermark: string | null;
  readonly sheets: readonly CollectedSheet[];
}

/** Half-width characters that an upright page holds in a type that can be read. */
const PORTRAIT = { A4: 92, A3: 130 } as const;
const CONTENTS = '目录';
const BLANK = '　　　　';
const HEADINGS = ['序号', '表名', '所属', '类别', '行数'] as const;

function contentsSheet({ title, about, maker, made, sheets }: Collection): Sheet {
  const columns: readonly Column[] = [
    { width: 7 },
    {
      width: fitWidth(
        sheets.map((each) => each.title),
        30,
        60,
      ),
    },
    {
      width: fitWidth(
        sheets.map(({ group }) => group),
        12,
        24,
      ),
    },
    { width: 9 },
    { width: 9 },
  ];
  const said = [...about, `制表人：${maker === '' ? BLANK : maker}　制表日期：${made}`];
  const head = [
    spreadRow(title, 'title', columns, 1),
    ...said.map((line, i) => spreadRow(line, 'note', columns, 2 + i)),
  ];
  const headingRows = head.length + 1;
  const lines = sheets.map((each, i): Row => {
    const number = (value: number): Cell => ({ value, style: 'integer' });
    const text = (value: string): Cell => ({ value, style: 'cell' });
    return {
      cells: [
        number(i + 1),
        { value: each.title, style: 'link' },
        text(each.group),
        text(each.kind),
        number(each.rowCount),
      ],
    };
  });
  const links = sheets.map((_, i): SheetLink => ({ row: headingRows + 1 + i, column: 1, sheet: i + 1 }));
  return {
    ...{ name: CONTENTS, columns, headingRows, links },
    rows: [...head.map(({ row }) => row), { cells: HEADINGS, style: 'heading', height: 24 }, ...lines],
    merges: head.flatMap(({ merges }) => merges),
    page: { orientation: 'portrait' },
  };
}

/** Each sheet as it is printed: on the paper chosen, with who made it and when on every page. */
function withEdges(sheet: Sheet, { paper, maker, made, asOf, watermark }: Collection): Sheet {
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const page: PageSetup = {
    ...(sheet.page ?? { orientation: width > PORTRAIT[paper] ? 'landscape' : 'portrait' }),
    paper,
    ...(watermark !== null && { header: watermark }),
    footer: { left: `制表人：${maker === '' ? BLANK : maker}　${made}`, right: asOf },
    pageNumbers: true,
  };
  return { ...sheet, page };
}

/** Many tables in one workbook, behind a list of them that leads to each. */
export function buildCollection(collection: Collection): Workbook {
  const { title, sheets } = collection;
  const all = [contentsSheet(collection), ...sheets.map(({ sheet }) => sheet)];
  return { title, sheets: all.map((sheet) => withEdges(sheet, collection)) };
}
