import { source, type SampleFile } from '../file.ts';
import { dotted, YEAR_BEFORE } from '../months.ts';
import type { Force } from '../people/force.ts';
import type { Person } from '../people/person.ts';
import { createRandom, type Random } from '../random.ts';
import type { Cell } from '../write/cell.ts';
import { toCsv } from '../write/csv.ts';
import { toUtf8 } from '../write/text.ts';
import { COUNTY_UNITS } from '../units.ts';
import { rankOf } from './story.ts';

const HEADING = ['年度', '姓名', '单位', '身份证号', '结果类型', '结果', '日期'];
const LAST_QUARTER_OF_2025 = 4;

/** Something that came of a person's work. */
export interface SampleOutcome {
  readonly year: string;
  readonly person: Person;
  readonly kind: string;
  readonly value: string;
  readonly date: string;
}

/** What scores led to: yearly grades of 2025, commendations, promotions, ranks and rotations of 2026. */
export function makeOutcomes(force: Force): readonly SampleOutcome[] {
  const random = createRandom('outcomes');
  const row = (year: string, person: Person, kind: string, value: string, date: string): SampleOutcome => ({
    ...{ year, person, kind, value, date },
  });
  const present = force.people.filter(({ before }) => before !== null);
  const best = bestOf(random, present);
  const grades = present.map((person) =>
    row('2025', person, '年度考核', best.has(person) ? '优秀' : '称职', '2026.01'),
  );
  const commended = random
    .sample([...best], 24)
    .map((person) => row('2025', person, '评先评优', '嘉奖', '2026.02'));
  const trained = random
    .sample(present, 36, (person) => (person.age <= 40 ? (best.has(person) ? 4 : 1) : 0))
    .map((person) => row('2026', person, '培养重点', '列入', '2026.03'));
  const changes = force.people.flatMap((person) =>
    changesOf(person).map(([kind, value, date]) => row('2026', person, kind, value, date)),
  );
  return [...grades, ...commended, ...trained, ...changes];
}

export function outcomesFile(force: Force): SampleFile {
  const body = makeOutcomes(force).map(({ year, person: { name, now, id }, kind, value, date }): Cell[] => [
    ...[year, name, now.unit, id, kind, value, date],
  ]);
  return {
    path: 'outcomes/2025-2026.csv',
    name: '考核任用结果.csv',
    history: false,
    bytes: toUtf8(toCsv([HEADING, ...body]), 'mark'),
    sources: [source(null, 'outcomes', body.length, 0)],
  };
}

/** At most 20 % of a unit, more of them where the unit stood well. */
function bestOf(random: Random, people: readonly Person[]): Set<Person> {
  const units = [...new Set(people.map(({ now }) => now.unit))];
  return new Set(
    units.flatMap((unit) => {
      const members = people.filter(({ now }) => now.unit === unit);
      const county = COUNTY_UNITS.findIndex((plan) => plan.unit === unit);
      const share = county < 0 || rankOf(county, LAST_QUARTER_OF_2025) <= 4 ? 0.2 : 0.15;
      return random.sample(members, Math.floor(members.length * share));
    }),
  );
}

function changesOf({ now, before }: Person): (readonly [kind: string, value: string, date: string])[] {
  if (before?.unit !== now.unit) return [];
  const changes: (readonly [string, string, string])[] = [];
  if (before.post !== now.post) changes.push(['提拔任用', now.post, dotted(now.postSince)]);
  else if (before.office !== now.office) changes.push(['轮岗交流', now.office ?? '', dotted(now.postSince)]);
  if (before.rank !== null && now.rank !== null && (now.rankSince ?? 0) > YEAR_BEFORE) {
    changes.push(['职级晋升', now.rank, dotted(now.rankSince ?? YEAR_BEFORE)]);
  }
  return changes;
}
