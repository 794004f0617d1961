import { wordList } from './word-list.ts';

/** Headings that office tables have and no analysis uses: they help to find the heading row. */
export const UNUSED_HEADINGS = wordList(`
  序号 编号 排序 排序号 人员编号 工号 NO 年龄 周岁 实足年龄 电话 联系电话
  联系方式 手机 手机号 手机号码 办公电话 邮箱 电子邮箱 邮编 住址 家庭住址 现住址 地址
  照片 健康状况 婚姻状况 婚姻 血型 曾用名 姓名拼音 户籍 户籍地 出生地 成长地 特长
  爱好 简历 个人简历 工作简历 奖惩情况 家庭成员 家庭主要成员 称谓 工资 工资级别 档案号 年度考核
  年度考核结果 近三年考核 考核结果 任免理由 拟任职务 拟免职务 分管工作 工作分工 熟悉专业有何专长 专长 专业 所学专业
  毕业时间 入学时间 人员类别 干部类别 管理类别
`);
