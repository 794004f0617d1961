import { levelFromUnit } from '#datasets/level.ts';
import { isPerson } from './persons.ts';

/** 三创: offices, counties and townships; the rest is told apart from them. */
export const HONOUR_CLASSES = ['科室', '县（市、区）', '镇街', '村（社区）', '其他单位', '个人'] as const;
export type HonourClass = (typeof HONOUR_CLASSES)[number];

const OFFICE = /[科股室处办组队]$|中心$|科\(.*\)$/;

const MOST_KNOWN = 10_000;
const known = new Map<string, HonourClass>();

/** Of which of the three 三创 an honour is, by the name of who has it. */
export function classOf(object: string): HonourClass {
  const found = known.get(object) ?? findClass(object);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(object, found);
  return found;
}

function findClass(object: string): HonourClass {
  if (isPerson(object)) return '个人';
  switch (levelFromUnit(object, null)) {
    case '县级':
      return '县（市、区）';
    case '乡级':
      return '镇街';
    case '村级':
      return '村（社区）';
    default:
      return OFFICE.test(object.normalize('NFKC').trim()) ? '科室' : '其他单位';
  }
}
