import { PEOPLE_DIMENSIONS } from '#analyses/plan/people.ts';
import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { quoteName, quoteText } from '#engine/quote.ts';
import type { Desk } from '../desk.ts';
import type { HeldTable } from '../holdings.ts';
import { cellColumn } from '../load/raw-table.ts';
import { mappedFields } from '../load/stage-input.ts';
import type { ScanWords } from './scan.ts';

const NAMES = ['name', 'voter'];
const OBJECT = 'object';
const OBJECT_TYPE = 'object_type';
const PERSON = '个人';

/** Two to four characters, or the parts of a longer name with their point. */
const HAN_NAME = /^(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]+(?:·[\u3400-\u9fff]+)+)$/;

/** Stand in the column of names and are none. */
const NO_NAMES: ReadonlySet<string> = new Set(['姓名', '合计', '小计', '总计', '平均', '备注']);

/** SQL of every cell of a table that names a person. */
function nameQueries({ staged }: HeldTable): readonly string[] {
  const { raw, firstDataRow } = staged.input;
  const fields = mappedFields(staged.input);
  const columnOf = (name: string) => {
    const found = fields.find(({ field }) => field.name === name);
    return found && cellColumn(found.index);
  };
  const select = (column: string, where: string) =>
    `SELECT DISTINCT CAST(${column} AS VARCHAR) AS name FROM ${quoteName(raw.name)} WHERE ${raw.row} >= ${firstDataRow} AND ${where}`;
  const [object, type] = [columnOf(OBJECT), columnOf(OBJECT_TYPE)];
  return [
    ...NAMES.flatMap((name) => columnOf(name) ?? []).map((column) => select(column, 'TRUE')),
    ...(object !== undefined && type !== undefined
      ? [select(object, `CAST(${type} AS VARCHAR) LIKE ${quoteText(`%${PERSON}%`)}`)]
      : []),
  ];
}

/** Words of the trade: somebody may be called 高中, and a class of 学历 is no person. */
const CLASS_WORDS: readonly string[] = PEOPLE_DIMENSIONS.flatMap(({ label, order = [] }) => [
  label,
  ...order,
]);

/** Names of everybody in the loaded tables, and words that are none although they look the same. */
export async function knownWords(desk: Desk, job: Job): Promise<ScanWords> {
  const names = new Set<string>();
  for (const held of desk.holdings.loaded()) {
    const engine = await desk.warehouse.engine(job);
    for (const sql of nameQueries(held)) {
      throwIfCancelled(job.signal);
      const { columns, rowCount } = await engine.query(sql, job);
      for (let i = 0; i < rowCount; i++) {
        const name = String(columns[0]?.[i] ?? '').replace(/\s+/g, '');
        if (HAN_NAME.test(name) && !NO_NAMES.has(name)) names.add(name);
      }
    }
  }
  const directory = await desk.units.directory(job);
  const units = [
    ...directory.names.flatMap(({ name, official }) => [name, official ?? name]),
    ...directory.official.flatMap(({ name, shortNames }) => [name, ...shortNames]),
  ];
  return { names, allowed: new Set([...units, ...CLASS_WORDS]) };
}
