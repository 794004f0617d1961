import type { DimensionId } from '#analyses/plan/definition.ts';
import { dimensionOf } from '#analyses/plan/people.ts';
import type { Job } from '#core/progress.ts';
import type { UnitFacts } from '../api.ts';
import type { TableSource } from '../query/table-source.ts';

/** What everybody has; a post level or a rank may rightly be missing. */
const ASKED: readonly DimensionId[] = ['age', 'sex', 'education', 'source', 'politics', 'staffing_kind'];

const LABELS: Readonly<Record<string, string>> = { age: '出生年月', staffing_kind: '编制类型' };

/** Fields that some of the unit lack; one that nobody anywhere has was not asked for. */
export async function listUnknown(
  source: TableSource,
  unit: string,
  job: Job,
): Promise<UnitFacts['unknown']> {
  const own = [{ dimension: 'unit', values: [unit] }];
  const everybody = await source.headcount([], job);
  const found: UnitFacts['unknown'][number][] = [];
  for (const dimension of ASKED) {
    const lacks = { dimension, values: [null] };
    const count = await source.headcount([...own, lacks], job);
    if (count === 0 || (await source.headcount([lacks], job)) === everybody) continue;
    found.push({ dimension, label: LABELS[dimension] ?? dimensionOf(dimension).label, count });
  }
  return found;
}
