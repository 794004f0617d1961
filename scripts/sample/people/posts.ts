import type { Random } from '../random.ts';
import { officesOf, type UnitPlan } from '../units.ts';

/** What posts need to know of a person. */
export interface Candidate {
  readonly serial: number;
  readonly age: number;
  readonly workedYears: number;
  /** Who leads came by transfer or selection and has 大学 or more. */
  readonly fitToLead: boolean;
}

export interface PostAssignment {
  readonly office: string | null;
  readonly post: string;
  readonly postLevel: string | null;
}

interface Seat {
  readonly post: string;
  readonly postLevel: string;
  readonly ages: readonly [number, number];
}

const seat = (post: string, postLevel: string, from: number, to: number): Seat => ({
  post,
  postLevel,
  ages: [from, to],
});

const CITY_LEADERS: readonly Seat[] = [
  seat('市委常委、部长', '厅局级副职', 48, 55),
  seat('常务副部长', '县处级正职', 47, 59),
  seat('副部长', '县处级正职', 46, 59),
  seat('副部长', '县处级副职', 43, 56),
  seat('副部长', '县处级副职', 42, 54),
  seat('部务委员', '县处级副职', 41, 54),
  seat('部务委员', '县处级副职', 41, 54),
];

const COUNTY_LEADERS: readonly Seat[] = [
  seat('常务副部长', '乡科级正职', 40, 56),
  seat('副部长', '乡科级正职', 37, 54),
  seat('副部长', '乡科级副职', 32, 50),
];

/** Head, deputies and staff of one department; every office has a head. */
export function assignPosts(
  random: Random,
  plan: UnitPlan,
  candidates: readonly Candidate[],
): Map<number, PostAssignment> {
  const assigned = new Map<number, PostAssignment>();
  const open = (from: number, to: number): Candidate[] =>
    candidates.filter(({ serial, age }) => !assigned.has(serial) && age >= from && age <= to);
  const take = (office: string | null, { post, postLevel, ages }: Seat): void => {
    const eligible = open(ages[0], ages[1]).filter(({ fitToLead }) => fitToLead || office !== null);
    const [chosen] = random.sample(eligible, 1, (who) => who.workedYears);
    if (chosen) assigned.set(chosen.serial, { office, post, postLevel });
  };

  const city = plan.level === '市级';
  const seats = city
    ? CITY_LEADERS
    : [seat(`${plan.place.slice(-1)}委常委、部长`, '县处级副职', 41, 55), ...COUNTY_LEADERS];
  for (const leader of seats) take(null, leader);
  const offices = officesOf(plan);
  for (const office of offices) {
    if (city) {
      take(office, seat(headOf(office), '乡科级正职', 35, 56));
      take(office, seat(deputyOf(office), '乡科级副职', 30, 46));
    } else {
      const [head] = random.sample(open(28, 56), 1, (who) => who.workedYears);
      // 股级 is no level of the law.
      if (head) assigned.set(head.serial, { office, post: headOf(office), postLevel: null });
    }
  }
  const rest = random.shuffle(open(0, 99));
  rest.forEach((who, index) => {
    const office = offices[index % offices.length] ?? null;
    assigned.set(who.serial, { office, post: '干部', postLevel: null });
  });
  return assigned;
}

/** 干部一科 → 干部一科科长, 人才办 → 人才办主任. */
export function headOf(office: string): string {
  if (office.endsWith('科')) return `${office}科长`;
  return office.endsWith('股') ? `${office}股长` : `${office}主任`;
}

export function deputyOf(office: string): string {
  return office.endsWith('科') ? `${office}副科长` : `${office}副主任`;
}
