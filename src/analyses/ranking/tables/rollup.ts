import { groupBy } from '#core/group-by.ts';
import { compareWords } from '#core/order.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, DerivedMeasure, DerivedTable } from '../../analysis.ts';
import { membersOf } from '../book/members.ts';
import { rankScores } from '../book/ranks.ts';
import { LEAST_ROLLED, type RolledUnit, rollUp, type RollUpRule } from '../book/roll-up.ts';
import type { LeagueTable } from '../book/standing.ts';
import { booksOf } from '../books.ts';
import { bookOf, chosenOf } from '../chosen.ts';
import { PERSON, ROLLUP, ROLLUP_OFFICES } from '../ids.ts';
import { dimension, LEAGUE_DIMENSIONS, orNull, PERIOD_DIMENSION, rankAt, rowOf } from './rows.ts';

function ruleIn(answers: Answers): RollUpRule {
  const said = (id: string, otherwise: string) => String(answers.setting(id) ?? otherwise);
  const mark = answers.setting('ranking.rollup_mark');
  return {
    isStepwise: said('ranking.rollup_path', '逐级') === '逐级',
    toOffice: said('ranking.rollup_office', '均值'),
    toUnit: said('ranking.rollup', '均值'),
    mark: typeof mark === 'number' ? mark : 60,
  };
}

interface RolledLeague {
  readonly at: TableRow;
  readonly units: readonly RolledUnit[];
}

function rolledOf(answers: Answers, table: LeagueTable, period: number): RolledLeague {
  const { league } = table;
  const rule = ruleIn(answers);
  const homes = groupBy(membersOf(table, period, answers.records('scores')), ({ home }) => home);
  const units = [...homes]
    .sort(([a], [b]) => compareWords(a, b))
    .map(([unit, members]) => rollUp(unit, members, rule, league.objectType === PERSON));
  return { at: { ...rowOf(league), period: league.periods[period] ?? null }, units };
}

/** The chosen league at the chosen period, the others at their newest. */
function allRolled(answers: Answers): readonly RolledLeague[] {
  const [own, chosen] = [bookOf(answers), chosenOf(answers)];
  return booksOf(answers)
    .filter(({ league }) => league.homes.some((home) => home !== null))
    .flatMap((table) => {
      const last = table === own ? (chosen?.period ?? -1) : table.league.periods.length - 1;
      return last < 0 ? [] : rolledOf(answers, table, last);
    });
}

function unitRows({ at, units }: RolledLeague): readonly TableRow[] {
  const ranking = rankScores(Float64Array.from(units, ({ value }) => value));
  return units.map(({ unit, n, missing, offices, how, value }, i) => ({
    ...{ ...at, unit, n, missing, offices: offices.length, how },
    ...{ value: orNull(value), rank: rankAt(ranking, i), of: ranking.of },
  }));
}

function officeRows(answers: Answers): readonly TableRow[] {
  const { toOffice } = ruleIn(answers);
  return allRolled(answers).flatMap(({ at, units }) =>
    units.flatMap(({ unit, offices }) =>
      offices.map(({ office, n, missing, value, note }) => ({
        ...{ ...at, unit, office, n, missing, how: `个人→科室${toOffice}`, value: orNull(value), note },
      })),
    ),
  );
}

const MISSING: DerivedMeasure = {
  ...{ name: 'missing', label: '缺', unit: '', saidIn: 'how' },
  formula: '该期列了名而没有得分的，加上期有得分、该期没有的；不按零分计',
};
const HOW: DerivedMeasure = {
  ...{ name: 'how', label: '汇总办法', unit: '' },
  formula: '一步或逐级，各步取均值、合计或达标占比（%），可在设置里改',
};
const FEW = `个人不足${LEAST_ROLLED}人的不写`;

/** People or offices put together by the unit that they are said to be of. */
export const rollupTable: DerivedTable = {
  ...{ id: ROLLUP, title: '按所在单位汇总', unscoped: true, from: [], records: ['scores'] },
  dims: [...LEAGUE_DIMENSIONS, PERIOD_DIMENSION, dimension('unit', '所在单位')],
  measures: [
    { name: 'n', label: '对象数', unit: '', formula: '该期有综合得分、写明所在单位的对象数' },
    MISSING,
    { name: 'offices', label: '科室数', unit: '', formula: '写明的所在科室数，没有写明的合为一个“未填”' },
    HOW,
    {
      ...{ name: 'value', label: '汇总得分', unit: '分', caveat: FEW, saidIn: 'how' },
      formula: '有得分的对象的综合得分按汇总办法算出；逐级的先算各科室，再由科室得分算单位',
    },
    { name: 'rank', label: '名次', unit: '', formula: '汇总得分由高到低的名次', saidIn: 'how' },
    { name: 'of', label: '参加排名', unit: '', formula: '有汇总得分的单位数' },
  ],
  derive: (answers) => allRolled(answers).flatMap(unitRows),
  behind: () => null,
};

/** The step between: people put together by 科室. */
export const rollupOfficesTable: DerivedTable = {
  ...{ id: ROLLUP_OFFICES, title: '按所在科室汇总', unscoped: true, from: [], records: ['scores'] },
  dims: [
    ...[...LEAGUE_DIMENSIONS, PERIOD_DIMENSION],
    ...[dimension('unit', '所在单位'), dimension('office', '所在科室')],
  ],
  measures: [
    { name: 'n', label: '人数', unit: '', formula: '该期有综合得分、写明所在科室的人数' },
    MISSING,
    HOW,
    {
      ...{ name: 'value', label: '科室得分', unit: '分', saidIn: 'how' },
      formula: '有得分的人的综合得分按汇总办法算出',
      caveat: `${FEW}；同一单位只有一个不足的，人数次少的一并不写，防止反推`,
    },
    { name: 'note', label: '说明', unit: '', formula: '没有科室得分的写明原因' },
  ],
  derive: officeRows,
  behind: () => null,
};
