import { formatCount } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { ListDefinition } from '../../analysis.ts';
import { CLASSES, SAID_UNITS } from '../records/tables.ts';
import { chosenWindow } from '../window.ts';

const MOST_UNITS = 5;

const sumOf = (rows: readonly TableRow[], measure: string): number =>
  rows.reduce((sum, row) => sum + Number(row[measure] ?? 0), 0);

/** The records alone: how many, of which units, how many hours; who is missing from them a roster has to say. */
export const unlisted: NonNullable<ListDefinition['unlisted']> = {
  tables: [SAID_UNITS, CLASSES],
  say: (answers) => {
    const { label } = chosenWindow(answers);
    const classes = answers.table(CLASSES).rows.filter((row) => Number(row['records'] ?? 0) > 0);
    const units = answers
      .table(SAID_UNITS)
      .rows.filter((row) => row['said_unit'] !== null && Number(row['records'] ?? 0) > 0)
      .sort((a, b) => Number(b['records']) - Number(a['records']));
    const records = sumOf(classes, 'records');
    if (records === 0) return `${label}也没有培训记录。`;
    const named = units
      .slice(0, MOST_UNITS)
      .map((row) => `${String(row['said_unit'])}${formatCount(Number(row['records']))}人次`);
    const more = units.length > MOST_UNITS ? '等' : '';
    const ofUnits =
      units.length > 0 ? `，来自${formatCount(units.length)}个单位（${named.join('、')}${more}）` : '';
    return (
      `现在能说的：${label}有培训记录${formatCount(records)}人次、${formatCount(classes.length)}个班次，` +
      `共${formatCount(sumOf(classes, 'hours'))}学时${ofUnits}；各班次、各单位的情况见“培训台账”。`
    );
  },
};
