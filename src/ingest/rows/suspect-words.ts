/**
 * Words that make a row suspect of not being data, as text for both JavaScript and RE2 (no lookaround, no
 * back-references, no `\s`, which differ). Blank is written out: space, tab, line break, ideographic and
 * no-break space.
 */
const B = '[ \\t\\r\\n\u3000\u00a0]*';

/** Any of the words, with blanks between their characters. */
function anyOf(words: string): string {
  const spaced = words.split(/\s+/).map((word) => Array.from(word).join(B));
  return `(${spaced.join('|')})`;
}

const TOTALS = anyOf(
  '合计 小计 总计 共计 累计 总共 平均 平均值 平均数 平均年龄 均值 占比 比例 总人数 合计学时 总学时 累计学时 平均学时 人均学时 合计得分 平均得分 人均',
);

/** What a score sheet says of its columns: not at the end of a longer text, where 名次 and 最低分 name things. */
const STATISTICS = anyOf(
  '平均分 平均成绩 均分 最高分 最高 最低分 最低 最高值 最低值 最大值 最小值 中位数 标准差 方差 及格率 合格率 优秀率 得分率 参评率 参考人数 名次 排名 位次',
);

/** The label of a row of figures about the rows above it, in the name column or before it. */
export const STATISTIC = `^${B}([全本]${B}(部|市|县|区|科|体))?${B}${STATISTICS}${B}([（(][^（）()]{0,6}[)）])?${B}[:：]?${B}$`;

/** 计, and the sexes counted: 男：5人 女：3人. */
const SHORT_TOTAL = `^${B}(计|共|总|[男女]${B}(性|职工|干部)?${B}[:：]?${B}[0-9]+${B}[人名].*)${B}$`;

export const BARE_TOTAL = `^${B}${TOTALS}${B}$`;

/** 合计, 市委组织部小计, 总计：25, 共计25人: at the end or before a number, never inside a sentence. */
export const TOTAL = `(^${B}[^，。；;,]{0,16}${TOTALS}${B}(数|数量|人数|学时|得分|分|人次|天数)?${B}[:：（(]?${B}[0-9.%]*${B}(人|名|岁|分|学时|天|次|人次|项|个)?${B}[)）]?${B}$)|(${SHORT_TOTAL})`;

/** The label of a row that gives the full marks of the columns. */
export const FULL_MARK = `^${B}${anyOf('满分 满分值 分值 标准分 标准分值 总分值 满分分值')}${B}([（(][^（）()]{0,6}[)）])?$`;

const NUMERAL = '[一二三四五六七八九十百]{1,4}';

/** 一、部领导 · （一）办公室 · 第一组 */
export const NUMBERED_SECTION = `^${B}(${NUMERAL}${B}[、．.：:]|[（(]${B}${NUMERAL}${B}[)）]|第${NUMERAL}[部章节组类])`;

const NOTES = anyOf(
  `备注 注 说明 附注 填表说明 填写说明 填报说明 填表人 填报人 制表人 制表 制表单位 审核人 审核 审批人
   负责人 单位负责人 主要负责人 联系人 联系电话 联系方式 填报单位 填表单位 填报日期 填表日期 填报时间
   填表时间 报送单位 报送时间 单位 单位名称 时间 日期 盖章 签字`,
);

/** Notes without anything after them, and what fills the rest of a page. */
const EMPTY_NOTES = anyOf(
  '填表说明 备注 附注 说明 以下空白 以下无正文 此页无正文 此页空白 此页以下空白 续表 续上表 续上页 接上页 接上表 转下页 接下页',
);

/** A cell that is nothing but such a word is no name. */
export const BARE_NOTE = `^${B}[（(]?${B}${EMPTY_NOTES}${B}[)）]?${B}$`;

/** 备注：… · 填表人（签字）：… · 1.本表由各单位填写…… */
export const NOTE = `^${B}[（(※*]?${B}(${NOTES}[ \\t\u3000（()）盖章签字]*[:：]|导入前|请删除|注意事项|${EMPTY_NOTES}${B}$|注[0-9一二三四五六七八九]|[0-9]{1,2}[.、．][^0-9].{12,})|^${B}※|^${B}[—–-]?${B}(第${B}[0-9一二三四五六七八九十]+${B}页|共${B}[0-9]+${B}页|续表)|^${B}(Source|Sources|Note|Notes|Footnote|Footnotes)${B}[:：]`;

export const SAMPLE = `^${B}[（(【\\[]?${B}(示例|样例|样表|范例|举例|填写示例|填表示例|例[:：]|例${B}$|例[0-9一二三]|如[:：])|[（(【\\[]${B}(示例|样例|例|举例|范例)${B}[)）】\\]]${B}$`;

/** Names that templates use. */
export const TEMPLATE_NAME = `^${B}(张三|李四|王五|赵六|某某|某某某|XXX|xxx|XX|×××|××)${B}$`;

/** A name cell that says that there is nobody. */
export const VACANT = `^${B}[（(]?${B}(空缺|缺编|暂缺|待定|待补|缺额|空编)${B}[)）]?${B}$`;

const HEADINGS = anyOf(
  `序号 编号 姓名 干部姓名 人员姓名 性别 民族 出生年月 出生日期 单位 单位名称 所在单位 工作单位 部门 科室
   身份证号 身份证号码 公民身份号码 职务 对象 期次 期数 时间 日期 年度`,
);

/** Cells of a heading that is printed again on each page. */
export const HEADING_WORD = `^${B}${HEADINGS}${B}$`;

const UNIT_ENDINGS = anyOf(
  `部 局 委 办 科 室 股 处 厅 院 校 组 队 所 站 中心 领导 班子 镇 乡 街道 办事处 县 区 市 旗 村 社区 支部 党委
   党组 政府 人大 政协 纪委 监委 检察院 单位 公司 集团 协会 学会 联合会 总工会 妇联 团委 人员 干部`,
);

/** A unit's or office's name and nothing else. */
export const UNIT_NAME = `^[^，。；、：:,;0-9]{1,24}${UNIT_ENDINGS}${B}([（(][^（）()]{0,12}[)）])?$`;
