import { AGE_BANDS } from '#core/age.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { FindingPart } from '#core/finding.ts';
import { formatShareOf } from '#core/format.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import { emptyFigure } from '../figures/unit-columns.ts';
import { unknownNote } from '../figures/notes.ts';
import { levelShares, minBase } from '../findings/level-shares.ts';
import { EDUCATION, POSTGRADUATE } from '../findings/postgraduate.ts';
import { HEADCOUNT } from '../findings/scope-shares.ts';
import { cell, figure, level, words } from '../sentence.ts';
import { seen } from './ages.ts';

const ID = 'structure.wall_postgraduates';
const BY_AGE = 'structure.education_by_age';
const MOST_BANDS = 5;

/** Two levels with enough people, the one with the higher share of postgraduates first. */
function endsOf(answers: Answers): readonly [string, string] | null {
  const shares = levelShares(answers.table(EDUCATION), { education: POSTGRADUATE }, minBase(answers));
  const [low, high] = [shares[0], shares[shares.length - 1]];
  return low && high && low !== high ? [high.name, low.name] : null;
}

/** 县级35岁及以下干部中，研究生学历占11.2%（20/179）; nothing where a part of it is kept back. */
function youngTitle(answers: Answers, name: string): readonly FindingPart[] {
  const bands = AGE_BANDS.slice(0, 2);
  const at = (band: string) => level(name, { band, education: POSTGRADUATE });
  const counts = bands.map(({ label }) => seen(answers, BY_AGE, at(label)));
  const bases = bands.map(({ label }) => seen(answers, BY_AGE, level(name, { band: label }), 'known'));
  const neutral = [words('各年龄段研究生学历占比')];
  if ([...counts, ...bases].includes(null)) return neutral;
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, n) => all + (n ?? 0), 0);
  if (sum(bases) < minBase(answers)) return neutral;
  const [first, second] = bands;
  return [
    words(`${name}${second?.to ?? ''}岁及以下干部中，研究生学历占`),
    figure(formatShareOf(sum(counts), sum(bases)), cell(BY_AGE, at(first?.label ?? ''), 'share')),
  ];
}

/** Postgraduates by age, level against level. */
export const wallPostgraduates: FigureDefinition = {
  id: ID,
  tables: [BY_AGE, EDUCATION, HEADCOUNT],
  build: (answers, findings): FigureSpec => {
    const frame = {
      ...{ id: ID, title: [words('各年龄段研究生学历占比')], table: BY_AGE },
      subtitle: '各年龄段内研究生学历占比，右为人数',
      notes: unknownNote(answers, EDUCATION, '学历'),
      where: { scope_type: '层级', education: POSTGRADUATE },
    };
    const ends = endsOf(answers);
    if (!ends) return emptyFigure(frame, '可比的层级不到两个');
    const low = findings.find(({ id }) => id === 'structure.postgraduate_low');
    return {
      ...{ ...frame, form: 'dumbbell', title: youngTitle(answers, ends[1]) },
      ...{ row: 'band', rows: AGE_BANDS.slice(0, MOST_BANDS).map(({ label }) => label) },
      ...{ end: 'scope', ends, share: 'share', count: 'n', base: 'known' },
      toldEnd: low ? String(low.where['scope']) : null,
    };
  },
};
