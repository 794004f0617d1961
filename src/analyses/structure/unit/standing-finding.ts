import type { Finding, FindingPart } from '#core/finding.ts';
import { formatOneDecimal, formatShareOf } from '#core/format.ts';
import type { UnitAnswers, UnitFindingDefinition } from '../../analysis.ts';
import { cell, figure, told, unit, words } from '../sentence.ts';
import { type Standing, STANDING_ITEMS, standingOf } from './standing.ts';
import { MEAN_AGE, STANDING } from './standing-table.ts';

export const IN_LEVEL = 'structure.unit_in_level';

/** Fewer units than that have no lowest. */
const LEAST_COMPARED = 3;

type End = 'lowest' | 'highest';

/** Which end is worth a word before the other. */
const watchedEnd = ({ item }: Standing): End => (item === MEAN_AGE ? 'highest' : 'lowest');

function endOf({ lower, higher }: Standing): End | null {
  if (lower === 0 && higher > 0) return 'lowest';
  return higher === 0 && lower > 0 ? 'highest' : null;
}

function sayValue(standing: Standing, name: string, isTold: boolean): readonly FindingPart[] {
  const { item, measure, row, value } = standing;
  const ref = cell(STANDING, unit(name, { item }), measure);
  const lead = isTold ? told : words;
  if (measure === 'mean') return [lead(item), figure(`${formatOneDecimal(value)}岁`, ref, isTold)];
  const [n, known] = [Number(row['n']), Number(row['known'])];
  if (n === 0) return [lead('没有'), figure(item, ref, isTold), lead('的干部')];
  return [lead(item), words('占'), figure(formatShareOf(n, known), ref, isTold)];
}

function sayPlace({ compared, same, higher, measure, row }: Standing, end: End | null, level: string | null) {
  const among = `在${compared}个${level ?? ''}单位中`;
  const subject = measure === 'share' && Number(row['n']) === 0 ? '，占比' : '，';
  const tie = same > 1 ? '并列' : '';
  if (end) return words(`${subject}${among}${tie}最${end === 'lowest' ? '低' : '高'}`);
  return words(`${subject}${among}${tie}居第${higher + 1}位（由高到低）`);
}

function find(answers: UnitAnswers): Finding | null {
  const { name, level } = answers.unit;
  const all = STANDING_ITEMS.flatMap((item) => standingOf(answers, item) ?? []).filter(
    ({ compared, lower, higher }) => compared >= LEAST_COMPARED && lower + higher > 0,
  );
  const watched = all.find((standing) => endOf(standing) === watchedEnd(standing));
  const standing = watched ?? all.find((each) => endOf(each) !== null) ?? all[0];
  if (!standing) return null;
  const { item, value } = standing;
  return {
    id: IN_LEVEL,
    severity: watched ? 'medium' : 'low',
    parts: [...sayValue(standing, name, watched !== undefined), sayPlace(standing, endOf(standing), level)],
    table: STANDING,
    where: unit(name, { item }),
    value,
  };
}

export const inLevel: UnitFindingDefinition = { id: IN_LEVEL, tables: [STANDING], find };
