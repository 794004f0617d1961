import { COUNTY_UNITS } from '../units.ts';

/** Eight quarters, in the words of the contract. */
export const QUARTERS = [
  '2024年四季度',
  '2025年一季度',
  '2025年二季度',
  '2025年三季度',
  '2025年四季度',
  '2026年一季度',
  '2026年二季度',
  '2026年三季度',
] as const;

/** Composite rank of each county by quarter, in the order of COUNTY_UNITS: 云台 rises from 9 to 1, 平陵 falls from 2 to 11. */
const RANKS: readonly (readonly number[])[] = [
  [1, 2, 1, 1, 2, 1, 2, 2],
  [3, 1, 3, 2, 1, 3, 3, 3],
  [5, 4, 4, 5, 4, 4, 4, 4],
  [9, 9, 8, 9, 7, 5, 1, 1],
  [4, 6, 5, 4, 6, 6, 5, 5],
  [2, 3, 2, 3, 3, 2, 8, 11],
  [7, 5, 6, 7, 5, 7, 6, 7],
  [6, 7, 9, 6, 8, 8, 7, 6],
  [10, 8, 7, 8, 9, 9, 10, 8],
  [8, 11, 10, 10, 10, 11, 9, 9],
  [12, 10, 12, 12, 11, 12, 12, 12],
  [11, 12, 11, 11, 12, 10, 11, 10],
];

export function rankOf(county: number, quarter: number): number {
  return RANKS[county]?.[quarter] ?? COUNTY_UNITS.length;
}

/** The four dimensions of the composite, and the platform points that stay out of it. */
export const COMPOSITE_DIMENSIONS = ['工作实绩', '党建质量', '干部人才', '信息调研'] as const;
export const PLATFORM_DIMENSION = '学习平台积分';
export const DIMENSIONS = [...COMPOSITE_DIMENSIONS, PLATFORM_DIMENSION] as const;
