import type { BulletinLeague, BulletinSource, Mark, Standing } from '#report/bulletin/source.ts';
import type { Block, WordDocument } from '#report/word/document.ts';

/** Everything that a document says, cell by cell. */
export function textsOf({ sections }: WordDocument): readonly string[] {
  const ofBlock = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'title':
        return block.lines;
      case 'text':
      case 'heading':
        return [block.text];
      case 'table':
        return [
          ...block.columns.map(({ heading }) => heading),
          ...block.rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.text)),
        ];
      case 'attachments':
        return block.names;
      case 'signature':
        return [block.by, block.date];
      case 'numbered-caption':
        return [block.text];
      case 'chart':
        return [block.chart.alt];
      case 'picture':
        return [block.alt];
      case 'gap':
      case 'contents':
        return [];
    }
  };
  return sections.flatMap(({ blocks }) => blocks.flatMap(ofBlock));
}

const mark = (
  score: number,
  rank: number,
  of: number,
  median: number,
  change: number | null = null,
): Mark => ({
  ...{ score, fullMark: 100, points: score, median, rank, of, change },
});

interface Line {
  readonly object: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly change?: number | null;
  readonly marks?: Readonly<Record<string, Mark>>;
}

export function leagueOf(lines: readonly Line[], more: Partial<BulletinLeague> = {}): BulletinLeague {
  const of = lines.filter(({ rank }) => rank !== null).length;
  const standings = lines.map((line): Standing => ({
    ...{ object: line.object, rank: line.rank, of, score: line.score, change: line.change ?? null },
    ...{ yearChange: null, marks: new Map(Object.entries(line.marks ?? {})) },
  }));
  return {
    ...{
      objectType: '单位',
      group: '县（市、区）',
      against: '较上季度',
      againstYear: null,
      isPartial: false,
    },
    ...{ dimensions: ['党建', '人才'], standings, streaks: [], rule: '权重相等', ruleChanged: false },
    ...more,
  };
}

/** Five counties: two in the first place, one that rose, one that fell, one without a score this time. */
export const counties = leagueOf(
  [
    {
      object: '甲县',
      rank: 1,
      score: 90.456,
      change: 0,
      marks: { 党建: mark(91, 1, 5, 80), 人才: mark(89, 1, 4, 79) },
    },
    {
      object: '乙县',
      rank: 1,
      score: 90.456,
      change: 2,
      marks: { 党建: mark(90, 2, 5, 80, 1), 人才: mark(89, 1, 4, 79) },
    },
    { object: '丙县', rank: 3, score: 80, change: 1, marks: { 党建: mark(80, 3, 5, 80) } },
    {
      object: '丁县',
      rank: 4,
      score: 70.5,
      change: -3,
      marks: { 党建: mark(71, 4, 5, 80, -2), 人才: mark(70, 3, 4, 79) },
    },
    {
      object: '戊县',
      rank: 5,
      score: 60,
      change: null,
      marks: { 党建: mark(60.5, 5, 5, 80), 人才: mark(59, 4, 4, 79) },
    },
    { object: '己县', rank: null, score: null },
  ],
  {
    streaks: [
      { object: '乙县', dimension: '', rule: '连续2期前3名', isPraise: true },
      { object: '丁县', dimension: '', rule: '连续3期后3名', isPraise: false },
      { object: '丁县', dimension: '党建', rule: '一期退5位以上', isPraise: false },
    ],
  },
);

export const source: BulletinSource = {
  ...{ name: '晾晒评议', compositeName: '综合排名', period: '2026年三季度', sample: false },
  ...{ office: '云门市委组织部研究室', made: '2026年10月12日', leagues: [counties] },
  honours: [
    { date: '2026年8月', level: '省级', title: '先进集体', object: '甲县' },
    { date: '2026年9月1日', level: '市级', title: '示范点', object: '乙县' },
  ],
};
