/** One line of the appointment form (任免审批表) and the column that it becomes. */
export interface FormField {
  /** Element of a `.lrmx`. */
  readonly element: string;
  readonly heading: string;
  /** Newer programs have it: a column only where some form is filled in there. */
  readonly isOptional?: boolean;
  /** Some programs escape `< > &` twice in it. */
  readonly isEscapedTwice?: boolean;
}

/**
 * In the order of the printed form. 现任职务 names unit and post together. What stands under 填表 is about
 * the form and not about the person. The family (JiaTingChengYuan) and the photo are not read.
 */
export const FORM_FIELDS: readonly FormField[] = [
  { element: 'XingMing', heading: '姓名' },
  { element: 'XingBie', heading: '性别' },
  { element: 'ChuShengNianYue', heading: '出生年月' },
  { element: 'MinZu', heading: '民族' },
  { element: 'JiGuan', heading: '籍贯' },
  { element: 'ChuShengDi', heading: '出生地' },
  { element: 'ZhengZhiMianMao', heading: '政治面貌', isOptional: true },
  { element: 'RuDangShiJian', heading: '入党时间' },
  { element: 'CanJiaGongZuoShiJian', heading: '参加工作时间' },
  { element: 'JianKangZhuangKuang', heading: '健康状况' },
  { element: 'ZhuanYeJiShuZhiWu', heading: '专业技术职务' },
  { element: 'ShuXiZhuanYeYouHeZhuanChang', heading: '熟悉专业有何专长' },
  { element: 'QuanRiZhiJiaoYu_XueLi', heading: '全日制教育/学历' },
  { element: 'QuanRiZhiJiaoYu_XueWei', heading: '全日制教育/学位' },
  {
    element: 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    heading: '全日制教育/毕业院校系及专业',
    isEscapedTwice: true,
  },
  {
    element: 'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
    heading: '全日制教育/毕业院校系及专业（学位）',
    isEscapedTwice: true,
  },
  { element: 'ZaiZhiJiaoYu_XueLi', heading: '在职教育/学历' },
  { element: 'ZaiZhiJiaoYu_XueWei', heading: '在职教育/学位' },
  {
    element: 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    heading: '在职教育/毕业院校系及专业',
    isEscapedTwice: true,
  },
  {
    element: 'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
    heading: '在职教育/毕业院校系及专业（学位）',
    isEscapedTwice: true,
  },
  { element: 'XianRenZhiWu', heading: '单位及职务' },
  { element: 'NiRenZhiWu', heading: '拟任' },
  { element: 'NiMianZhiWu', heading: '拟免' },
  { element: 'ShenFenZheng', heading: '身份证号' },
  { element: 'JianLi', heading: '简历', isEscapedTwice: true },
  { element: 'JiangChengQingKuang', heading: '奖惩情况' },
  { element: 'NianDuKaoHeJieGuo', heading: '年度考核结果' },
  { element: 'RenMianLiYou', heading: '任免理由' },
  { element: 'DaoLingNianYue', heading: '到龄年月', isOptional: true },
  { element: 'ChengBaoDanWei', heading: '填表/呈报单位' },
  { element: 'JiSuanNianLingShiJian', heading: '填表/计算年龄时间' },
  { element: 'TianBiaoShiJian', heading: '填表/填表时间' },
  { element: 'TianBiaoRen', heading: '填表/填表人' },
];

/** The values of one form by element; an element that is not there has none. */
export type FormValues = ReadonlyMap<string, string>;

export type FormReading =
  | { readonly ok: true; readonly values: FormValues }
  /** Why it is none, in words that follow the file's name. */
  | { readonly ok: false; readonly reason: string };

/** Line breaks as one character, nothing around; what stands inside stays as it is. */
export function tidyValue(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
