export type Level = '市级' | '县级';

/** A department in the story: its size and age bands (youngest band first where it is given). */
export interface UnitPlan {
  readonly unit: string;
  readonly place: string;
  readonly level: Level;
  readonly size: number;
  /** People of 30 and under. */
  readonly young: number;
}

/** The fictional city; only ever in titles, never a unit's name. */
export const CITY = '青澜市';

const county = (place: string, size: number, young: number): UnitPlan => ({
  unit: `${place}委组织部`,
  place,
  level: '县级',
  size,
  young,
});

export const CITY_UNIT: UnitPlan = { unit: '市委组织部', place: '市级', level: '市级', size: 118, young: 11 };

export const COUNTY_UNITS: readonly UnitPlan[] = [
  county('东岭区', 42, 9),
  county('南浦区', 40, 10),
  county('新港区', 34, 11),
  county('云台市', 38, 10),
  county('长丰市', 36, 7),
  county('平陵县', 31, 2),
  county('望川县', 33, 7),
  county('石桥县', 30, 6),
  county('清源县', 29, 5),
  county('白沙县', 28, 4),
  county('松原县', 29, 3),
  county('河湾县', 28, 5),
];

export const UNITS: readonly UnitPlan[] = [CITY_UNIT, ...COUNTY_UNITS];

/** People per age band: 30 and under, 31–35, 36–40, 41–45, 46–50, 51–55, 56 and over. */
export const BAND_COUNTS: Readonly<Record<Level, readonly number[]>> = {
  市级: [11, 24, 31, 22, 15, 11, 4],
  县级: [79, 102, 88, 58, 37, 24, 10],
};

export const CITY_OFFICES = [
  '办公室',
  '研究室',
  '干部一科',
  '干部二科',
  '干部监督科',
  '公务员科',
  '组织一科',
  '组织二科',
  '人才科',
  '干部教育科',
  '考核办',
  '老干部科',
] as const;

/** Districts and county-level cities have 科, counties have 股. */
export function officesOf(plan: UnitPlan): readonly string[] {
  if (plan.level === '市级') return CITY_OFFICES;
  const word = plan.place.endsWith('县') ? '股' : '科';
  return [
    '办公室',
    `组织${word}`,
    `干部${word}`,
    `干部监督${word}`,
    `公务员${word}`,
    '人才办',
    '党员教育中心',
  ];
}
