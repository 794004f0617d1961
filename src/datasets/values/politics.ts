import { POLITICS } from '#core/codes.ts';
import { wordList } from '../word-list.ts';
import { toCompact } from './clean.ts';
import { closedList } from './outcome.ts';
import { withoutBrackets } from './split-parts.ts';

/** GB/T 4762 in the order of its codes, with the words rosters use. */
const SPELLINGS: readonly (readonly [(typeof POLITICS)[number], string])[] = [
  ['中共党员', '中国共产党党员 共产党员 党员 中共 中共正式党员 正式党员 中国共产党 共产党 01 1'],
  ['中共预备党员', '中国共产党预备党员 预备党员 预备 02 2'],
  ['共青团员', '中国共产主义青年团团员 团员 共青团 03 3'],
  ['民革', '中国国民党革命委员会会员 民革会员 民革党员 中国国民党革命委员会 民革成员 04 4'],
  ['民盟', '中国民主同盟盟员 民盟盟员 民盟会员 中国民主同盟 05 5'],
  ['民建', '中国民主建国会会员 民建会员 中国民主建国会 06 6'],
  ['民进', '中国民主促进会会员 民进会员 中国民主促进会 07 7'],
  ['农工党', '中国农工民主党党员 农工党党员 农工党员 农工民主党 中国农工民主党 08 8'],
  ['致公党', '中国致公党党员 致公党党员 致公党员 中国致公党 09 9'],
  ['九三学社', '九三学社社员 九三 10'],
  ['台盟', '台湾民主自治同盟盟员 台盟盟员 台湾民主自治同盟 11'],
  ['无党派', '无党派民主人士 无党派人士 无党派爱国人士 12'],
  ['群众', '普通公民 普通群众 公民 13'],
];

const spellings = new Map<string, string>(POLITICS.map((value) => [value, value]));
for (const [value, words] of SPELLINGS) for (const word of wordList(words)) spellings.set(word, value);

export const politics = closedList('政治面貌', POLITICS, (text) => {
  const compact = toCompact(text);
  const found = spellings.get(withoutBrackets(compact)) ?? null;
  if (found !== '中共党员' || !/\(.*预备/.test(compact)) return found;
  // 中共党员（预备）; of 预备转正 nobody knows from here which it is.
  return /\((中共)?预备(党员|期)?\)/.test(compact) ? '中共预备党员' : null;
});
