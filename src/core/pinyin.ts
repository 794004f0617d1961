/** Initials of Chinese text as people type them: 平陵县 → plx. The order of the locale's pinyin tells them. */

const ORDER = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Initials that words begin with, and the first character that is sorted under each. */
const INITIALS = 'abcdefghjklmnopqrstwxyz';
const FIRST = '吖八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀';

/** Characters of places, offices and posts that are read in several ways, the usual one first. */
const SEVERAL: Readonly<Record<string, string>> = {
  ...{ 重: 'zc', 长: 'cz', 行: 'xh', 单: 'ds', 曾: 'zc', 解: 'jx', 朴: 'pb', 仇: 'qc', 查: 'cz', 厦: 'sx' },
  ...{ 乐: 'ly', 尉: 'wy', 泊: 'bp', 调: 'dt', 传: 'cz', 降: 'jx', 系: 'xj', 校: 'xj', 参: 'cs', 藏: 'zc' },
  ...{ 朝: 'cz', 宿: 'sx', 铅: 'qy', 番: 'fp', 莘: 'sx', 浚: 'xj', 枞: 'zc', 歙: 'sx', 会: 'hk', 石: 'sd' },
  ...{ 省: 'sx', 奇: 'qj', 陂: 'bp', 圩: 'wx', 埔: 'pb', 阿: 'ae', 贾: 'jg', 万: 'wm', 翟: 'zd', 种: 'zc' },
  ...{ 覃: 'qt', 隗: 'kw', 提: 'td', 屯: 'tz', 沈: 'sc', 盛: 'sc', 汤: 'ts', 巷: 'xh', 弄: 'nl', 车: 'cj' },
  ...{ 涡: 'wg', 澄: 'cd', 强: 'qj', 术: 'sz', 率: 'ls', 属: 'sz', 弹: 'td', 屏: 'pb', 期: 'qj', 秘: 'mb' },
};

/** Readings of a text that are kept when many of its characters have several. */
const MOST = 8;

const CHINESE = /^[\u3400-\u9fff]$/;
const PLAIN = /^[a-z0-9]$/;
const known = new Map<string, string>();

function findInitial(character: string): string {
  let [low, high] = [0, FIRST.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ORDER.compare(FIRST.charAt(middle), character) <= 0) low = middle + 1;
    else high = middle;
  }
  return INITIALS.charAt(low - 1);
}

/** The initials a character may be typed with; '' for signs. Letters and digits stand for themselves. */
export function initialsOf(character: string): string {
  const told = known.get(character);
  if (told !== undefined) return told;
  const small = character.toLowerCase();
  const found = PLAIN.test(small)
    ? small
    : (SEVERAL[character] ?? (CHINESE.test(character) ? findInitial(character) : ''));
  known.set(character, found);
  return found;
}

/** Every way in which the initials of a text may be typed, the usual one first. */
export function pinyinInitials(text: string): readonly string[] {
  let readings = [''];
  for (const character of text) {
    const initials = initialsOf(character);
    if (initials === '') continue;
    const next = [...initials].flatMap((initial) => readings.map((reading) => reading + initial));
    readings = next.slice(0, MOST);
  }
  return readings[0] === '' ? [] : readings;
}
