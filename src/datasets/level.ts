import type { LEVELS } from '#core/codes.ts';
import { toUnifiedWords } from './values/clean.ts';

export type Level = (typeof LEVELS)[number];

const WORD = /社区|街道|县|区|旗|市|乡|镇|村/;
const LEVEL_OF: Readonly<Record<string, Level>> = {
  ...{ 市: '县级', 县: '县级', 区: '县级', 旗: '县级' },
  ...{ 乡: '乡级', 镇: '乡级', 街道: '乡级', 村: '村级', 社区: '村级' },
};

/** Words that hold the characters 市 区 旗 乡 镇 村 and name no place of that level. */
const OTHER_WORDS = new RegExp(
  [
    ...['市场', '市民', '市政(?=工程|公用|设施|园林|管理|公司)', '超市', '^城市', '自治区', '地区', '市辖区'],
    ...['[小园校灾片库灌辖战赛街军]区', '保护区', '风景区', '景区(?=管)', '[红国党军锦彩]旗'],
    ...[
      '城乡(?=建设|规划|居民|融合|环境|统筹|供水|水务)',
      '乡村(?=振兴|建设|治理|旅游|发展|产业)',
      '[返老家]乡(?=创业|人)',
    ],
    ...[
      '城镇(?=化|建设|居民|职工)',
      '村镇(?=建设|银行)',
      '农业农村',
      '农村(?=工作|信用|经济|商业|合作|能源|公路)',
      '驻村',
    ],
  ].join('|'),
  'g',
);

/** Places whose own names hold a level word apart from their own: 市中区, 西乡塘区, 镇江市. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/市([中北南])区/g, '某$1区'],
  [/([东西])乡(?=塘区|族自治县)/g, '$1某'],
  [/乡([宁城])(?=县)/g, '某$1'],
  [/镇([江原平雄安巴坪远宁康沅赉海])(?=[^县市区]{0,12}(县|市|区))/g, '某$1'],
  [/景德镇(?=市)/g, '景德某'],
];

/** At the very beginning 镇 or 村 is a level only before an organ (镇政府, 村委会) or alone. */
const ORGAN = /^(级|直|属|党|政|委|人大|人民|纪|监|机关|办|综|卫生|中心|干部|工作|居委|$)/;

/**
 * The level that a unit's name tells (contract, "Level"): the first place word decides; 市委… and 市直… without
 * a name are the city's own, as is what bears the name of `city`. Null when no word tells.
 */
export function levelFromUnit(unit: string, city: string | null): Level | null {
  const name = toUnifiedWords(unit)
    .replace(/^(中共|中国共产党)/, '')
    .replace(/^[^市县区]{2,8}?(省|自治区)(?=.)/, '');
  const ownName = city
    ? `${city
        .trim()
        .replace(/^.*(省|自治区)/, '')
        .replace(/市$/, '')}市`
    : null;
  if (ownName && name.startsWith(ownName)) return placeLevel(name.slice(ownName.length), false) ?? '市级';
  return placeLevel(name, true);
}

function placeLevel(name: string, isWhole: boolean): Level | null {
  const masked = PLACES.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    name,
  ).replace(OTHER_WORDS, (word) => '某'.repeat(word.length));
  const found = WORD.exec(masked);
  if (!found) return null;
  const [word] = found;
  const rest = masked.slice(found.index + word.length);
  if (found.index > 0) {
    // The name itself may end with a level word: 金乡 + 县.
    const next = /^[县市区]/.exec(rest)?.[0];
    return next && '乡镇村'.includes(word) ? (LEVEL_OF[next] ?? null) : (LEVEL_OF[word] ?? null);
  }
  if (!isWhole) return null;
  if (word === '市') return '市级';
  if (LEVEL_OF[word] === '县级') return '县级';
  return ORGAN.test(rest) || WORD.test(rest.charAt(0)) ? (LEVEL_OF[word] ?? null) : placeLevel(rest, false);
}
