import { compareByList } from '#core/order.ts';
import type { TableRow } from '#core/table.ts';
import type { Behind, DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { shareInterval, THIRDS } from '../../ranking/linkage/thirds.ts';
import { cell, whole } from '../../structure/sentence.ts';
import { linkedYears } from '../book/linkage.ts';
import type { LinkedYear } from '../book/linked-year.ts';
import { KIND, OUTCOMES, partsOfOutcome } from '../book/read-outcomes.ts';
import { RECORDS } from '../records.ts';

export const LINKAGE = 'outcomes.linkage';
/** More people than that are not looked up one by one. */
const MOST_BEHIND = 2000;

export const linkageMeasures: readonly DerivedMeasure[] = [
  { name: 'people', label: '人数', unit: '人', formula: '该年度综合得分在这一档的人数' },
  {
    ...{ name: 'n', label: '其中有此结果', unit: '人', formula: '其中该年度有这项结果的人数，一人只计一次' },
    caveat: '描述关联，不代表因果；同名同单位、不能确定是谁的不计',
  },
  { name: 'share', label: '占比', unit: '%', formula: '其中有此结果的人数 ÷ 这一档的人数' },
  { name: 'low', label: '占比下限', unit: '%', formula: '占比的95%区间（Wilson）下限' },
  { name: 'high', label: '占比上限', unit: '%', formula: '占比的95%区间（Wilson）上限' },
];

/** How many of each third had an outcome. */
export function countLinkage({ people, had }: LinkedYear, outcome: string): readonly TableRow[] {
  const places = had.get(outcome) ?? new Set<number>();
  return THIRDS.map((third): TableRow => {
    let [of, n] = [0, 0];
    people.forEach((person, place) => {
      if (person.third !== third) return;
      of++;
      if (places.has(place)) n++;
    });
    const interval = shareInterval(n, of);
    return {
      ...{ third, people: of, n, share: of === 0 ? null : n / of },
      ...{ low: interval?.low ?? null, high: interval?.high ?? null },
    };
  });
}

const inOrder = compareByList(OUTCOMES);

export function linkageRows(years: readonly LinkedYear[]): readonly TableRow[] {
  return years.flatMap((linked) =>
    [...linked.outcomes]
      .sort(inOrder)
      .flatMap((outcome) =>
        countLinkage(linked, outcome).map((row) => ({ year: linked.year, outcome, ...row })),
      ),
  );
}

/** The records of those of a third who had an outcome; how many there are in a third has no records of its own. */
export function behindLinkage(years: readonly LinkedYear[], where: TableRow, measure: string): Behind | null {
  const linked = years.find(({ year }) => year === where['year']);
  if (!linked || measure === 'people') return null;
  const places = linked.had.get(String(where['outcome'])) ?? new Set<number>();
  const people = [...places].flatMap((place) => linked.people[place] ?? []);
  const own = people.filter(({ third }) => third === where['third']);
  if (own.length === 0 || own.length > MOST_BEHIND) return null;
  const { kind, value } = partsOfOutcome(String(where['outcome']));
  const cells = own.map(({ name, unit }) => {
    const one = whole({ year: linked.year, kind, value, name, unit });
    return cell(RECORDS, one, value === null ? 'of_kind' : 'n');
  });
  return { cells };
}

/** Of each third of the composite of a year, how many had each outcome. */
export const linkageTable: DerivedTable = {
  id: LINKAGE,
  title: '结果运用与综合得分',
  dims: [
    { name: 'year', label: '年度' },
    { name: 'third', label: '综合得分' },
    { name: 'outcome', label: '结果' },
  ],
  measures: linkageMeasures,
  ...{ records: ['scores', KIND], unscoped: true, from: [] },
  derive: (answers) => linkageRows(linkedYears(answers)),
  behind: (where, measure, answers) => behindLinkage(linkedYears(answers), where, measure),
};
