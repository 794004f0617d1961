import { AGE_BANDS } from '#core/age.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers } from '../../analysis.ts';
import { scopeRow } from '../sentence.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { BANDS } from './young.ts';

/** How many of a scope are in every age band, youngest first. */
export interface BandCounts {
  /** 市级; empty for everyone, who need no name in a sentence. */
  readonly name: string;
  readonly counts: readonly number[];
  readonly known: number;
  readonly total: number;
  readonly rowOf: (band: number) => TableRow;
}

export const bandLabel = (band: number): string => AGE_BANDS[band]?.label ?? '';

/** As a sentence says it: 31至35岁. */
export const bandWords = (band: number): string => bandLabel(band).replace('–', '至');

const NO_BANDS = AGE_BANDS.map(() => 0);

/** The bands of everyone and of every level that has anyone. */
export function bandCounts(answers: Answers): readonly BandCounts[] {
  const scopes = answers.table(HEADCOUNT).rows.filter((row) => row['scope_type'] !== '单位');
  const places = new Map(AGE_BANDS.map(({ label }, band) => [label, band]));
  const found = new Map<unknown, { counts: number[]; known: number }>();
  for (const row of answers.table(BANDS).rows) {
    if (row['scope_type'] === '单位') continue;
    const scope = found.get(row['scope']) ?? { counts: [...NO_BANDS], known: Number(row['known']) };
    const band = places.get(String(row['band']));
    if (band !== undefined) scope.counts[band] = Number(row['n']);
    found.set(row['scope'], scope);
  }
  return scopes.map((row): BandCounts => {
    const [type, scope] = [String(row['scope_type']), String(row['scope'])];
    const { counts, known } = found.get(scope) ?? { counts: NO_BANDS, known: 0 };
    return {
      name: type === '全部' ? '' : scope,
      ...{ counts, known, total: Number(row['n']) },
      rowOf: (band) => scopeRow(type, scope, { band: bandLabel(band) }),
    };
  });
}
