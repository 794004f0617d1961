import { assemblePeople } from './assemble.ts';
import { makeCareers } from './careers.ts';
import { createDrafts } from './draft.ts';
import { makeLeavers } from './left.ts';
import { plantNames } from './plant-names.ts';
import type { Person } from './person.ts';
import { dealSchoolingLevels } from './schooling-levels.ts';
import { dealSources } from './sources.ts';

export interface Force {
  /** The 516 people of the rosters at the as-of date, by unit and standing. */
  readonly people: readonly Person[];
  /** Who is in the earlier roster only. */
  readonly left: readonly Person[];
}

export function makeForce(): Force {
  const drafts = createDrafts();
  const newcomers = assemblePeople('now', drafts, dealSources(drafts), dealSchoolingLevels(drafts));
  const people = makeCareers(newcomers);
  plantNames(people);
  return { people: [...people].sort(bySeniority), left: makeLeavers() };
}

export function peopleOf(force: Force, unit: string): Person[] {
  return force.people.filter((person) => person.now.unit === unit);
}

const LEVEL_ORDER = ['厅局级副职', '县处级正职', '县处级副职', '乡科级正职', '乡科级副职'];
const POST_ORDER = ['常务副部长', '副部长', '部务委员'];

/** Leaders first, as rosters are kept, then heads and deputies of offices; then by making. */
function bySeniority(a: Person, b: Person): number {
  const [left, right] = [seniorityOf(a), seniorityOf(b)];
  const differing = left.findIndex((place, index) => place !== right[index]);
  return differing < 0 ? a.serial - b.serial : (left[differing] ?? 0) - (right[differing] ?? 0);
}

function seniorityOf({ now }: Person): number[] {
  const group = now.office === null ? 0 : now.post === '干部' ? 2 : 1;
  const level = LEVEL_ORDER.indexOf(now.postLevel ?? '');
  const post = POST_ORDER.indexOf(now.post);
  // 部长 is in no list and so comes first.
  return group === 0 ? [group, post, level] : [group, level < 0 ? LEVEL_ORDER.length : level];
}
