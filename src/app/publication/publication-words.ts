import { formatDateLong } from '#core/month.ts';
import type { Publication } from '../api/publish.ts';

/** 第11期，截至2025年10月31日 */
export function publicationWords({ issue, asOf }: Pick<Publication, 'issue' | 'asOf'>): string {
  return [...(issue === '' ? [] : [issue]), `截至${formatDateLong(asOf)}`].join('，');
}
