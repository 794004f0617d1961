import { LEVELS, POST_LEVELS, SEXES } from '#core/codes.ts';

/** An age that the office watches for some people; null is 不限. */
export interface AgeLine {
  readonly level: string | null;
  readonly postLevel: string | null;
  readonly sex: string | null;
  readonly age: number;
}

const ANY = '不限';
const EXAMPLE = '应如“市级 县处级正职 男 57”，不分的写“不限”';
const [YOUNGEST, OLDEST] = [30, 75];

export function ageLineName({ level, postLevel, sex, age }: AgeLine): string {
  const words = [level, postLevel, sex].filter((word) => word !== null);
  return `${words.length > 0 ? words.join(' ') : '全部人员'} ${age}岁`;
}

function readLine(text: string): AgeLine | string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const [level = '', postLevel = '', sex = '', age = '', ...more] = words;
  if (words.length < 4 || more.length > 0) return `“${text}”读不懂，${EXAMPLE}。`;
  const lists: readonly (readonly [string, readonly string[], string])[] = [
    [level, LEVELS, '层级'],
    [postLevel, POST_LEVELS, '职务层次'],
    [sex, SEXES, '性别'],
  ];
  for (const [word, list, name] of lists) {
    if (word !== ANY && !list.includes(word))
      return `“${word}”不是${name}，可写${[...list, ANY].join('、')}。`;
  }
  const years = Number(/^(\d{2})岁?$/.exec(age)?.[1]);
  if (!(years >= YOUNGEST && years <= OLDEST)) return `“${age}”不是${YOUNGEST}至${OLDEST}岁之间的整岁年龄。`;
  const orAny = (word: string) => (word === ANY ? null : word);
  return { level: orAny(level), postLevel: orAny(postLevel), sex: orAny(sex), age: years };
}

/** One line after the other, each `层级 职务层次 性别 年龄`; or what is wrong with the first that cannot be read. */
export function readAgeLines(
  text: string,
): { readonly lines: readonly AgeLine[] } | { readonly error: string } {
  const lines: AgeLine[] = [];
  for (const part of text.split(/[;；\n]/).map((each) => each.trim())) {
    if (part === '') continue;
    const line = readLine(part);
    if (typeof line === 'string') return { error: line };
    if (lines.some((other) => ageLineName(other) === ageLineName(line)))
      return { error: `“${part}”写了两次。` };
    lines.push(line);
  }
  return { lines };
}
