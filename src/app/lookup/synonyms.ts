import { EDUCATIONS, LEVELS, POLITICS } from '#core/codes.ts';
import type { DimensionId } from '#analyses/plan/definition.ts';

/** How people say what the tables call otherwise. The vocabulary itself comes from what is declared. */

type Words = Readonly<Record<string, readonly string[]>>;

export const WHOLE_WORDS = ['全市', '全部', '全体', '总体', '合计', '整体', '所有', '总数'];

export const LEVEL_WORDS: Readonly<Record<(typeof LEVELS)[number], readonly string[]>> = {
  市级: ['市直', '市本级', '市直单位', '市级机关'],
  县级: ['县区', '区县', '县市区', '县(市、区)', '县(市区)', '各县', '各县区', '县里'],
  乡级: ['乡镇', '镇街', '乡镇街道', '街道'],
  村级: ['村社区', '村居'],
};

export const SHARE_WORDS = ['占比', '比例', '比重', '占多少', '百分比', '占'];
export const COUNT_WORDS = [
  '人数',
  '多少人',
  '几人',
  '有多少',
  '多少',
  '几个',
  '数量',
  '名单',
  '有谁',
  '哪些人',
];

/** The ends of a row of units. */
export const BEST_WORDS: readonly (readonly [
  words: readonly string[],
  end: 'high' | 'low',
  by: 'count' | 'value',
])[] = [
  [['最高', '居首', '第一', '排第一'], 'high', 'value'],
  [['最低', '垫底', '倒数第一', '居末位', '末位'], 'low', 'value'],
  [['最多'], 'high', 'count'],
  [['最少'], 'low', 'count'],
];

/** Words that say an end of whatever is named beside them, and by themselves something else. */
export const LARGE_WORDS: Readonly<Record<string, 'high' | 'low'>> = { 最大: 'high', 最小: 'low' };

/** Units to look through: of a level, or of all. */
export const WHICH_WORDS: readonly (readonly [words: readonly string[], level: string | null])[] = [
  [
    [
      ...[
        '哪个县',
        '哪个区',
        '哪个区县',
        '哪个县区',
        '哪个县市区',
        '哪个县(市、区)',
        '哪些县',
        '哪县',
        '哪一个县',
      ],
      ...['的县', '的区', '的县区', '的区县', '的县市区', '的县(市、区)', '县是哪个', '县是哪一个'],
    ],
    '县级',
  ],
  [
    [
      ...['哪个单位', '哪家单位', '哪些单位', '哪一个单位', '哪个部门', '哪家', '哪个', '的单位', '的部门'],
      ...['各单位', '单位是哪个', '是哪个单位', '单位'],
    ],
    null,
  ],
];

/** What part of people the office calls young: the first line of the page of ages. */
export const YOUNG_WORDS = ['年轻干部', '年轻人', '青年干部'];

/** Said of everybody counted, and so of nobody in particular. */
export const FILLERS = [
  ...['的', '在职', '干部', '人员', '组工干部', '工作人员', '同志', '情况', '是', '有', '里', '中', '其中'],
  ...['和', '与', '查', '查一下', '看看', '人', '学历', '学位', '岁', '请问', '目前', '现在', '各'],
];

/** Further names of dimensions; their labels are known. */
export const DIMENSION_WORDS: Words = {
  band: ['年龄', '年龄结构', '年龄分布', '年龄构成'],
  education: ['学历', '学历结构', '文化程度'],
  ft_education: ['全日制学历'],
  degree: ['学位'],
  source: ['来源渠道', '进入方式', '进部方式', '来源结构'],
  sex: ['男女', '性别比例'],
  post_level: ['职务', '级别'],
  politics: ['党派', '政治面貌结构'],
  post_years: ['任现职', '任现职时间'],
  rank_years: ['任现职级', '任现职级时间'],
  post_level_years: ['任现职务层次'],
};

/** Dimensions that nobody asks to see spread out: single years and months. */
export const NOT_SPREAD: readonly DimensionId[] = ['age', 'birth_month', 'retire_month'];

/** Further names of values: the values that are meant, together. */
export const VALUE_WORDS: Readonly<
  Record<DimensionId, readonly { readonly says: readonly string[]; readonly values: readonly string[] }[]>
> = {
  sex: [
    { says: ['女性', '女干部', '女同志', '妇女'], values: ['女'] },
    { says: ['男性', '男干部', '男同志'], values: ['男'] },
  ],
  education: [
    { says: ['研究生学历'], values: ['研究生'] },
    { says: ['本科', '大学', '大本', '本科学历', '本科生'], values: ['大学本科'] },
    { says: ['专科', '大学专科', '大专学历'], values: ['大专'] },
    { says: ['中专学历'], values: ['中专'] },
    { says: ['高中学历'], values: ['高中'] },
  ],
  degree: [
    { says: ['博士学位', '博士生', '博士研究生'], values: ['博士'] },
    { says: ['硕士学位', '硕士生', '硕士研究生'], values: ['硕士'] },
    { says: ['学士学位'], values: ['学士'] },
  ],
  politics: [
    { says: ['党员', '共产党员'], values: ['中共党员'] },
    { says: ['预备党员'], values: ['中共预备党员'] },
    { says: ['团员'], values: ['共青团员'] },
    { says: ['民主党派'], values: POLITICS.slice(POLITICS.indexOf('民革'), POLITICS.indexOf('台盟') + 1) },
    {
      says: ['非党员', '党外', '党外干部', '非中共党员'],
      values: POLITICS.filter((word) => !word.startsWith('中共')),
    },
  ],
  post_level: [
    { says: ['正厅', '正厅级'], values: ['厅局级正职'] },
    { says: ['副厅', '副厅级'], values: ['厅局级副职'] },
    { says: ['厅级', '厅局级'], values: ['厅局级正职', '厅局级副职'] },
    { says: ['正处', '正处级', '正县', '正县级'], values: ['县处级正职'] },
    { says: ['副处', '副处级', '副县', '副县级'], values: ['县处级副职'] },
    { says: ['处级', '县处级', '处级干部'], values: ['县处级正职', '县处级副职'] },
    { says: ['正科', '正科级'], values: ['乡科级正职'] },
    { says: ['副科', '副科级'], values: ['乡科级副职'] },
    { says: ['科级', '乡科级', '科级干部'], values: ['乡科级正职', '乡科级副职'] },
    { says: ['科员'], values: ['科员级'] },
    { says: ['办事员'], values: ['办事员级'] },
  ],
  title_grade: [
    { says: ['正高', '正高职称'], values: ['正高级'] },
    { says: ['副高', '副高职称'], values: ['副高级'] },
    { says: ['高级职称', '高级'], values: ['正高级', '副高级'] },
    { says: ['中级职称'], values: ['中级'] },
    { says: ['初级职称'], values: ['初级'] },
  ],
  schooling: [{ says: ['党校学历', '党校毕业'], values: ['党校'] }],
  presence: [{ says: ['在岗'], values: ['在编在岗'] }],
};

/** Words before a value that mean it in another dimension: 全日制本科. */
export const PREFIXES: readonly {
  readonly says: string;
  readonly of: DimensionId;
  readonly to: DimensionId;
}[] = [
  { says: '全日制', of: 'education', to: 'ft_education' },
  { says: '最高学历', of: 'education', to: 'education' },
];

/** Values in grades, best first: 本科以上, 副科以下. */
export const GRADED: readonly DimensionId[] = [
  ...['education', 'ft_education', 'degree', 'post_level', 'rank', 'title_grade'],
];

/** Values of a graded dimension that are no grade. */
export const UNGRADED = ['未定职'];

/** Values too vague to be meant on their own. */
export const VAGUE_VALUES = ['其他', '在职', '其他职级', '未定职'];

/** Further names of measures, by their label. */
export const MEASURE_WORDS: Words = {
  平均年龄: ['均龄', '平均岁数', '平均'],
  年龄中位数: ['中位数', '中位年龄'],
  最小年龄: ['最年轻', '最小'],
  最大年龄: ['最年长', '最大'],
};

/** What is shown beside an answer when it is not the answer itself. */
export const NEARBY: {
  readonly measures: readonly string[];
  readonly classes: readonly { readonly dimension: DimensionId; readonly value: string }[];
} = {
  measures: ['平均年龄'],
  classes: [
    { dimension: 'band', value: '30岁及以下' },
    { dimension: 'education', value: EDUCATIONS[0] },
    { dimension: 'sex', value: '女' },
    { dimension: 'politics', value: POLITICS[0] },
  ],
};

/** The setting that says below which base nothing is claimed, and what holds without it. */
export const MIN_BASE = { setting: 'structure.min_base', people: 5 };
