import type { Finding, FindingPart } from '#core/finding.ts';
import { formatOneDecimal, formatShareOf } from '#core/format.ts';
import type { UnitAnswers, UnitFindingDefinition } from '../../analysis.ts';
import { cell, figure, told, unit, words } from '../../structure/sentence.ts';
import { type Standing, STANDING_ITEMS, standingOf } from './standing.ts';
import { SHORT_ITEM, STANDING } from './standing-table.ts';

export const IN_LEVEL = 'training.unit_in_level';

/** Fewer units than that have no lowest. */
const LEAST_COMPARED = 3;

/** Hours that are missing are bad where they are many, everything else where it is low. */
const isWorst = ({ item, lower, higher }: Standing): boolean =>
  item.label === SHORT_ITEM ? higher === 0 && lower > 0 : lower === 0 && higher > 0;

function sayValue({ item, row, value }: Standing, name: string, isTold: boolean): readonly FindingPart[] {
  const ref = cell(STANDING, unit(name, { item: item.label }), item.measure);
  const text =
    item.measure === 'mean'
      ? `${formatOneDecimal(value)}学时`
      : formatShareOf(Number(row['n']), Number(row['known']));
  return [(isTold ? told : words)(item.label), figure(text, ref, isTold)];
}

/** ，在12个县级单位中最低 */
function sayPlace({ compared, lower, higher, same }: Standing, level: string | null): FindingPart {
  const tie = same > 1 ? '并列' : '';
  const place =
    lower === 0 && higher > 0
      ? '最低'
      : higher === 0 && lower > 0
        ? '最高'
        : `居第${higher + 1}位（由高到低）`;
  return words(`，在${compared}个${level ?? ''}单位中${tie}${place}`);
}

function find(answers: UnitAnswers): Finding | null {
  const { name, level } = answers.unit;
  const all = STANDING_ITEMS.flatMap((item) => standingOf(answers, item) ?? []).filter(
    ({ compared, lower, higher }) => compared >= LEAST_COMPARED && lower + higher > 0,
  );
  const worst = all.find(isWorst);
  const standing = worst ?? all[0];
  if (!standing) return null;
  return {
    id: IN_LEVEL,
    severity: worst ? 'medium' : 'low',
    parts: [...sayValue(standing, name, worst !== undefined), sayPlace(standing, level)],
    table: STANDING,
    where: unit(name, { item: standing.item.label }),
    value: standing.value,
  };
}

export const inLevel: UnitFindingDefinition = { id: IN_LEVEL, tables: [STANDING], find };
