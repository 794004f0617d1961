import type { PageChoice } from '../../analysis.ts';
import { CATEGORY_CHOICE } from '../../plan/populations.ts';

/** The category that a class is put together for: those that the records name. */
export const categoryChoice: PageChoice = {
  id: CATEGORY_CHOICE,
  label: '选班类别',
  options: [{ value: '', label: '不选' }],
  from: { table: 'training.categories', dimension: 'category' },
};
