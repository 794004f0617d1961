import { monthInYear, yearOf, type Month } from '../months.ts';
import type { Sex } from './person.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Last character of an 18-digit number (GB 11643-1999). */
export function checkCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

export interface IdentityParts {
  /** 990101–999999: no area of GB/T 2260 begins with 99, so no real person can match. */
  readonly area: number;
  readonly birth: Month;
  readonly day: number;
  /** 0–499; the 17th digit's parity comes from the sex. */
  readonly sequence: number;
  readonly sex: Sex;
}

/** A number with a right checksum of a place that does not exist. */
export function makeIdentity(parts: IdentityParts): string {
  const date = `${yearOf(parts.birth)}${two(monthInYear(parts.birth))}${two(parts.day)}`;
  const order = String(parts.sequence * 2 + (parts.sex === '男' ? 1 : 0)).padStart(3, '0');
  const body = `${parts.area}${date}${order}`;
  return body + checkCharacter(body);
}

const two = (value: number): string => String(value).padStart(2, '0');
