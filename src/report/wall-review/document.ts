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

function table(
  columns: readonly (readonly [heading: string, width: number, align: Table['columns'][number]['align']])[],
  rows: readonly (readonly string[])[],
  empty: string,
): Table {
  return {
    kind: 'table',
    columns: columns.map(([heading, width, align]) => ({ heading, width, align })),
    ...{ rows, empty },
  };
}

function screens({ pages, besides }: WallReview): readonly Block[] {
  const rows = pages.map(({ place, title, headline, lead, figures }) => [
    place,
    title,
    [headline, lead, figures.length > 0 ? `图：${figures.join('；')}` : ''].map(sentence).join(''),
  ]);
  return [
    numbered(1, 1, '屏上有什么'),
    table(
      [
        ['屏', 1, 'center'],
        ['页', 3, 'left'],
        ['屏上的话和图', 12, 'left'],
      ],
      rows,
      '没有可以上屏的页',
    ),
    ...(besides.length > 0 ? [note(`另有${besides.join('、')}。`)] : []),
  ];
}

function contents({ tables }: WallReview): readonly Block[] {
  const rows = tables.map(({ title, scope, rows: count, hidden }) => [
    title,
    scope,
    String(count),
    hidden.length > 0 ? String(hidden.length) : '–',
  ]);
  return [
    numbered(1, 2, '文件里有什么'),
    table(
      [
        ['表', 5, 'left'],
        ['范围', 6, 'left'],
        ['行', 2, 'right'],
        ['隐去', 2, 'right'],
      ],
      rows,
      '没有表',
    ),
  ];
}

function keptBack({ tables, approvals, leftOut }: WallReview): readonly Block[] {
  const hidden = tables.flatMap((each) =>
    hiddenLinesOf(each).map(({ reason, labels }) => [each.title, labels, reason]),
  );
  return [
    numbered(1, 3, '隐去了什么'),
    table(
      [
        ['表', 4, 'left'],
        ['隐去的格', 9, 'left'],
        ['原因', 4, 'left'],
      ],
      hidden,
      '没有需要隐去的格',
    ),
    ...approvals.map(({ label, reason }) => body(`已核准公布：${label}。理由：${reason}。`)),
    body(`不放入文件：${leftOut.map(({ text, why }) => `${text}（${why}）`).join('；')}。`),
  ];
}

function checked({ checks, settings }: WallReview): readonly Block[] {
  const rows = checks.map(({ state, text, value }) => [MARK[state], text, value]);
  return [
    numbered(1, 4, '核对情况'),
    table(
      [
        ['', 2, 'center'],
        ['项目', 11, 'left'],
        ['结果', 3, 'right'],
      ],
      rows,
      '',
    ),
    note(`${settings.join('；')}。`),
  ];
}

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
          ...screens(review),
          ...contents(review),
          ...keptBack(review),
          ...checked(review),
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
