/** Closed sets of the trade, senior or earlier first. The order is the order of display. */

export const LEVELS = ['市级', '县级', '乡级', '村级'] as const;
export const SEXES = ['男', '女'] as const;

export const EDUCATIONS = ['研究生', '大学本科', '大专', '中专', '高中', '初中及以下'] as const;
export type Education = (typeof EDUCATIONS)[number];

export const DEGREES = ['博士', '硕士', '学士', '无学位'] as const;
export type Degree = (typeof DEGREES)[number];

/** GB/T 12407-2008 leadership levels met in a city. */
export const POST_LEVELS = [
  '省部级正职',
  '省部级副职',
  '厅局级正职',
  '厅局级副职',
  '县处级正职',
  '县处级副职',
  '乡科级正职',
  '乡科级副职',
  '科员级',
  '办事员级',
  '未定职',
] as const;
export type PostLevel = (typeof POST_LEVELS)[number];

/** 领导职务: 公务员法 art. 18. */
export const LEADERSHIP_LEVELS: readonly PostLevel[] = POST_LEVELS.slice(
  0,
  POST_LEVELS.indexOf('乡科级副职') + 1,
);

/** 公务员法 art. 19, 综合管理类 ranks. */
export const RANKS = [
  '一级巡视员',
  '二级巡视员',
  '一级调研员',
  '二级调研员',
  '三级调研员',
  '四级调研员',
  '一级主任科员',
  '二级主任科员',
  '三级主任科员',
  '四级主任科员',
  '一级科员',
  '二级科员',
] as const;

export const ETHNICITY_GROUPS = ['汉族', '少数民族'] as const;

/** GB/T 4762-1984, in the words rosters use. */
export const POLITICS = [
  '中共党员',
  '中共预备党员',
  '共青团员',
  '民革',
  '民盟',
  '民建',
  '民进',
  '农工党',
  '致公党',
  '九三学社',
  '台盟',
  '无党派',
  '群众',
] as const;

/** Statuses that take a person out of the population (contract: who counts). */
export const STATUSES_OUT_OF_SCOPE = ['退休', '调出', '死亡', '开除', '辞职'] as const;

/** Grades of a professional title (专业技术职务). */
export const TITLE_GRADES = ['正高级', '副高级', '中级', '初级'] as const;

/** 人员范围: whose headcount a person belongs to, as the roster says. */
export const PRESENCES = ['在编在岗', '借调', '挂职', '其他在册'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What establishment a person is on; 在编 where only that is said, 编外 and after it none of the unit's own. */
export const STAFFING_KINDS = [
  '行政',
  '参公',
  '事业',
  '工勤',
  '在编',
  '编外',
  '借调',
  '挂职',
  '其他',
] as const;
export type StaffingKind = (typeof STAFFING_KINDS)[number];

/** How the highest schooling was obtained. */
export const SCHOOLINGS = ['全日制', '党校', '其他在职'] as const;

/** 学科门类 of the degree catalogue, without 交叉学科. */
export const MAJORS = [
  '哲学',
  '经济学',
  '法学',
  '教育学',
  '文学',
  '历史学',
  '理学',
  '工学',
  '农学',
  '医学',
  '管理学',
  '艺术学',
  '军事学',
  '其他',
] as const;
export type Major = (typeof MAJORS)[number];

/** Who is scored or reviewed. */
export const OBJECT_TYPES = ['个人', '科室', '单位'] as const;
/** The dimension that stands for all of them together. */
export const COMPOSITE_DIMENSION = '综合';
export const NO_GROUP = '全部';

export const REVIEW_KINDS = ['百人评议', '述职评议', '双向互评', '民主测评', '一报告两评议'] as const;
export const REVIEW_DIRECTIONS = ['牵头评配合', '配合评牵头'] as const;

/** Scales of grades in use, best first: 公务员法 art. 38, 事业单位, 平时考核, 领导班子, 满意度. */
export const GRADE_SCALES = [
  ['优秀', '称职', '基本称职', '不称职'],
  ['优秀', '合格', '基本合格', '不合格'],
  ['优秀', '良好', '一般', '较差'],
  ['好', '较好', '一般', '较差', '差'],
  ['满意', '基本满意', '不满意'],
] as const;
/** Neither good nor bad: no opinion, no grade given, or a ballot that does not count. */
export const GRADES_WITHOUT_RANK = ['弃权', '不了解', '不定等次', '未参加', '空白票', '废票'] as const;

export const HONOUR_LEVELS = ['国家级', '省级', '市级', '县级'] as const;
export const ORGANISER_LEVELS = ['国家级', '省级', '市级', '县级', '乡级'] as const;

export const OUTCOME_KINDS = [
  '平时考核',
  '年度考核',
  '评先评优',
  '培养重点',
  '提拔任用',
  '职级晋升',
  '轮岗交流',
] as const;

export const UNKNOWN_LABEL = '未填';
