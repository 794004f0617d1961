import { toSerial } from '../months.ts';

export type Category =
  '党性教育' | '政治理论' | '专题培训' | '网络培训' | '跟班学习' | '顶岗锻炼' | '初任培训' | '任职培训';

/** One 班次. */
export interface Session {
  readonly course: string;
  readonly category: Category;
  readonly form: '脱产' | '集中' | '网络' | '跟班' | '顶岗';
  readonly organiser: string;
  readonly organiserLevel: '省级' | '市级' | '县级';
  /** Day numbers. */
  readonly start: number;
  readonly end: number;
  readonly days: number;
  readonly hours: number;
  /** Only people of this unit, when set. */
  readonly unit?: string;
  readonly year: number;
}

type Kind = Pick<Session, 'category' | 'form' | 'days' | 'hours'>;

export const KINDS = {
  spirit: { category: '党性教育', form: '脱产', days: 5, hours: 40 },
  theory: { category: '政治理论', form: '集中', days: 4, hours: 32 },
  topic: { category: '专题培训', form: '集中', days: 3, hours: 24 },
  online: { category: '网络培训', form: '网络', days: 30, hours: 20 },
  shadow: { category: '跟班学习', form: '跟班', days: 60, hours: 40 },
  standIn: { category: '顶岗锻炼', form: '顶岗', days: 30, hours: 36 },
  initial: { category: '初任培训', form: '集中', days: 12, hours: 96 },
  forPost: { category: '任职培训', form: '脱产', days: 15, hours: 120 },
  provincialSchool: { category: '政治理论', form: '脱产', days: 60, hours: 400 },
  citySchool: { category: '政治理论', form: '脱产', days: 45, hours: 280 },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof KINDS;

interface Run {
  readonly kind: KindName;
  readonly course: string;
  readonly on: readonly [year: number, month: number, day: number];
  readonly organiser?: string;
  readonly level?: Session['organiserLevel'];
  readonly unit?: string;
}

export function makeSession({ kind, course, on, organiser, level, unit }: Run): Session {
  const start = toSerial(...on);
  return {
    ...KINDS[kind],
    course,
    organiser: organiser ?? '市委组织部',
    organiserLevel: level ?? '市级',
    start,
    end: start + KINDS[kind].days - 1,
    unit,
    year: on[0],
  };
}

/** Hours that count toward the duty of 干部教育培训工作条例 art. 14: network training does not. */
export function dutyHours(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { category, hours }) => sum + (category === '网络培训' ? 0 : hours), 0);
}
