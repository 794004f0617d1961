import {
  type Block,
  body,
  caption,
  GAP,
  numbered,
  note,
  type Table,
  type WordDocument,
} from '../word/document.ts';
import { hiddenLinesOf, type ReviewedCheck, type WallReview } from './review.ts';

/** What is said ends with a full stop, so that the next can follow it. */
const sentence = (text: string): string => (text === '' || text.endsWith('。') ? text : `${text}。`);

const MARK: Readonly<Record<ReviewedCheck['state'], string>> = { ok: '√', note: '请知悉', stop: '待处理' };

type Column = readonly [heading: string, width: number, align: Table['columns'][number]['align']];
type Rows = readonly (readonly string[])[];

function table(columns: readonly Column[], rows: Rows, empty: string): Table {
  return {
    kind: 'table',
    columns: columns.map(([heading, width, align]) => ({ heading, width, align })),
    ...{ rows, empty },
  };
}

/** A table under its heading, and what is said below it. */
interface PartOfSheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  readonly empty: string;
  readonly below?: readonly Block[];
}

function screens({ pages, besides }: WallReview): PartOfSheet {
  return {
    title: '屏上有什么',
    columns: [
      ['屏', 1, 'center'],
      ['页', 3, 'left'],
      ['屏上的话和图', 12, 'left'],
    ],
    rows: pages.map(({ place, title, headline, lead, figures }) => [
      place,
      title,
      [headline, lead, figures.length > 0 ? `图：${figures.join('；')}` : ''].map(sentence).join(''),
    ]),
    empty: '没有可以上屏的页',
    below: besides.length > 0 ? [note(`另有${besides.join('、')}。`)] : [],
  };
}

function contents({ tables }: WallReview): PartOfSheet {
  return {
    title: '文件里有什么',
    columns: [
      ['表', 5, 'left'],
      ['范围', 6, 'left'],
      ['行', 2, 'right'],
      ['隐去', 2, 'right'],
    ],
    rows: tables.map(({ title, scope, rows, hidden }) => [
      ...[title, scope, String(rows)],
      hidden.length > 0 ? String(hidden.length) : '–',
    ]),
    empty: '没有表',
  };
}

function keptBack({ tables, approvals, leftOut }: WallReview): PartOfSheet {
  return {
    title: '隐去了什么',
    columns: [
      ['表', 4, 'left'],
      ['隐去的格', 9, 'left'],
      ['原因', 4, 'left'],
    ],
    rows: tables.flatMap((each) =>
      hiddenLinesOf(each).map(({ reason, labels }) => [each.title, labels, reason]),
    ),
    empty: '没有需要隐去的格',
    below: [
      ...approvals.map(({ label, reason }) => body(`已核准公布：${label}。理由：${reason}。`)),
      body(`不放入文件：${leftOut.map(({ text, why }) => `${text}（${why}）`).join('；')}。`),
    ],
  };
}

function checked({ checks, settings }: WallReview): PartOfSheet {
  return {
    title: '核对情况',
    columns: [
      ['', 2, 'center'],
      ['项目', 11, 'left'],
      ['结果', 3, 'right'],
    ],
    rows: checks.map(({ state, text, value }) => [MARK[state], text, value]),
    empty: '',
    below: [note(`${settings.join('；')}。`)],
  };
}

const toBlocks = ({ title, columns, rows, empty, below = [] }: PartOfSheet, i: number): readonly Block[] => [
  numbered(1, i + 1, title),
  table(columns, rows, empty),
  ...below,
];

/** The sheet as a document that is signed on paper. */
export function toReviewDocument(review: WallReview): WordDocument {
  const { title, issue, asOf, city, sample, file, checksum, signatures } = review;
  const about = [issue, `截至${asOf}`, ...(sample ? ['演示数据'] : [])].filter((word) => word !== '');
  return {
    title,
    facts: { 校验码: checksum, 截至: asOf },
    sections: [
      {
        blocks: [
          { kind: 'title', lines: [`${city}${title}`] },
          { kind: 'text', look: 'subtitle', text: `（${about.join('，')}）` },
          GAP,
          ...[screens, contents, keptBack, checked].flatMap((part, i) => toBlocks(part(review), i)),
          caption(`上屏文件：${file}`),
          note(`校验码：${checksum}`),
          GAP,
          table(
            signatures.map(({ role }) => [role, 1, 'center'] as const),
            [signatures.map(({ name }) => name)],
            '',
          ),
        ],
      },
    ],
  };
}
