import type { PlainCell, PlainRow } from './plain-tables.ts';
import { parseText } from './plain-values.ts';
import type { RosterRecord } from './roster-people.ts';
import { dutyHours, isSenior, matchAll, type Matched, people } from './training-records.ts';

interface Scope {
  readonly scope_type: string;
  readonly scope: string;
  readonly members: readonly RosterRecord[];
}

const unitOf = ({ unit }: RosterRecord): string => parseText(unit) ?? '';
const levelOf = (person: RosterRecord): string => (unitOf(person).startsWith('市委') ? '市级' : '县级');

function scopes(): readonly Scope[] {
  const by = (scope_type: string, key: (person: RosterRecord) => string): Scope[] =>
    [...new Set(people.map(key))].map((scope) => ({
      ...{ scope_type, scope },
      members: people.filter((person) => key(person) === scope),
    }));
  return [...by('全部', () => '全部'), ...by('层级', levelOf), ...by('单位', unitOf)];
}

function coverageOf(members: readonly RosterRecord[], records: readonly Matched[]) {
  const own = records.filter(({ person }) => members.includes(person));
  const trained = new Set(own.map(({ person }) => person)).size;
  const hours = own.reduce((sum, record) => sum + record.hours, 0);
  return { people: members.length, trained, share: trained / members.length, hours };
}

const this2026 = [
  ...matchAll('training/2026.xlsx', '培训记录').matched,
  ...matchAll('training/2026-online.csv', null).matched,
];
const earlier = matchAll('training/2022-2025.csv', null).matched;
const categories = [...new Set(this2026.map(({ category }) => category))];

function dutyRows({ scope_type, scope, members }: Scope): PlainRow[] {
  const [year, five] = [dutyHours(this2026), dutyHours([...this2026, ...earlier])];
  const rules = [
    { rule: '年度90学时', under: members.filter((person) => !isSenior(person)), hours: year, duty: 90 },
    { rule: '五年550学时', under: members.filter(isSenior), hours: five, duty: 550 },
  ];
  return rules.flatMap(({ rule, under, hours, duty }) => {
    if (under.length === 0) return [];
    const met = under.filter((person) => (hours.get(person) ?? 0) >= duty).length;
    return [{ scope_type, scope, rule, people: under.length, met, share: met / under.length }];
  });
}

/** The training tables of the contract, counted without the product's code. */
export function plainTraining(): Readonly<Record<string, readonly PlainRow[]>> {
  const of = (records: readonly Matched[], more: Record<string, PlainCell> = {}) =>
    scopes().map(({ scope_type, scope, members }) => ({
      ...{ scope_type, scope, ...more },
      ...coverageOf(members, records),
    }));
  return {
    'training.coverage': of(this2026).map((row) => ({ ...row, hours_mean: row.hours / row.people })),
    'training.categories': categories.flatMap((category) =>
      of(
        this2026.filter((record) => record.category === category),
        { category },
      ).filter(({ trained }) => trained > 0),
    ),
    'training.duty': scopes().flatMap(dutyRows),
  };
}
