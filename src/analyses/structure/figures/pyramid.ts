import { AGE_BANDS } from '#core/age.ts';
import { SEXES } from '#core/codes.ts';
import type { FindingPart } from '#core/finding.ts';
import { countAt } from '#core/table.ts';
import type { FigureDefinition } from '../../analysis.ts';
import { asTitle, whole, words } from '../sentence.ts';

const TABLE = 'structure.age_pyramid';

export const pyramid: FigureDefinition = {
  id: 'structure.pyramid',
  tables: [TABLE, 'structure.headcount', 'structure.age', 'structure.age_bands'],
  build: (answers, findings) => {
    const shape = findings.find(({ id }) => id === 'structure.age_shape');
    const title: readonly FindingPart[] = shape ? asTitle(shape.parts) : [words('年龄与性别构成')];
    const total = countAt(answers.table('structure.headcount'), whole());
    const shown = answers
      .table(TABLE)
      .rows.reduce((n, row) => n + (row['scope_type'] === '全部' ? Number(row['n']) : 0), 0);
    const young = AGE_BANDS[0];
    const youngCount = countAt(answers.table('structure.age_bands'), whole({ band: young?.label ?? '' }));
    const missing = total - shown;
    return {
      form: 'pyramid',
      id: 'structure.pyramid',
      title,
      subtitle: `每一岁的人数，共${shown}人；深色为${young?.label ?? ''}${youngCount}人`,
      notes: missing > 0 ? [`年龄或性别未填${missing}人，未画出`] : [],
      table: TABLE,
      where: whole(),
      age: 'age',
      side: 'sex',
      sides: [SEXES[0], SEXES[1]],
      value: 'n',
      toldUpTo: young?.to ?? 30,
    };
  },
};
