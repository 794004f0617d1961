import { toCompact } from '#datasets/values/clean.ts';
import { countyIn, withoutPrefixes } from './place-of.ts';

/** One way in which two spellings of a unit's name may differ. */
interface Rewriting {
  readonly rewrite: (name: string, city: string | null) => string;
  /** Said when the file's name has it and the official one has not, and the other way round. */
  readonly more: string;
  readonly less: string;
}

const PARTY_ORGANS = '组织部|宣传部|统战部|政法委|社会工作部|网信办|编办|党校|老干部局|巡察办|直属机关工委';

const REWRITINGS: readonly Rewriting[] = [
  {
    rewrite: (name) => toCompact(name).replace(/\(/g, '（').replace(/\)/g, '）'),
    more: '全角、空格不同',
    less: '全角、空格不同',
  },
  { rewrite: (name) => name.replace(/^(中国共产党|中共)/, ''), more: '多“中共”', less: '少“中共”' },
  {
    rewrite: (name) => name.replace(/^[^市县区旗]{2,8}?(省|自治区)(?=.)/, ''),
    more: '多省名',
    less: '少省名',
  },
  { rewrite: withoutCity, more: '多市名', less: '少市名' },
  {
    rewrite: (name) => name.replace(/([市县区旗乡镇道村])委员会/, '$1委'),
    more: '“委员会”即“委”',
    less: '“委”即“委员会”',
  },
  {
    rewrite: (name) => name.replace('人民政府', '政府'),
    more: '“人民政府”即“政府”',
    less: '“政府”即“人民政府”',
  },
  {
    rewrite: (name) => name.replace(new RegExp(`^(.{0,6}?[市县区旗])(${PARTY_ORGANS})$`), '$1委$2'),
    more: '少“委”',
    less: '多“委”',
  },
  { rewrite: (name) => name.replace(/办公室$/, '办'), more: '“办公室”即“办”', less: '“办”即“办公室”' },
];

/** 云门市委组织部 → 市委组织部, 云门市平陵县委 → 平陵县委, where 云门市 is the own city. */
function withoutCity(name: string, city: string | null): string {
  const { rest, ownCity } = withoutPrefixes(name, city);
  if (!ownCity) return name;
  return countyIn(rest, null) !== null || /^市[委直政人纪]/.test(rest) ? rest : `市${rest}`;
}

function steps(name: string, city: string | null): readonly string[] {
  const result = [name];
  for (const { rewrite } of REWRITINGS) result.push(rewrite(result[result.length - 1] ?? name, city));
  return result;
}

/** Spellings of one unit's name have one key; nothing but the form of writing is taken away. */
export function unitKey(name: string, city: string | null): string {
  const all = steps(name, city);
  return all[all.length - 1] ?? name;
}

/** In what two spellings of one key differ, from the file's point of view: 少“中共”、多市名. */
export function differenceOf(name: string, official: string, city: string | null): string {
  const [own, other] = [steps(name, city), steps(official, city)];
  const reasons = REWRITINGS.flatMap(({ more, less }, i) => {
    const [mine, theirs] = [own, other].map((texts) => texts[i] !== texts[i + 1]);
    if (mine === theirs) return [];
    return mine ? [more] : [less];
  });
  return reasons.length > 0 ? [...new Set(reasons)].join('、') : '写法不同';
}
