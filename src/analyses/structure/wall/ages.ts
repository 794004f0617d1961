import { AGE_BANDS } from '#core/age.ts';
import { SEXES } from '#core/codes.ts';
import { findRow, type TableRow } from '#core/table.ts';
import type { Answers, FigureDefinition } from '../../analysis.ts';
import type { TableDefinition } from '../../plan/definition.ts';
import { ageBands } from '../figures/age-bands.ts';
import { HEADCOUNT } from '../findings/scope-shares.ts';
import { BANDS, YOUNG } from '../findings/young.ts';
import { people } from '../measures.ts';
import { asTitle, whole, words } from '../sentence.ts';

export const AGE_SEX_BANDS = 'structure.age_sex_bands';

export const ageSexBands: TableDefinition = {
  id: AGE_SEX_BANDS,
  title: '年龄段与性别',
  population: 'people',
  dims: [
    { name: 'sex', dimension: 'sex' },
    { name: 'band', dimension: 'band' },
  ],
  measures: [{ ...people, expression: { op: 'count', over: ['sex', 'band'] } }],
  personal: false,
};

/** A count that is known; null also where it is kept back. */
export function seen(answers: Answers, table: string, where: TableRow, measure = 'n'): number | null {
  const row = findRow(answers.table(table), where);
  const value = row === undefined ? 0 : row[measure];
  return typeof value === 'number' ? value : null;
}

/** 31至40岁占近半数，呈“中间大、两头小” */
export const wallPyramid: FigureDefinition = {
  id: 'structure.wall_pyramid',
  tables: [AGE_SEX_BANDS, HEADCOUNT, BANDS],
  build: (answers, findings) => {
    const shape = findings.find(({ id }) => id === 'structure.age_shape');
    const total = seen(answers, HEADCOUNT, whole());
    const known = seen(answers, BANDS, whole({ band: YOUNG }), 'known');
    const young = seen(answers, BANDS, whole({ band: YOUNG }));
    const missing = total !== null && known !== null ? total - known : 0;
    return {
      ...{ form: 'band-pyramid', id: 'structure.wall_pyramid', table: AGE_SEX_BANDS, where: whole() },
      title: shape ? asTitle(shape.parts) : [words('年龄与性别构成')],
      subtitle: `五岁一档，人；亮色为${YOUNG}${young === null ? '' : `，共${young}人`}`,
      notes: missing > 0 ? [`年龄未填${missing}人`] : [],
      ...{ band: 'band', bands: AGE_BANDS.map(({ label }) => label), side: 'sex' },
      ...{ sides: [SEXES[0], SEXES[1]], value: 'n', toldBand: YOUNG },
    };
  },
};

export const wallBands: FigureDefinition = {
  ...{ id: 'structure.wall_bands', tables: ageBands.tables },
  build: (answers, findings) => {
    const { companion: _columns, ...bands } = ageBands.build(answers, findings);
    return { ...bands, id: 'structure.wall_bands', subtitle: '各年龄段占本级人数，%' };
  },
};
