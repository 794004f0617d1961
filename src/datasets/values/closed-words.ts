import {
  HONOUR_LEVELS,
  OBJECT_TYPES,
  OUTCOME_KINDS,
  REVIEW_DIRECTIONS,
  REVIEW_KINDS,
  ORGANISER_LEVELS,
} from '#core/codes.ts';
import type { NormaliseValue } from '../kind.ts';
import { toCompact } from './clean.ts';
import { closedList } from './outcome.ts';
import { spellingsOf } from './spellings.ts';
import { words } from './words.ts';

const LEVEL_SPELLINGS = {
  国家级: '国家 全国 全国性 中央 中央级 部级 部委 国家部委 中央部委 国家机关 中央和国家机关',
  省级: '省 全省 省部级 省(部)级 省(自治区)级 自治区级 自治区 省直 省委 省厅级 省厅 省区市级',
  市级: '市 全市 地市级 市(地)级 地(市)级 市直 市委 市厅级 市本级 地级 设区市级 州级',
  县级: '县 全县 区级 区 全区 县区级 区县级 县(市区)级 县(市、区)级 县(市、区) 县市区级 旗级 县直 县委 区委',
};
const honourLevels = spellingsOf(HONOUR_LEVELS, LEVEL_SPELLINGS);
const organiserLevels = spellingsOf(ORGANISER_LEVELS, {
  ...LEVEL_SPELLINGS,
  乡级: '乡 镇 乡镇 乡镇级 街道 乡镇(街道) 乡镇(街道)级',
});
const objectTypes = spellingsOf(OBJECT_TYPES, {
  个人: '个人类 人员 干部 个人奖 先进个人 姓名',
  科室: '科(股)室 股室 处室 内设机构 机关科室 科 处',
  单位: '集体 单位类 县(市、区) 县市区 县区 区县 乡镇 乡镇(街道) 市直单位 先进集体 地区 班子 领导班子',
});
const outcomeKinds = spellingsOf(OUTCOME_KINDS, {
  平时考核: '平时 季度考核 日常考核 平时考核结果',
  年度考核: '年度 年度考核结果 年终考核 公务员年度考核 考核等次 年度考核等次',
  评先评优: '评优 评先 评优评先 评先树优 表彰 先进 表彰奖励 奖励 嘉奖',
  培养重点: '重点培养 培养对象 后备 后备干部 储备库 优秀年轻干部 列入培养 重点培养对象 年轻干部储备库',
  提拔任用: '提拔 任用 提拔使用 提拔重用 进一步使用 重用 职务晋升 晋升职务 提任',
  职级晋升: '晋升职级 晋级 职级 职级调整 职级套改晋升',
  轮岗交流: '轮岗 交流 交流轮岗 交流任职 轮岗交流任职 岗位交流 转任',
});
const reviewKinds = spellingsOf(REVIEW_KINDS, {
  百人评议: '百人评 月度评议 百人评议会',
  述职评议: '述职 述职测评 机关建设述职评议',
  双向互评: '互评 双向评议 双向评价 科室互评',
  民主测评: '测评 年度测评 民主评议',
  一报告两评议: '“一报告两评议” "一报告两评议" 一报告、两评议',
});
const directions = spellingsOf(REVIEW_DIRECTIONS, {
  牵头评配合: '牵头考配合 牵头->配合 牵头→配合 牵头评价配合 牵头科室评配合科室 牵头测配合',
  配合评牵头: '配合考牵头 配合->牵头 配合→牵头 配合评价牵头 配合科室评牵头科室 配合测牵头',
});

/** Level of an award: 国家级 to 县级. */
export const honourLevel = closedList(
  '级别',
  HONOUR_LEVELS,
  (text) => honourLevels.get(toCompact(text)) ?? null,
);
export const objectType = closedList(
  '对象类型',
  OBJECT_TYPES,
  (text) => objectTypes.get(toCompact(text)) ?? null,
);
export const outcomeKind = closedList(
  '结果类型',
  OUTCOME_KINDS,
  (text) => outcomeKinds.get(toCompact(text)) ?? null,
);
export const reviewDirection = closedList(
  '评议方向',
  REVIEW_DIRECTIONS,
  (text) => directions.get(toCompact(text).replace(/科室?/g, '')) ?? directions.get(toCompact(text)) ?? null,
);
export const organiserLevel = listedOrFound(organiserLevels);
export const reviewKind = listedOrFound(reviewKinds);

/** Known words unified, others as found. */
function listedOrFound(spellings: ReadonlyMap<string, string>): NormaliseValue {
  return (text, context) => {
    const value = spellings.get(toCompact(text));
    return value === undefined ? words(text, context) : { value, spelled: value };
  };
}
