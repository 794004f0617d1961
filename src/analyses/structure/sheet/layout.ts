import { AGE_BANDS } from '#core/age.ts';
import {
  DEGREES,
  EDUCATIONS,
  ETHNICITY_GROUPS,
  POST_LEVELS,
  SEXES,
  TITLE_GRADES,
  UNKNOWN_LABEL,
} from '#core/codes.ts';
import type { DimensionId } from '../../plan/definition.ts';

/** A dimension that the sheet counts down its side, and the table that has it for everyone. */
export interface SheetBase {
  readonly dimension: DimensionId;
  readonly table: string;
  readonly column: string;
}

const base = (dimension: DimensionId, name: string, column = 'value'): SheetBase => ({
  dimension,
  table: `structure.${name}`,
  column,
});

export const POST_LEVEL = base('post_level', 'post_levels');
export const SEX = base('sex', 'sex');

export const BASES: readonly SheetBase[] = [
  POST_LEVEL,
  base('ethnicity_group', 'ethnicity'),
  base('politics', 'politics'),
  base('band', 'age_bands', 'band'),
  base('title_grade', 'titles'),
  base('degree', 'degrees', 'degree'),
  base('education', 'education', 'education'),
  base('ft_education', 'education_fulltime', 'education'),
];

/** A line of the sheet: some classes of a dimension. */
export interface SheetItem {
  readonly group: string;
  readonly label: string;
  readonly dimension: DimensionId;
  readonly classes: readonly string[];
}

const items = (group: string, dimension: DimensionId, labels: readonly string[]): readonly SheetItem[] =>
  labels.map((label) => ({ group, label, dimension, classes: [label] }));

const merged = (
  group: string,
  dimension: DimensionId,
  classes: Readonly<Record<string, readonly string[]>>,
): readonly SheetItem[] =>
  Object.entries(classes).map(([label, own]) => ({ group, label, dimension, classes: own }));

const OFFICES = {
  正处: ['县处级正职'],
  副处: ['县处级副职'],
  正科: ['乡科级正职'],
  副科: ['乡科级副职'],
};
const NAMED: readonly string[] = Object.values(OFFICES).flat();
const LEVELS_OF_POSTS = { ...OFFICES, 其他: POST_LEVELS.filter((level) => !NAMED.includes(level)) };

export const TOTAL = '总数';
export const MEAN_AGE = '平均年龄';
export const ALL_PEOPLE = '总体';

/** The lines of the office's standard statistics sheet (domain 2.3). */
export const ITEMS: readonly SheetItem[] = [
  ...merged('职务层次', 'post_level', LEVELS_OF_POSTS),
  ...items('民族', 'ethnicity_group', ETHNICITY_GROUPS),
  ...merged('政治面貌', 'politics', {
    '中共党员（含预备）': ['中共党员', '中共预备党员'],
    共青团员: ['共青团员'],
    民主党派: ['民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '台盟'],
    无党派: ['无党派'],
    群众: ['群众'],
  }),
  ...items(
    '年龄',
    'band',
    AGE_BANDS.map(({ label }) => label),
  ),
  ...items('职称', 'title_grade', TITLE_GRADES),
  ...items('学位', 'degree', DEGREES),
  ...items('最高学历', 'education', EDUCATIONS),
  ...items('全日制学历', 'ft_education', EDUCATIONS),
];

/** A column of the sheet: everyone, or some classes of what the columns split by; null is 未填. */
export interface SheetSplit {
  readonly group: string;
  readonly label: string;
  readonly by: SheetBase | null;
  readonly classes: readonly (string | null)[];
}

const ofLevel = (label: string, classes: readonly (string | null)[]): SheetSplit => ({
  ...{ group: '级别', label, classes, by: POST_LEVEL },
});

export const SPLITS: readonly SheetSplit[] = [
  { group: ALL_PEOPLE, label: ALL_PEOPLE, by: null, classes: [] },
  ...Object.entries(LEVELS_OF_POSTS).map(([label, classes]) => ofLevel(label, classes)),
  ofLevel(UNKNOWN_LABEL, [null]),
  ...SEXES.map((label) => ({ group: '性别', label, by: SEX, classes: [label] })),
];

export const crossId = (dimension: DimensionId, by: DimensionId): string =>
  `structure.sheet.${dimension}.${by}`;

/** The dimension down the side of a crossed table. */
export function itemBase(table: string): SheetBase {
  const found = BASES.find(({ dimension }) =>
    [POST_LEVEL, SEX].some((by) => crossId(dimension, by.dimension) === table),
  );
  if (!found) throw new Error(`the sheet does not cross ${table}`);
  return found;
}

export function baseOf(dimension: DimensionId): SheetBase {
  const found = BASES.find((each) => each.dimension === dimension);
  if (!found) throw new Error(`the sheet does not count ${dimension}`);
  return found;
}
