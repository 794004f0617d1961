import { AGE_BANDS } from '#core/age.ts';
import { EDUCATIONS } from '#core/codes.ts';
import type { HeatFigure } from '#core/figure.ts';
import type { Answers } from '../../analysis.ts';
import { minBase } from '../findings/level-shares.ts';
import { scopeRows } from './notes.ts';

type Own = Pick<HeatFigure, 'id' | 'title' | 'notes' | 'table' | 'toldRow'>;

/** Education within the age bands of each level. */
export function ageHeat(answers: Answers, own: Own): HeatFigure {
  const { type, rows } = scopeRows(answers);
  return {
    ...own,
    form: 'heat',
    subtitle: `各年龄段内学历占比，%；不足${minBase(answers)}人不着色`,
    where: { scope_type: type },
    group: 'scope',
    groups: rows,
    row: 'education',
    rows: [
      { label: '研究生', classes: ['研究生'] },
      { label: '大学本科', classes: ['大学本科'] },
      { label: '大专及以下', classes: EDUCATIONS.slice(2) },
    ],
    column: 'band',
    columns: AGE_BANDS.map(({ label }) => label),
    share: 'share',
    base: 'known',
    minBase: minBase(answers),
  };
}
