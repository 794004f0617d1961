import { AGE_BANDS } from '#core/age.ts';
import type { FindingDefinition } from '../../analysis.ts';
import { ageShape } from './age-shape.ts';
import { classShareLow } from './class-share-low.ts';
import { sourceNarrow } from './source-narrow.ts';
import { unknownMany } from './unknown-many.ts';
import { youngBelowTarget } from './young-target.ts';

const YOUNG = AGE_BANDS[0]?.label ?? '';

export const findings: readonly FindingDefinition[] = [
  classShareLow({
    id: 'structure.young_share_low',
    table: 'structure.age_bands',
    classOf: { band: YOUNG },
    said: YOUNG,
    judgement: '年轻干部偏少',
  }),
  classShareLow({
    id: 'structure.postgraduate_low',
    table: 'structure.education',
    classOf: { education: '研究生' },
    said: '研究生学历',
    judgement: '高学历干部偏少',
  }),
  sourceNarrow,
  youngBelowTarget,
  ageShape,
  unknownMany,
];
