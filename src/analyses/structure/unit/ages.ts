import { AGE_BANDS } from '#core/age.ts';
import type { FigureSpec } from '#core/figure.ts';
import { countAt } from '#core/table.ts';
import type { UnitAnswers, UnitFigureDefinition } from '../../analysis.ts';
import { HEADCOUNT } from '../class-gap.ts';
import { minBase } from '../findings/level-shares.ts';
import { level, unit } from '../sentence.ts';
import { type CountedClasses, countsFigure } from './counts.ts';
import { sayMost } from './most-of.ts';

const BANDS = 'structure.age_bands';

const AGES: CountedClasses = {
  ...{ id: 'structure.unit_ages', table: BANDS, column: 'band', label: '年龄', inOrder: true },
};

/** Bands of the unit below those of its level; too few people are counted, not held against anybody. */
function build(answers: UnitAnswers): FigureSpec | null {
  const { name, level: own } = answers.unit;
  const table = answers.table(BANDS);
  const known = countAt(table, unit(name), 'known');
  if (known < minBase(answers)) return countsFigure(answers, AGES);
  const unknown = countAt(answers.table(HEADCOUNT), unit(name)) - known;
  const isCompared = own !== null && own !== name && countAt(table, level(own), 'known') > known;
  return {
    form: 'bands',
    id: AGES.id,
    title: sayMost(answers, AGES),
    subtitle: `各年龄段占${isCompared ? `${own}、本单位` : ''}年龄已知人数的比例，%`,
    notes: unknown > 0 ? [`出生年月未填或不能确定${unknown}人，不计入占比`] : [],
    ...{ table: BANDS, where: {} },
    ...{ row: 'scope', rows: isCompared ? [own, name] : [name] },
    ...{ segment: 'band', segments: AGE_BANDS.map(({ label }) => label) },
    ...{ value: 'n', share: 'share', base: 'known' },
    ...{ toldSegment: AGE_BANDS[0]?.label ?? '', toldRow: null },
  };
}

export const ages: UnitFigureDefinition = { id: AGES.id, tables: [BANDS, HEADCOUNT], build };
