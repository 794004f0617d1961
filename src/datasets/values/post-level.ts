import type { PostLevel } from '#core/codes.ts';
import { POST_LEVELS } from '#core/codes.ts';
import { wordList } from '../word-list.ts';
import { toCompact } from './clean.ts';
import { closedList } from './outcome.ts';
import { withoutBrackets } from './split-parts.ts';

/** GB/T 12407 and ZB09 codes, then the words people use. */
const SPELLINGS: readonly (readonly [PostLevel, string])[] = [
  ['省部级正职', '111 1A11 正省级 正部级 正省部级 正部 正省 省级正职 部级正职'],
  ['省部级副职', '112 1A12 副省级 副部级 副省部级 副部 副省 省级副职 部级副职'],
  [
    '厅局级正职',
    '121 1A21 正厅级 正厅 正厅局级 正地级 正地厅级 正局级 地厅级正职 厅级正职 地厅级 厅局级 正司级 正市级',
  ],
  ['厅局级副职', '122 1A22 副厅级 副厅 副厅局级 副地级 副地厅级 副局级 地厅级副职 厅级副职 副司级 副市级'],
  ['县处级正职', '131 1A31 正处级 正处 正县级 正县 正县处级 正处县级 县级 处级 县处级 处级正职 县级正职'],
  ['县处级副职', '132 1A32 副处级 副处 副县级 副县 副县处级 副处县级 处级副职 县级副职'],
  ['乡科级正职', '141 1A41 正科级 正科 正乡科级 正乡级 正乡镇级 科级 乡科级 科级正职 乡级正职'],
  ['乡科级副职', '142 1A42 副科级 副科 副乡科级 副乡级 副乡镇级 科级副职 乡级副职'],
  ['科员级', '150 1A50 科员 股级 正股级 副股级 正股 副股 股所级'],
  ['办事员级', '160 1A60 办事员'],
  ['未定职', '199 1A98 1A99 试用期 试用期人员 未定级 未定职级 见习期'],
];

const spellings = new Map<string, PostLevel>(POST_LEVELS.map((value) => [value, value]));
for (const [value, words] of SPELLINGS) for (const word of wordList(words)) spellings.set(word, value);

export function findPostLevel(text: string): PostLevel | null {
  const compact = withoutBrackets(toCompact(text)).toUpperCase();
  return spellings.get(compact) ?? spellings.get(compact.replace(/(领导职务|干部)$/, '')) ?? null;
}

export const postLevel = closedList('职务层次', POST_LEVELS, findPostLevel);
