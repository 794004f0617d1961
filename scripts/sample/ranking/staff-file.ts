import { source, type SampleFile } from '../file.ts';
import type { Force } from '../people/force.ts';
import type { Person } from '../people/person.ts';
import { createRandom, type Random } from '../random.ts';
import { rowOf, titleMerge } from '../rosters/table.ts';
import type { Cell } from '../write/cell.ts';
import { toWorkbook } from '../write/workbook.ts';
import { makeOutcomes } from './outcomes-file.ts';

const PERIODS = ['2025年上半年', '2025年下半年', '2026年上半年'];
const DIMENSIONS = ['工作实绩', '能力作风'];
const GROUPS = { 市级: '市委组织部干部', 县级: '县（市、区）委组织部干部' } as const;

/** Points that somebody with an outcome of the year stood above their usual; 职级晋升 went by seniority. */
const LEAD: Readonly<Record<string, number>> = {
  年度考核优秀: 4.5,
  评先评优: 1,
  培养重点: 3,
  提拔任用: 4,
  职级晋升: -4,
};

/** How much better the year of a person was than their usual one. */
function leadsOf(force: Force): ReadonlyMap<string, number> {
  const leads = new Map<string, number>();
  for (const { year, person, kind, value } of makeOutcomes(force)) {
    const lead = LEAD[`${kind}${value}`] ?? LEAD[kind] ?? 0;
    const key = `${year} ${person.id}`;
    leads.set(key, (leads.get(key) ?? 0) + lead);
  }
  return leads;
}

/** Two of one name in one unit could not be told apart by a sheet without IDs. */
const isOneOfTwo = ({ people }: Force, { id, name, now }: Person): boolean =>
  people.some((other) => other.id !== id && other.name === name && other.now.unit === now.unit);

/** Staff of the offices in a period: in 2025 those who were in their unit then. */
function staffIn(force: Force, period: string): readonly Person[] {
  return force.people.filter((person) => {
    const { now, before } = person;
    const then = period < '2026' ? before : now;
    return then?.unit === now.unit && then.office !== null && !isOneOfTwo(force, person);
  });
}

const round = (value: number): number => Math.round(Math.min(100, value) * 10) / 10;

function scoresOf(random: Random, usual: number): readonly Cell[] {
  return DIMENSIONS.map(() => (random.chance(0.01) ? '缺' : round(usual + random.between(-30, 30) / 10)));
}

/** 平时考核 of the staff, three half-years: a row a person and half-year, a column a dimension. */
export function staffFile(force: Force): SampleFile {
  const random = createRandom('staff scores');
  const leads = leadsOf(force);
  const usual = new Map(force.people.map(({ id }) => [id, 84 + random.between(-60, 60) / 10]));
  const body = PERIODS.flatMap((period) =>
    staffIn(force, period).map((person): Cell[] => {
      const lead = leads.get(`${period.slice(0, 4)} ${person.id}`) ?? 0;
      const scores = scoresOf(random, (usual.get(person.id) ?? 84) + lead);
      return [period, GROUPS[person.now.level], person.name, person.now.unit, ...scores];
    }),
  );
  const heading = ['期间', '组别', '姓名', '单位', ...DIMENSIONS];
  const rows = [
    rowOf(heading.length, { 0: '组织系统干部平时考核得分（2025年上半年至2026年上半年）' }),
    ...[heading, ...body],
  ];
  return {
    path: 'scores/staff.xlsx',
    name: '干部平时考核得分2025至2026上半年.xlsx',
    history: false,
    bytes: toWorkbook([{ name: '平时考核', rows, merges: [titleMerge(0, heading.length)] }], 'xlsx'),
    sources: [source('平时考核', 'scores', body.length, 0)],
  };
}
