import { AGE_BANDS } from '#core/age.ts';
import { EDUCATIONS } from '#core/codes.ts';
import { formatShareOf } from '#core/format.ts';
import type { FindingPart } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { levelShares, minBase } from '../findings/level-shares.ts';
import { asTitle, cell, figure, level, words } from '../sentence.ts';
import { ageHeat } from './age-heat.ts';
import { scopeRows, unknownNote } from './notes.ts';

const BY_AGE = 'structure.education_by_age';
const EDUCATION = 'structure.education';
const GRADUATE = EDUCATIONS[0];

/** 县级35岁及以下干部中，研究生学历占11.2%: said of the level with the lowest share. */
function byAgeTitle(answers: Answers): readonly FindingPart[] {
  const lowest = levelShares(answers.table(EDUCATION), { education: GRADUATE }, minBase(answers))[0];
  if (!lowest) return [words('各年龄段学历构成')];
  const bands = AGE_BANDS.slice(0, 2);
  const at = (band: string) => level(lowest.name, { band, education: GRADUATE });
  const table = answers.table(BY_AGE);
  const n = bands.reduce((sum, { label }) => sum + countAt(table, at(label)), 0);
  const known = bands.reduce(
    (sum, { label }) => sum + countAt(table, level(lowest.name, { band: label }), 'known'),
    0,
  );
  if (known < minBase(answers)) return [words('各年龄段学历构成')];
  return [
    words(`${lowest.name}${bands[1]?.to ?? ''}岁及以下干部中，研究生学历占`),
    figure(formatShareOf(n, known), cell(BY_AGE, at(bands[0]?.label ?? ''), 'share')),
  ];
}

export const educationByAge: FigureDefinition = {
  id: 'structure.education_by_age',
  tables: [BY_AGE, EDUCATION, 'structure.headcount'],
  build: (answers, findings) => {
    const low = findings.find(({ id }) => id === 'structure.postgraduate_low');
    return ageHeat(answers, {
      ...{ id: 'structure.education_by_age', title: byAgeTitle(answers), table: BY_AGE },
      notes: unknownNote(answers, EDUCATION, '学历'),
      toldRow: low ? { group: String(low.where['scope']), row: '研究生' } : null,
    });
  },
};

export const educationLevels: FigureDefinition = {
  id: 'structure.education_levels',
  tables: [EDUCATION, 'structure.headcount'],
  build: (answers, findings) => {
    const { type, rows } = scopeRows(answers);
    const low = findings.find(({ id }) => id === 'structure.postgraduate_low');
    return {
      form: 'bands',
      id: 'structure.education_levels',
      title: low ? asTitle(low.parts) : [words('最高学历构成')],
      subtitle: '各学历占本级学历已填人数，%；按最高学历，含在职教育',
      notes: unknownNote(answers, EDUCATION, '学历'),
      table: EDUCATION,
      where: { scope_type: type },
      row: 'scope',
      rows,
      segment: 'education',
      segments: EDUCATIONS,
      value: 'n',
      share: 'share',
      base: 'known',
      toldSegment: GRADUATE,
      toldRow: low ? String(low.where['scope']) : null,
    };
  },
};
