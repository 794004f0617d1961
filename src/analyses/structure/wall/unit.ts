import { formatOneDecimal, formatShareOf } from '#core/format.ts';
import type { Saying, SayingNumber } from '#core/saying.ts';
import type { UnitAnswers, WallUnitDefinition } from '../../analysis.ts';
import { HEADCOUNT } from '../findings/scope-shares.ts';
import { cell, figure, unit, words } from '../sentence.ts';
import { STANDING_ITEMS, type Standing, standingOf } from '../unit/standing.ts';
import { MEAN_AGE, STANDING } from '../unit/standing-table.ts';
import { strips } from '../unit/strips.ts';
import { seen } from './ages.ts';

const LEAST_COMPARED = 3;

/** The unit stands in the first half, and there is somebody behind it. */
const isAhead = ({ item, compared, higher, lower }: Standing): boolean =>
  item !== MEAN_AGE && compared >= LEAST_COMPARED && lower > 0 && higher * 2 < compared;

const sayShare = ({ item, row, where }: { item: string; row: Standing['row']; where: object }) => [
  words(`${item}占`),
  figure(formatShareOf(Number(row['n']), Number(row['known'])), cell(STANDING, { ...where }, 'share')),
];

/** What it is strong in, with its place; else its shares alone. No unit is called last. */
function say(answers: UnitAnswers): Saying | null {
  const { name, level } = answers.unit;
  const all = STANDING_ITEMS.flatMap((item) => standingOf(answers, item) ?? []);
  const where = (item: string) => unit(name, { item });
  const n = seen(answers, HEADCOUNT, unit(name));
  if (n === null || n === 0) return null;
  const ahead = all.filter(isAhead).sort((a, b) => a.higher - b.higher)[0];
  const plain = all.find(({ item }) => item !== MEAN_AGE);
  const shown = ahead ?? plain;
  const mean = all.find(({ item }) => item === MEAN_AGE);
  const numbers: readonly SayingNumber[] = [
    { label: '在职干部', value: String(n), unit: '人', cell: cell(HEADCOUNT, unit(name), 'n') },
    ...(mean
      ? [
          {
            ...{ label: '平均年龄', value: formatOneDecimal(mean.value), unit: '岁' },
            cell: cell(STANDING, where(MEAN_AGE), 'mean'),
          },
        ]
      : []),
  ];
  const proof = shown ? sayShare({ item: shown.item, row: shown.row, where: where(shown.item) }) : [];
  return {
    headline: [words(name)],
    lead: [
      ...[words('在职干部'), figure(`${n}人`, cell(HEADCOUNT, unit(name), 'n'))],
      ...(proof.length > 0 ? [words('，'), ...proof] : []),
      ...(ahead ? [words(`，在${ahead.compared}个${level ?? ''}单位中居第${ahead.higher + 1}位`)] : []),
      words('。'),
    ],
    numbers,
  };
}

export const wallUnit: WallUnitDefinition = {
  tables: [STANDING, HEADCOUNT],
  say,
  figures: [{ ...strips, id: 'structure.wall_unit_strips', build: (answers) => strips.build(answers, []) }],
};
