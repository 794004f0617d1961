import { ageBandOf } from '#core/age.ts';

/** Fictional people, the same ones at every start. */
export interface FakePerson {
  readonly row: number;
  readonly name: string;
  readonly sex: string;
  readonly age: number;
  readonly band: string;
  readonly level: string;
  readonly unit: string;
  readonly office: string | null;
  readonly education: string | null;
  readonly degree: string | null;
  readonly source: string | null;
  readonly post: string | null;
  readonly rank: string;
}

const BAND_AGES = [
  [24, 30],
  [31, 35],
  [36, 40],
  [41, 45],
  [46, 50],
  [51, 55],
  [56, 59],
] as const;
const CITY_BANDS = [11, 24, 31, 22, 15, 11, 4];
const COUNTY_BANDS = [79, 101, 88, 58, 37, 25, 10];
const COUNTIES = [
  '东岭区',
  '南浦区',
  '新港区',
  '云台市',
  '长丰市',
  '平陵县',
  '望川县',
  '石桥县',
  '清源县',
  '白沙县',
  '松原县',
  '河湾县',
];
const COUNTY_SIZES = [42, 40, 34, 38, 36, 31, 33, 30, 29, 28, 29, 28];
const COUNTY_YOUNG = [9, 10, 11, 10, 7, 2, 7, 6, 5, 5, 3, 4];
const OFFICES = [
  '办公室',
  '研究室',
  '干部一科',
  '干部二科',
  '干部监督科',
  '组织一科',
  '组织二科',
  '人才科',
  '考核办',
  '老干部科',
];
const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '文思雨子嘉书明晓佳志海安若景云清永立泽知远宁然辰霖航琪涵瑶峰';
const SOURCES_CITY: readonly [string, number][] = [
  ['党政机关交流', 61],
  ['公开遴选', 38],
  ['高校毕业生考录', 9],
  ['军转干部安置', 7],
  ['企事业单位遴选', 2],
  ['其他', 1],
];
const SOURCES_COUNTY: readonly [string | null, number][] = [
  ['党政机关交流', 270],
  ['乡镇（街道）选拔', 76],
  ['公开遴选', 14],
  ['军转干部安置', 14],
  ['高校毕业生考录', 12],
  ['其他', 8],
  [null, 4],
];
const EDUCATION_CITY: readonly [string, number][] = [
  ['研究生', 42],
  ['大学本科', 74],
  ['大专', 2],
];
const EDUCATION_COUNTY: readonly [string | null, number][] = [
  ['研究生', 31],
  ['大学本科', 318],
  ['大专', 40],
  ['中专', 6],
  [null, 3],
];

function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function deal<Value>(quotas: readonly (readonly [Value, number])[]): Value[] {
  return quotas.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

export function makePeople(): readonly FakePerson[] {
  const random = makeRandom(20261031);
  const pick = <Value>(list: ArrayLike<Value>): Value => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('empty list');
    return found;
  };
  const shuffle = <Value>(list: Value[]): Value[] => {
    const keyed = list.map((value) => ({ value, key: random() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
  };
  const place = (bands: readonly number[]): number[] =>
    shuffle(deal(bands.map((count, band) => [band, count] as const)));
  const countyBands = (): { unit: string; band: number }[] => {
    const older = shuffle(deal(COUNTY_BANDS.slice(1).map((count, index) => [index + 1, count] as const)));
    return COUNTIES.flatMap((county, index) => {
      const young = COUNTY_YOUNG[index] ?? 0;
      const rest = older.splice(0, (COUNTY_SIZES[index] ?? 0) - young);
      return [...Array.from({ length: young }, () => 0), ...rest].map((band) => ({
        unit: `${county}委组织部`,
        band,
      }));
    });
  };
  const seats = [
    ...place(CITY_BANDS).map((band, index) => ({
      level: '市级',
      unit: '市委组织部',
      office: OFFICES[index % OFFICES.length] ?? null,
      band,
    })),
    ...countyBands().map((seat) => ({ ...seat, level: '县级', office: null })),
  ];
  const sources = {
    市级: shuffle(deal<string | null>(SOURCES_CITY)),
    县级: shuffle(deal<string | null>(SOURCES_COUNTY)),
  };
  const educations = {
    市级: shuffle(deal<string | null>(EDUCATION_CITY)),
    县级: shuffle(deal<string | null>(EDUCATION_COUNTY)),
  };
  return seats.map(({ level, unit, office, band }, index) => {
    const [from, to] = BAND_AGES[band] ?? [40, 40];
    const age = from + Math.floor(random() * (to - from + 1));
    const key = level === '市级' ? '市级' : '县级';
    const education = educations[key].pop() ?? null;
    return {
      row: index + 4,
      name: pick(FAMILY) + pick(GIVEN) + (random() < 0.9 ? pick(GIVEN) : ''),
      sex: random() < 0.5 - band * 0.06 ? '女' : '男',
      age,
      band: ageBandOf(age),
      level,
      unit,
      office,
      education,
      degree: education === '研究生' ? '硕士' : education === '大学本科' ? '学士' : null,
      source: sources[key].pop() ?? null,
      post: band > 2 && random() < 0.4 ? pick(['科长', '副科长', '副部长']) : null,
      rank: pick(
        band < 2
          ? ['一级科员', '四级主任科员']
          : ['三级主任科员', '二级主任科员', '一级主任科员', '四级调研员'],
      ),
    };
  });
}
