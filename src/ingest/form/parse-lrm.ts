import type { FormReading } from './form-fields.ts';
import { tidyValue } from './form-fields.ts';

/** Elements of version 3 by their place in version 2; places 9 and 10 are packed, 20 to 24 are the family. */
const PLACES: Readonly<Record<number, string>> = {
  0: 'XingMing',
  1: 'XingBie',
  2: 'ChuShengNianYue',
  3: 'MinZu',
  4: 'JiGuan',
  5: 'RuDangShiJian',
  6: 'JianKangZhuangKuang',
  7: 'ChuShengDi',
  8: 'CanJiaGongZuoShiJian',
  11: 'ZhuanYeJiShuZhiWu',
  16: 'ShuXiZhuanYeYouHeZhuanChang',
  17: 'JianLi',
  18: 'JiangChengQingKuang',
  19: 'NianDuKaoHeJieGuo',
  25: 'XianRenZhiWu',
  26: 'NiRenZhiWu',
  27: 'NiMianZhiWu',
  28: 'RenMianLiYou',
  29: 'ChengBaoDanWei',
  30: 'JiSuanNianLingShiJian',
  31: 'TianBiaoRen',
  32: 'TianBiaoShiJian',
};
const COUNT = 33;

/** `全日制学历#全日制学位@在职学历#在职学位`, and the schools alike. */
const PACKED: Readonly<Record<number, readonly string[]>> = {
  9: ['QuanRiZhiJiaoYu_XueLi', 'QuanRiZhiJiaoYu_XueWei', 'ZaiZhiJiaoYu_XueLi', 'ZaiZhiJiaoYu_XueWei'],
  10: [
    'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
    'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi',
    'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi',
  ],
};

/**
 * Reads a form of version 2: one line of quoted values, which may hold line breaks and bare quotes. A value
 * that holds `","` would move all after it, so the number of values must be right.
 */
export function parseLrm(text: string): FormReading {
  const whole = text
    .replace(/^\ufeff/, '')
    .replace(/[\s\0\u001a]+$/, '')
    .trimStart();
  if (!whole.startsWith('"')) return { ok: false, reason: '内容不是任免审批表' };
  if (whole.length < 2 || !whole.endsWith('"')) return { ok: false, reason: '内容不完整（可能没有传完）' };
  const items = whole.slice(1, -1).split('","');
  if (items.length !== COUNT)
    return { ok: false, reason: `应有 ${COUNT} 项，实际有 ${items.length} 项，无法确定各项是什么` };
  const values = new Map<string, string>();
  for (const [place, item] of items.entries()) {
    const element = PLACES[place];
    if (element) values.set(element, tidyValue(item));
    const packed = PACKED[place];
    if (packed && !unpack(item, packed, values))
      return { ok: false, reason: `学历学位一项（第 ${place + 1} 项）的写法与格式不符` };
  }
  return { ok: true, values };
}

/** False when the marks between the parts are more than there can be. */
function unpack(item: string, elements: readonly string[], values: Map<string, string>): boolean {
  const schoolings = item.split('@').map((schooling) => schooling.split('#'));
  if (schoolings.length > 2 || schoolings.some((parts) => parts.length > 2)) return false;
  elements.forEach((element, i) => values.set(element, tidyValue(schoolings[i >> 1]?.[i & 1] ?? '')));
  return true;
}
