import { REVIEW_KINDS } from '#core/codes.ts';
import type { HEADCOUNT_STEPS, CAREER_STEPS } from '#analyses/plan/change-steps.ts';

/** What is asked for that is worked out of other tables. */
export type Topic =
  /** Who took a step between two rosters: 提拔, 新进. */
  | { readonly is: 'step'; readonly step: (typeof HEADCOUNT_STEPS)[number] | (typeof CAREER_STEPS)[number] }
  /** How many people a share is from its target. */
  | { readonly is: 'gap' }
  /** So many years on; null where the words do not say how many. */
  | { readonly is: 'ahead'; readonly years: number | null }
  /** Against the roster before; `lastYear`: the words name the year before. */
  | { readonly is: 'past'; readonly lastYear: boolean }
  | { readonly is: 'posts'; readonly measure: 'established' | 'filled' | 'vacant' | 'over' | 'vacant_share' }
  | { readonly is: 'focus'; readonly measure: 'hhi' | 'sources' | 'wide' }
  /** Who reaches the latest month of retirement when. */
  | { readonly is: 'retiring' }
  /** Trained this year; how far along with the hours that are asked of them. */
  | { readonly is: 'trained'; readonly of: 'coverage' | 'duty' }
  | ObjectTopic;

/** What is asked of a unit or an office as such, not of its people. */
export type ObjectTopic =
  | { readonly is: 'rank'; readonly of: 'rank' | 'score' }
  | { readonly is: 'honours' }
  /** Null: whatever review there is. */
  | { readonly is: 'reviewed'; readonly kind: string | null };

export const isOfObjects = (topic: Topic): topic is ObjectTopic =>
  topic.is === 'rank' || topic.is === 'honours' || topic.is === 'reviewed';

/** A topic as it is shown and as it is typed. */
export function nameOfTopic(topic: Topic): string {
  switch (topic.is) {
    case 'step':
      return topic.step;
    case 'gap':
      return '离目标差几人';
    case 'ahead':
      return topic.years === null ? '推算' : `${topic.years}年后`;
    case 'past':
      return topic.lastYear ? '比去年' : '比上期';
    case 'posts':
      return POSTS[topic.measure];
    case 'focus':
      return FOCUS[topic.measure];
    case 'retiring':
      return '退休';
    case 'trained':
      return topic.of === 'coverage' ? '参训率' : '学时达标';
    case 'rank':
      return topic.of === 'rank' ? '综合排名' : '综合得分';
    case 'honours':
      return '荣誉';
    case 'reviewed':
      return topic.kind ?? '评议';
  }
}

export const POSTS = {
  established: '核定编制',
  filled: '实有在编',
  vacant: '空编',
  over: '超编',
  vacant_share: '空编率',
} as const;

export const FOCUS = { hhi: '来源集中程度', sources: '来源种类', wide: '来源宽度' } as const;

/** The words that name a topic. */
export const TOPIC_WORDS: readonly (readonly [words: readonly string[], topic: Topic])[] = [
  ...(
    [
      ['提拔', '提拔任用', '提任'],
      ['新任领导职务', '新任领导'],
      ['晋升职级', '职级晋升'],
      ['轮岗', '轮岗交流'],
      ['学历提升', '提升学历'],
      ['新进', '新进人员', '新进干部'],
      ['离任', '离任人员'],
      ['调入', '调入人员'],
      ['调出', '调出人员'],
    ] as const
  ).map(([step, ...also]): readonly [readonly string[], Topic] => [[step, ...also], { is: 'step', step }]),
  [
    [
      ...['离目标差几人', '差几人', '差多少人', '差多少', '缺口', '离目标', '距目标', '距离目标'],
      ...['目标差距', '与目标差距', '还差', '还差几人', '还差多少人', '缺几人', '缺多少人'],
    ],
    { is: 'gap' },
  ],
  [['推算', '推演', '预计', '预测'], { is: 'ahead', years: null }],
  [
    ['比上期', '较上期', '与上期相比', '和上期相比', '上期', '升降', '变化', '增减'],
    { is: 'past', lastYear: false },
  ],
  [
    ['比去年', '较去年', '去年', '去年同期', '与去年相比', '同比', '比上年', '较上年', '上年', '上年同期'],
    { is: 'past', lastYear: true },
  ],
  [['核定编制', '编制数', '核编'], { is: 'posts', measure: 'established' }],
  [['实有在编', '实有人数', '在编人数', '实有'], { is: 'posts', measure: 'filled' }],
  [['空编', '缺编', '空编数'], { is: 'posts', measure: 'vacant' }],
  [['超编', '超编数'], { is: 'posts', measure: 'over' }],
  [['空编率', '空编占比'], { is: 'posts', measure: 'vacant_share' }],
  [['来源集中程度', '来源集中度', '集中程度', '集中度'], { is: 'focus', measure: 'hhi' }],
  [['来源种类', '来源种数', '几种来源'], { is: 'focus', measure: 'sources' }],
  [['来源宽度'], { is: 'focus', measure: 'wide' }],
  [
    [
      ...['参训率', '参训', '参训情况', '参训人数', '培训', '教育培训', '培训情况'],
      ...['培训覆盖率', '培训覆盖面'],
    ],
    { is: 'trained', of: 'coverage' },
  ],
  [
    [...['学时达标', '学时达标率', '达标率', '学时', '培训学时'], ...['应训未训', '尚未达到', '尚差学时']],
    { is: 'trained', of: 'duty' },
  ],
  [
    [
      ...['综合排名', '排名', '名次', '位次', '综合名次', '晾晒', '晾晒排名', '晾晒评议', '大排名', '第几名'],
      ...['排第几', '第几'],
    ],
    { is: 'rank', of: 'rank' },
  ],
  [['综合得分', '得分', '晾晒得分', '多少分', '几分'], { is: 'rank', of: 'score' }],
  [
    ['荣誉', '光荣榜', '表彰', '获奖', '荣誉表彰', '获得荣誉', '几项荣誉', '荣誉几项', '受表彰'],
    { is: 'honours' },
  ],
  [['评议', '评议得分', '评议结果', '评议情况', '测评结果'], { is: 'reviewed', kind: null }],
  ...REVIEW_KINDS.map((kind): readonly [readonly string[], Topic] => [
    [kind, `${kind}得分`, `${kind}结果`],
    { is: 'reviewed', kind },
  ]),
  [['退休', '到龄', '到龄退休', '退休情况', '退休人数', '退休高峰'], { is: 'retiring' }],
];
