import { wordList } from '../word-list.ts';
import { toCompact } from './clean.ts';
import { closedList } from './outcome.ts';

/** GB/T 3304, in the order of the codes 01 to 56; each is followed by 族. */
const NAMES = wordList(`
  汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水
  东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克
  俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺
`);
const LETTERS = wordList(`
  HA MG HU ZA UG MH YI ZH BY CS MA DO YA BA TJ HN KZ DA LI LS VA SH GS LH SU DX NX JP KG TU DU ML QI
  BL SL MN GL XB AC PM TA NU UZ RS EW DE BN YG GI TT DR OR HZ MB LB JN
`);

export const ETHNICITIES: readonly string[] = NAMES.map((name) => `${name}族`);

const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  维族: '维吾尔族',
  维: '维吾尔族',
  哈族: '哈萨克族',
  蒙族: '蒙古族',
  蒙: '蒙古族',
  鲜族: '朝鲜族',
  僮族: '壮族',
  崩龙族: '德昂族',
  毛难族: '毛南族',
  其他: '其他',
  其他民族: '其他',
  '91': '其他',
  '97': '其他',
  '98': '外国血统中国籍人士',
  外国血统中国籍人士: '外国血统中国籍人士',
};

const spellings = new Map<string, string>(Object.entries(OTHER_SPELLINGS));
ETHNICITIES.forEach((value, i) => {
  const code = String(i + 1);
  const spelled = [value, NAMES[i], LETTERS[i], code, code.padStart(2, '0')];
  for (const spelling of spelled) if (spelling) spellings.set(spelling, value);
});

export const ethnicity = closedList('民族', ['汉族', '满族', '回族', '…（56个民族名称）'], (text) => {
  const compact = toCompact(text)
    .replace(/\(.*\)$/, '')
    .replace(/民族$/, '族');
  return spellings.get(compact) ?? spellings.get(compact.toUpperCase()) ?? null;
});
