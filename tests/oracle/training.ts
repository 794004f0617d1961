import { type ColumnTable, from, op } from 'arquero';
import { rowsOf } from '../sample/plain-count.ts';
import type { PlainTable } from '../sample/plain-tables.ts';
import { DATA, people as rosterPeople, squeeze } from '../sample/training-records.ts';
import { both, inScopes, rowsIn } from './scoped.ts';

const FILES = [
  { path: 'training/2026.xlsx', sheet: '培训记录' },
  { path: 'training/2026-online.csv', sheet: null },
];

function recordsOfTheYear(): ColumnTable {
  const records = FILES.flatMap((file) => {
    const rows = rowsOf(DATA, file);
    const top = rows.findIndex((row) => row.includes('培训班次'));
    const heading = rows[top] ?? [];
    return rows.slice(top + 1).flatMap((row, place) => {
      const cell = (name: string): string => squeeze(row[heading.indexOf(name)]);
      if (cell('培训班次') === '') return [];
      return [
        {
          record: `${file.path} ${place}`,
          id: cell('身份证号'),
          name: cell('姓名'),
          unit: cell('单位'),
          hours: Number(cell('学时')),
        },
      ];
    });
  });
  return from(records);
}

/** A record is of whom its ID names; without one, of whom its name and unit name, where nobody else has both. */
function matched(records: ColumnTable, people: ColumnTable): ColumnTable {
  const byId = records
    .join(people.filter(`d => d.id !== ''`).select('person', 'id'), 'id')
    .select('record', 'person', 'hours');
  const byName = records
    .antijoin(byId, 'record')
    .join(people.select('person', 'name', 'unit'), both(['name', 'unit']))
    .select('record', 'person', 'hours');
  return byId
    .concat(byName)
    .groupby('record')
    .derive({ candidates: op.count() })
    .ungroup()
    .filter('d => d.candidates === 1');
}

/** Coverage of the year in every scope, matched and counted by Arquero. */
export function coverageByOracle(): PlainTable {
  const people = from(
    rosterPeople.map((record, person) => {
      const unit = squeeze(record.unit);
      return {
        ...{ person, unit, id: squeeze(record.id), name: squeeze(record.name) },
        level: unit.startsWith('市委') ? '市级' : '县级',
      };
    }),
  );
  const dims = ['scope_type', 'scope'];
  const scoped = inScopes(people);
  const headcount = scoped.groupby(dims).rollup({ people: op.count() });
  const learned = matched(recordsOfTheYear(), people)
    .join(scoped.select('person', ...dims), 'person')
    .groupby(dims)
    .rollup({ trained: op.distinct('person'), hours: op.sum('hours') });
  const coverage = headcount
    .join(learned, both(dims))
    .derive({ share: 'd => d.trained / d.people', hours_mean: 'd => d.hours / d.people' });
  return { dims, measures: ['people', 'trained', 'share', 'hours', 'hours_mean'], rows: rowsIn(coverage) };
}
