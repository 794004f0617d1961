import { parseChineseNumber } from '#core/chinese-number.ts';

/** The honour is one of the province: what is first there is 全省第一. */
const PROVINCE = '省级';
const CHAMPIONS = ['冠军', '亚军', '季军'];
const NUMBER = '(\\d+|[一二三四五六七八九十]+)';
const PLACE = new RegExp(`第${NUMBER}(?:名|位)?|^${NUMBER}(?:名|位)?(?:[/(].*)?$`);
const IN_PROVINCE = new RegExp(
  `全省(?:排名|位居|位列|获得?)?第${NUMBER}|(?:全省)(?:排名|位居|位列|进入)?前${NUMBER}`,
);

const toNumber = (text: string): number | null =>
  /^\d+$/.test(text) ? Number(text) : parseChineseNumber(text);

/** 第2位, 第一名, 亚军, 2, 2/11; null for what names no place: 一等奖, 优秀. */
export function parsePlace(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const champion = CHAMPIONS.findIndex((word) => plain.includes(word));
  if (champion >= 0) return champion + 1;
  const match = PLACE.exec(plain);
  const found = match?.[1] ?? match?.[2];
  return found === undefined ? null : toNumber(found);
}

interface Placed {
  readonly level: string | null;
  readonly position: string | null;
  readonly title: string;
}

/** The place in the whole province, by the position of an honour of the province or by the words of any. */
export function placeInProvince({ level, position, title }: Placed): number | null {
  const said = level === PROVINCE && position !== null ? parsePlace(position) : null;
  if (said !== null) return said;
  const plain = `${title} ${position ?? ''}`.normalize('NFKC').replace(/ +/g, ' ');
  const match = IN_PROVINCE.exec(plain);
  const found = match?.[1] ?? match?.[2];
  return found === undefined ? null : toNumber(found);
}
