import type { Education } from '#core/codes.ts';
import { wordList } from '../word-list.ts';
import { toCompact } from './clean.ts';
import { splitParts, withoutBrackets } from './split-parts.ts';

/** One schooling named in a cell. */
export interface Schooling {
  /** Null when the words name no level. */
  readonly level: Education | null;
  /** 党校, which is never full-time. */
  readonly isPartySchool: boolean;
  /** 结业, 肄业, 在读: attended, not obtained. */
  readonly isUnfinished: boolean;
}

/** GB/T 4658 codes with a certificate (毕业), and the cadre systems' 党校 variants. */
const CODES: Readonly<Record<string, Education>> = {
  ...{ '10': '研究生', '11': '研究生', '14': '研究生', '17': '研究生', '1A': '研究生', '1B': '研究生' },
  ...{ '20': '大学本科', '21': '大学本科', '28': '大学本科', '2B': '大学本科' },
  ...{ '30': '大专', '31': '大专', '3B': '大专' },
  ...{ '40': '中专', '41': '中专', '44': '中专', '47': '中专', '60': '高中', '61': '高中' },
  ...{ '70': '初中及以下', '71': '初中及以下', '80': '初中及以下', '81': '初中及以下' },
};
const UNFINISHED_CODES = new Set(wordList('12 13 15 16 18 19 22 23 32 33 42 43 45 46 48 49 62 63 73 83'));

/** Asked in this order: 大学专科 before 大学, 职业高中 before 高中. */
const PATTERNS: readonly (readonly [RegExp, Education])[] = [
  [/博士|硕士|研究生|硕研|博研/, '研究生'],
  [/专升本|专接本|专起本|本科|大本|双学士|第二学士|大普|大学普通班/, '大学本科'],
  [/大专|专科(?!学校)|高职|高专/, '大专'],
  [
    /^(.*(党校|函授|自考|自学考试|成人|成教|电大|夜大|网络|远程|军校|军队院校|在职|全日制|普通|国民教育|统招))?大学(毕业|学历|文化|程度)*$/,
    '大学本科',
  ],
  [/中专|中等|中师|中技|技校|技工|职高|职业高中|中职/, '中专'],
  [/高中|普高/, '高中'],
  [/初中|小学|文盲|初小|高小/, '初中及以下'],
];

/** 学历 and 学位 are apart: 硕士 beside 大学 is a degree (大学、硕士), alone it is short for 硕士研究生. */
export function readSchoolings(text: string): readonly Schooling[] {
  const parts = splitParts(text).flatMap(apart);
  const schoolings = parts.filter((part) => !isDegreeOnly(part)).map(readSchooling);
  const hasLevel = schoolings.some(({ level }) => level !== null);
  return hasLevel ? schoolings : parts.filter((part) => !part.includes('学位')).map(readSchooling);
}

const IN_BRACKETS =
  /[（(]((?:全日制|在职|函授|自考|成人|电大|(?:中央|省委|市委)?党校)?(?:博士研究生|硕士研究生|研究生|大学本科|大学|本科|大专|专科|中专|高中)(?:学历|毕业)?)[)）]/g;

/** 本科（在职研究生） is two; what else stands in brackets is a school or a remark. */
function apart(part: string): readonly string[] {
  const inside = [...part.matchAll(IN_BRACKETS)].map((match) => match[1] ?? '');
  return inside.length === 0 ? [part] : [part.replace(IN_BRACKETS, ''), ...inside];
}

const SUBJECT =
  '(哲|经济|法|教育|文|历史|理|工|农|医|军事|管理|艺术)学|工程|法律|工商管理|公共管理|会计|农业推广|临床医学|教育';
const DEGREE = new RegExp(`(${SUBJECT})?(学士|硕士|博士)(学位)?$`);

/** 工学学士, 硕士学位, 公共管理硕士: no word of a schooling. */
export function isDegreeOnly(part: string): boolean {
  const bare = withoutBrackets(toCompact(part));
  return !bare.startsWith('双学士') && DEGREE.test(bare) && bare.replace(DEGREE, '') === '';
}

/** 大学学士 → 大学. */
function withoutDegree(words: string): string {
  const rest = words.startsWith('双学士') ? words : words.replace(DEGREE, '');
  return rest === '' ? words : rest;
}

function readSchooling(part: string): Schooling {
  const whole = toCompact(part);
  const bare = withoutBrackets(whole);
  const isPartySchool = whole.includes('党校');
  const isUnfinished = /结业|肄业|在读|未毕业|辍学/.test(whole) || UNFINISHED_CODES.has(bare);
  if (whole.includes('相当')) return { level: null, isPartySchool, isUnfinished };
  return { level: CODES[bare.toUpperCase()] ?? levelOf(withoutDegree(bare)), isPartySchool, isUnfinished };
}

function levelOf(words: string): Education | null {
  if (words.includes('中等专科')) return '中专';
  return PATTERNS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
