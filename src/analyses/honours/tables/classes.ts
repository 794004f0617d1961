import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { behindHonours } from '../behind.ts';
import { classOf, HONOUR_CLASSES } from '../classes.ts';
import { type Honour, honoursOf, KIND, levelsOf, NO_LEVEL } from '../read-honours.ts';
import { ITEMS } from './measures.ts';
import { ALL_LEVELS } from './tally.ts';

export const CLASSES = 'honours.levels3';

const isOf = (honour: Honour, where: TableRow): boolean =>
  classOf(honour.object) === where['class'] &&
  (where['level'] === ALL_LEVELS || (honour.level ?? NO_LEVEL) === where['level']);

/** Honours of offices, counties, townships and of others, by level and together. */
export function classRows(honours: readonly Honour[]): readonly TableRow[] {
  const levels = [...levelsOf(honours), ALL_LEVELS];
  return HONOUR_CLASSES.filter((each) => honours.some(({ object }) => classOf(object) === each)).flatMap(
    (each) =>
      levels.map((level): TableRow => {
        const own = honours.filter((honour) => isOf(honour, { class: each, level }));
        const objects = new Set(own.map(({ object }) => object));
        return { class: each, level, n: own.length, objects: objects.size };
      }),
  );
}

export const classesTable: DerivedTable = {
  id: CLASSES,
  title: '三创成果',
  dims: [
    { name: 'class', label: '层级' },
    { name: 'level', label: '级别' },
  ],
  measures: [
    { ...ITEMS, caveat: '科室、县（市、区）、镇街按获得者的名称区分' },
    { name: 'objects', label: '获得者个数', unit: '', formula: '名称不同的获得者个数' },
  ],
  ...{ records: [KIND], unscoped: true, from: [] },
  derive: (answers) => classRows(honoursOf(answers)),
  behind: (where, _measure, answers) =>
    behindHonours(honoursOf(answers).filter((honour) => isOf(honour, where))),
};
