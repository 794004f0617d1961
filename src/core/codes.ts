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

export const UNKNOWN_LABEL = '未填';
