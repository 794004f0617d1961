import type { Major } from '#core/codes.ts';
import { wordList } from '../word-list.ts';
import { toCompact } from './clean.ts';

/** Disciplines and common majors by 学科门类; the longest word found in a text decides. */
const WORDS: Readonly<Partial<Record<Major, string>>> = {
  哲学: '哲学 马克思主义哲学 逻辑学 伦理学 宗教学',
  经济学: `
    经济 经济学 政治经济学 国民经济 区域经济 农村经济 农业经济 工业经济 经济统计 世界经济 财经 财政 财政学 财税 税收 税务
    金融 货币银行 保险 投资 信用管理 国际贸易 国际经济与贸易 贸易经济 国际商务 数字经济
  `,
  法学: `
    法学 法律 政法 经济法 国际法 知识产权 政治 政治学 政治学与行政学 国际政治 国际关系 外交 社会学 社会工作 民族学
    思想政治教育 政治教育 马克思主义 马克思主义理论 科学社会主义 党史 中共党史 党建 党的建设 公安 公安学 治安 治安管理
    侦查 侦察学 监狱 司法 边防管理 警务 纪检监察 基层治理 乡村治理 人民武装
  `,
  教育学: `
    教育 教育学 学前教育 幼儿教育 小学教育 初等教育 特殊教育 教育技术 教育管理 科学教育 体育 体育教育 运动训练
    社会体育 课程与教学论 职业技术教育
  `,
  文学: `
    文学 中文 语文 语文教育 汉语 汉语言 汉语言文学 中国语言文学 文秘 文秘教育 秘书 英语 英语教育 日语 俄语 德语 法语
    朝鲜语 韩语 阿拉伯语 西班牙语 外语 外国语 语言学 翻译 新闻 新闻学 传播 传播学 广播电视新闻 编辑出版 广告学 出版 对外汉语
  `,
  历史学: '历史 历史学 历史教育 世界史 中国史 考古 文物 博物馆学',
  理学: `
    理学 数学 数学教育 应用数学 信息与计算科学 物理 物理教育 化学 化学教育 生物 生物学 生物科学 生物技术 生物教育 生命科学
    地理 地理教育 地理科学 地理信息 自然地理 人文地理 资源环境与城乡规划管理 大气科学 气象 海洋科学 地质学 地球物理 天文 统计 统计学
    心理学 应用心理 生态学
  `,
  工学: `
    工学 工程 工程学 工科 计算机 计算机教育 计算机科学 软件 网络工程 信息工程 信息安全 信息技术 电子信息 通信 通信工程 电子 物联网 人工智能
    大数据 数据科学 自动化 电气 电力 机械 机电 机制 机械设计制造 车辆 汽车 能源 动力 材料 冶金 化工 化学工程 制药工程 生物工程
    食品科学 食品工程 轻工 纺织 服装工程 土木 建筑 建筑学 工民建 工业与民用建筑 道路 桥梁 交通 运输 城市规划 城乡规划 风景园林
    给排水 给水排水 暖通 水利 水电 水文 测绘 遥感 地质工程 勘查 采矿 矿业 石油 环境科学 环境工程 环境保护 安全工程 安全技术 航空 航天
    船舶 核工程 兵器 武器 仪器 测控 电子商务技术 工业设计 林业工程 农业工程 农业机械 农业水利 力学 刑事科学技术 消防工程
  `,
  农学: `
    农学 农业 农艺 农林 种植 作物 园艺 植物保护 植物科学 植保 土壤 林学 林业 园林 森林 畜牧 兽医 畜牧兽医 动物医学 动物科学
    动物防疫 水产 草业 茶学 蚕学 农业资源与环境 农业推广 水土保持
  `,
  医学: `
    医学 临床 临床医学 中医 中西医 中药 药学 药剂 护理 护理学 口腔 预防医学 公共卫生 卫生检验 医学检验 医学影像 麻醉 针灸 推拿 康复
    妇幼卫生 法医
  `,
  管理学: `
    管理 管理学 管理科学 工商管理 企业管理 经济管理 农业经济管理 农林经济管理 国民经济管理 公共管理 公共事业管理 公共行政 行政 行政学 行政管理 行政管理学
    社会管理 人力资源 人力资源管理 劳动与社会保障 社会保障 劳动保障 土地资源管理 土地管理 城市管理 会计 会计学 会计电算化 财会 财务 财务管理
    审计 审计学 市场营销 营销 电子商务 物流 物流管理 旅游 旅游管理 酒店管理 工程管理 工程造价 项目管理 信息管理 信息管理与信息系统 图书馆 图书情报
    档案 档案学 情报学 商务管理 商学 农村区域发展 教育经济与管理 卫生事业管理 卫生管理 社会医学与卫生事业管理 海关管理 质量管理 工业工程
    MBA MPA EMBA 房地产经营管理 乡镇企业管理
  `,
  艺术学: `
    艺术 艺术学 艺术设计 音乐 音乐教育 美术 美术教育 舞蹈 戏剧 影视 表演 绘画 国画 油画 雕塑 书法 摄影 动画 播音 播音与主持 编导 设计学 视觉传达
    环境设计 环境艺术 服装设计 广播电视编导 数字媒体艺术
  `,
  军事学: '军事 军事学 作战 作战指挥 指挥 军队 步兵 炮兵 装甲 后勤 国防 军事训练 战役 战术 初级指挥',
};

const KEYWORDS: readonly (readonly [string, Major])[] = (Object.entries(WORDS) as [Major, string][])
  .flatMap(([major, words]) => wordList(words).map((word): [string, Major] => [word, major]))
  .sort(([a], [b]) => b.length - a.length);

/** Schools for people at work: the kind of teaching, not what was taught. */
const TEACHING = /(成人|继续|网络|远程|函授|职业|高等|自学考试?|业余|国民|开放)教育(学院|部|中心)?/g;
const GENERIC =
  /专业|方向|本科|大专|专科|专升本|研究生|硕士|博士|学士|学位|学历|毕业|肄业|结业|函授|自考|自学考试|自修|在职|全日制|业余|夜大|电大|成人|班|班级|年制?|届|级|课程|进修|\d+|[（）()\-—·.。:：,，、\s]/gi;

/** 系 of 关系, 体系, 系统 and 系列 is none. */
const PLACE = /(?:大学|学院|学校|党校|干校|研究院|研究所|(?<![关体联])系(?![统列]))(?:本部|分校|分院)?/g;

interface Segment {
  readonly text: string;
  /** 学院, 系 …; empty for what follows the last of them. */
  readonly place: string;
}

function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    segments.push({ text: text.slice(from, match.index), place: match[0] });
    from = match.index + match[0].length;
  }
  return [...segments, { text: text.slice(from), place: '' }];
}

function findWord(text: string): Major | null {
  return KEYWORDS.find(([word]) => text.includes(word))?.[1] ?? null;
}

/**
 * What follows the last 系 or 学院 is asked first, then the 院系 before it. The first name is the school's own
 * (政法大学), which tells nothing of the major.
 */
function readOne(text: string): Major | null {
  const segments = segmentsOf(text.toUpperCase().replace(TEACHING, ''));
  const [first] = segments;
  const isSchool = first !== undefined && first.place !== '' && !first.place.startsWith('系');
  const told = segments
    .slice(isSchool ? 1 : 0)
    .filter((segment) => segment.text.replace(GENERIC, '') !== '')
    .reverse();
  if (told.length === 0) return null;
  for (const { text: words, place } of told) {
    const major = findWord(`${words}${place}`);
    if (major) return major;
  }
  return '其他';
}

/** The 学科门类 of 毕业院校系及专业; of several schools the first that names a major; null where none does. */
export function majorOf(text: string): Major | null {
  const majors = text.split(/[；;\n\r]/).map((part) => readOne(toCompact(part)));
  return majors.find((major) => major !== null && major !== '其他') ?? majors.find(Boolean) ?? null;
}
