import { AGE_BANDS } from '#core/age.ts';
import type { CellValue } from '#core/table.ts';

/** Classes that people are put together in, out of a counted table. */
export interface Facet {
  /** 年龄段 */
  readonly name: string;
  readonly table: string;
  readonly column: string;
  /** What is unknown of those in no class. */
  readonly field: string;
}

export const BAND: Facet = {
  ...{ name: '年龄段', table: 'training.coverage_by_band', column: 'band', field: '年龄' },
};
export const POST_BAND: Facet = {
  ...{ name: '职务层次', table: 'training.coverage_by_post_band', column: 'post_band', field: '职务层次' },
};
export const RANK_BAND: Facet = {
  ...{ name: '职级', table: 'training.coverage_by_rank_band', column: 'rank_band', field: '职级' },
};
export const EDUCATION: Facet = {
  ...{ name: '最高学历', table: 'training.coverage_by_education', column: 'education', field: '学历' },
};

export const FACETS: readonly Facet[] = [BAND, POST_BAND, RANK_BAND, EDUCATION];

/** People whom the office looks at on their own; one may be in several groups. */
export interface Group {
  readonly label: string;
  readonly table: string;
  readonly column: string;
  readonly values: readonly CellValue[];
}

export const GROUPS = '重点人群';
export const ENTRY = 'training.coverage_by_entry_years';
export const LEVEL_YEARS = 'training.coverage_by_level_years';

const YOUNG = AGE_BANDS.filter(({ to }) => to !== null && to <= 35).map(({ label }) => label);

/** New is who came, or reached the level of the post, less than twelve months before the as-of date. */
export const PEOPLE_GROUPS: readonly Group[] = [
  { label: '35岁及以下', table: BAND.table, column: BAND.column, values: YOUNG },
  { label: '新进人员', table: ENTRY, column: 'entry_years', values: [0] },
  { label: '新任现职务层次人员', table: LEVEL_YEARS, column: 'post_level_years', values: [0] },
];
