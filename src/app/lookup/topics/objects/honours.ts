import { formatCount } from '#core/format.ts';
import type { TableRow } from '#core/table.ts';
import type { LookupSource } from '../../answering.ts';
import type { Reading } from '../../reading.ts';
import {
  type Answered,
  COMMON,
  figureOf,
  findObjects,
  leftUnread,
  namesIn,
  type ObjectAsk,
  tablesUnder,
} from './asked.ts';

const TALLY = 'honours.tally';
const ALL_LEVELS = '合计';
const MISSING = '没有荣誉记录：到“数据导入”导入荣誉表彰后再查';
const WHO = '请写明一个单位或科室，如：平陵县 荣誉';

const countIn = (row: TableRow | undefined, measure: string): number => Number(row?.[measure] ?? 0);

/** How many honours a unit or an office has, by level. */
export async function answerHonours(
  from: LookupSource,
  reading: Reading,
  asked: ObjectAsk,
): Promise<Answered> {
  const all = (await tablesUnder(from, [TALLY], {}, asked))(TALLY)?.rows ?? [];
  if (all.length === 0) return { problem: MISSING };
  const names = namesIn(reading);
  if (names.length === 0) return { problem: WHO };
  const objects = findObjects(names, [...new Set(all.map((row) => String(row['object'])))]);
  if (objects.length > 1) return { problem: `可能指${objects.slice(0, 5).join('、')}，请写全名` };
  const [object] = objects;
  if (object === undefined) return { problem: `荣誉记录里没有${names[0] ?? ''}` };
  const own = all.filter((row) => row['object'] === object);
  const total = own.find((row) => row['level'] === ALL_LEVELS);
  const levels = own.filter((row) => row['level'] !== ALL_LEVELS && countIn(row, 'n') > 0);
  const at = (level: string) => ({
    ...{ table: TALLY, measure: 'n', where: { object: [object], level: [level] } },
  });
  const figure = figureOf(
    from,
    { label: `${object}累计荣誉`, format: 'count', unit: '项', value: countIn(total, 'n'), isAsked: true },
    at(ALL_LEVELS),
    {},
  );
  const parts = levels.map((row) => `${String(row['level'])}${formatCount(countIn(row, 'n'))}项`);
  const year = total?.['year'];
  const newest =
    typeof year === 'number' ? [`其中${year}年${formatCount(countIn(total, 'this_year'))}项`] : [];
  return {
    ...{ ...COMMON, problem: null, figure, indicator: '累计荣誉' },
    sentence: `${[`${object}累计荣誉${formatCount(countIn(total, 'n'))}项`, ...newest, parts.join('、')].filter((part) => part !== '').join('，')}。`,
    rows: levels.map((row) =>
      figureOf(
        from,
        { label: String(row['level']), format: 'count', unit: '项', value: countIn(row, 'n') },
        at(String(row['level'])),
        {},
      ),
    ),
    notes: ['按已登记的荣誉表彰记录，不分年份'],
    target: { path: 'honours', filters: [], words: {} },
    unread: leftUnread(reading, names),
  };
}
