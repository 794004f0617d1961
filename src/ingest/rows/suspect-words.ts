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

const TOTALS = anyOf('合计 小计 总计 共计 累计 平均 平均值 平均年龄 均值 占比 比例 总人数');

export const BARE_TOTAL = `^${B}${TOTALS}${B}$`;

/** 合计, 市委组织部小计, 总计：25, 共计25人: at the end or before a number, never inside a sentence. */
export const TOTAL = `^${B}[^，。；;,]{0,16}${TOTALS}${B}(数|数量|人数)?${B}[:：（(]?${B}[0-9.%]*${B}(人|名|岁)?${B}[)）]?${B}$`;

const NUMERAL = '[一二三四五六七八九十百]{1,4}';

/** 一、部领导 · （一）办公室 · 第一组 */
export const NUMBERED_SECTION = `^${B}(${NUMERAL}${B}[、．.：:]|[（(]${B}${NUMERAL}${B}[)）]|第${NUMERAL}[部章节组类])`;

const NOTES = anyOf(
  `备注 注 说明 附注 填表说明 填写说明 填报说明 填表人 填报人 制表人 制表 制表单位 审核人 审核 审批人
   负责人 单位负责人 主要负责人 联系人 联系电话 联系方式 填报单位 填表单位 填报日期 填表日期 填报时间
   填表时间 报送单位 报送时间 单位 单位名称 时间 日期 盖章 签字`,
);

/** 备注：… · 填表人（签字）：… · 1.本表由各单位填写…… */
export const NOTE = `^${B}[（(※*]?${B}(${NOTES}[ \\t\u3000（()）盖章签字]*[:：]|导入前|请删除|注意事项|${anyOf('填表说明 备注 说明')}${B}$|注[0-9一二三四五六七八九]|[0-9]{1,2}[.、．][^0-9].{12,})|^${B}※`;

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
