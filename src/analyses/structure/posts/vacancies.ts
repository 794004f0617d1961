import { type CellRef, countAt, type TableRow } from '#core/table.ts';
import type { Answers, Behind, DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { level, unit, whole } from '../sentence.ts';
import { classCells, ESTABLISHMENT, ON_STAFF, STAFFING } from '../unit/establishment-table.ts';
import { UNIT_LEVELS } from '../unit-levels.ts';
import { type ComparedUnit, isCompared, postsByUnit, type PostsOfUnit } from './post-lines.ts';

export const VACANCIES = 'structure.vacancies';

const SURE = '没有核定编制、或有人未填编制类型的单位不作对照，也不计入全部和层级';

const compared = (
  name: string,
  label: string,
  unit: DerivedMeasure['unit'],
  formula: string,
): DerivedMeasure => ({ name, label, unit, formula, caveat: SURE });

const MEASURES: readonly DerivedMeasure[] = [
  compared('established', '核定编制', '', '单位基本表所列的核定编制；没有总数的，行政、事业、工勤编制之和'),
  compared(
    'filled',
    '实有在编',
    '人',
    '编制类型为行政、参公、事业、工勤或在编的在职人数；一个单位的编制类型都未填的，为其在职人数',
  ),
  compared('vacant', '空编', '', '核定编制 − 实有在编，超编的单位为0；全部和层级为各单位空编之和'),
  compared('over', '超编', '', '实有在编 − 核定编制，不超编的单位为0；全部和层级为各单位超编之和'),
  compared('vacant_share', '空编率', '%', '空编 ÷ 核定编制'),
  {
    ...{ name: 'units', label: '作对照的单位', unit: '' },
    formula: '有核定编制、人人填了编制类型（或都未填）的单位数',
  },
];

function sum(units: readonly ComparedUnit[]): TableRow {
  const add = (read: (one: ComparedUnit) => number) => units.reduce((total, one) => total + read(one), 0);
  const established = add((one) => one.established);
  const vacant = add((one) => Math.max(0, one.established - one.filled));
  return {
    ...{ established, vacant, units: units.length },
    filled: add((one) => one.filled),
    over: add((one) => Math.max(0, one.filled - one.established)),
    vacant_share: established > 0 ? vacant / established : null,
  };
}

function rowOf(one: PostsOfUnit): TableRow {
  if (isCompared(one)) return { ...unit(one.name), ...sum([one]) };
  const unsure = { vacant: null, over: null, vacant_share: null, units: 0 };
  return { ...unit(one.name), established: one.established, filled: one.filled, ...unsure };
}

function derive(answers: Answers): readonly TableRow[] {
  const units = postsByUnit(answers);
  const compared = units.filter(isCompared);
  if (compared.length === 0) {
    return units.some(({ established }) => established !== null) ? units.map(rowOf) : [];
  }
  const levels = answers.table(HEADCOUNT).rows.filter((row) => row['scope_type'] === '层级');
  return [
    { ...whole(), ...sum(compared) },
    ...levels.flatMap((row): TableRow[] => {
      const name = String(row['scope']);
      const own = compared.filter((one) => one.level === name);
      return own.length > 0 ? [{ ...level(name), ...sum(own) }] : [];
    }),
    ...units.map(rowOf),
  ];
}

/** Units that a row adds up. */
function unitsOf(answers: Answers, where: TableRow): readonly PostsOfUnit[] {
  const units = postsByUnit(answers);
  if (where['scope_type'] === '单位') return units.filter(({ name }) => name === where['scope']);
  const isOf = ({ level: own }: PostsOfUnit) => where['scope_type'] === '全部' || own === where['scope'];
  return units.filter(isCompared).filter(isOf);
}

function behind(where: TableRow, measure: string, answers: Answers): Behind | null {
  if (measure !== 'filled') return null;
  const cells = unitsOf(answers, where).flatMap(({ name, isHeadcount }): readonly CellRef[] => {
    const own = unit(name);
    if (isHeadcount) return [{ table: HEADCOUNT, where: own, measure: 'n' }];
    const held = classCells(ON_STAFF, own);
    return held.filter((cell) => countAt(answers.table(cell.table), cell.where) > 0);
  });
  return { cells };
}

/** Posts that the 单位基本表 establishes against the people who hold them, by unit and level. */
export const vacancies: DerivedTable = {
  id: VACANCIES,
  title: '编制使用情况',
  beyond: 'establishment',
  dims: [],
  measures: MEASURES,
  from: [HEADCOUNT, STAFFING, ESTABLISHMENT, UNIT_LEVELS],
  derive,
  behind,
};
