import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import { BY_AGE } from './by-age.ts';
import { forecast } from './forecast.ts';
import { rangeOver } from './read-course.ts';
import type { ScopeCourses } from './scenarios.ts';

function rowsOf({ scope, base, all }: ScopeCourses<number | null>): readonly TableRow[] {
  return base.slice(1).map(({ before, retirements, exits, intake, n }, step): TableRow => {
    const { low, high } = rangeOver(all.map((course) => course[step + 1]?.n ?? null));
    return { ...scope, year: step + 1, before, retirements, exits, intake, n, low, high };
  });
}

/** What leads from one year's headcount to the next: before − retirements − exits + intake = n. */
export const projectionFlowTable: DerivedTable = {
  id: 'structure.projection_flow',
  title: '人数推算',
  beyond: 'projection',
  dims: [{ name: 'year', label: '年后' }],
  measures: [
    { name: 'before', label: '年初', unit: '人', formula: '上一年推算的期末人数，第一年为现有人数' },
    {
      ...{ name: 'retirements', label: '到龄退休', unit: '人' },
      formula:
        '最晚退休月（推定类别，待核）不晚于该年截至月份、尚未退出的人数；第一年含已到最晚退休月仍在册的',
    },
    { name: 'exits', label: '其他减员', unit: '人', formula: '（年初−到龄退休）× 退休以外每年减员占比' },
    { name: 'intake', label: '补充', unit: '人', formula: '设定的每年补充人数' },
    {
      name: 'n',
      label: '期末',
      unit: '人',
      formula: '年初−到龄退休−其他减员＋补充',
      caveat: '推算，非考核目标',
    },
    { name: 'low', label: '期末下限', unit: '人', formula: '补充与其他减员上下浮动的几种组合中最少的' },
    { name: 'high', label: '期末上限', unit: '人', formula: '补充与其他减员上下浮动的几种组合中最多的' },
  ],
  from: BY_AGE.tables,
  derive: (answers) => forecast(answers, BY_AGE).flatMap(rowsOf),
  behind: () => null,
};
