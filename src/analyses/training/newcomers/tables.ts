import { DUE_STATES } from '../../plan/training-dimensions.ts';
import type { TableRow } from '#core/table.ts';
import type { DerivedTable } from '../../analysis.ts';
import type { TableDefinition } from '../../plan/definition.ts';
import { scopeName } from '../../structure/scope-counts.ts';

export const NEWCOMERS = 'training.newcomers';

/** A training that follows a step of the career, and where its state stands. */
export interface NewcomerKind {
  /** 初任 */
  readonly kind: string;
  readonly table: string;
  readonly dimension: string;
  readonly who: string;
}

export const NEWCOMER_KINDS: readonly NewcomerKind[] = [
  {
    ...{ kind: '初任', table: 'training.newcomers_initial', dimension: 'initial_state' },
    who: '新录用人员（按来源认，来源未填的按新录用算）进入后在规定月数内（公务员为试用期），以及超期一年以内的；进入时间未填的不列入（公务员培训规定）',
  },
  {
    ...{ kind: '任职', table: 'training.newcomers_post', dimension: 'post_state' },
    who: '任现职务层次（未填的按任现职）十二个月以内的乡科级副职以上领导干部（公务员培训规定）',
  },
  {
    ...{ kind: '提任后补训', table: 'training.newcomers_makeup', dimension: 'makeup_state' },
    who: '提任二十四个月以内、适用五年要求的领导干部；提任前未达到的应在一年内完成（干部教育培训工作条例第十四条）',
  },
];

const STATES =
  '已完成：进入或任职以后参加过（提任后补训为已达到五年要求）；期限内待训：还没有，期限未过；超期未训：还没有，期限已过';

const tableOf = ({ kind, table, dimension, who }: NewcomerKind): TableDefinition => ({
  id: table,
  title: `${kind}培训情况`,
  population: 'learners',
  dims: [{ name: 'state', dimension }],
  measures: [
    {
      ...{ name: 'n', label: '人数', unit: '人', formula: `处于该状态的人数。范围：${who}。${STATES}` },
      expression: { op: 'count', over: [dimension], known: [dimension] },
    },
    {
      ...{ name: 'known', label: '应参加', unit: '人', formula: who },
      expression: { op: 'count', over: [], known: [dimension] },
    },
  ],
  personal: false,
  internal: true,
});

export const tables: readonly TableDefinition[] = NEWCOMER_KINDS.map(tableOf);

/** New entrants, new appointees and those promoted before their duty was met, by whether they were trained. */
export const newcomersTable: DerivedTable = {
  id: NEWCOMERS,
  title: '新进和新任职人员培训',
  dims: [
    { name: 'kind', label: '培训' },
    { name: 'state', label: '状态' },
  ],
  measures: [
    { name: 'n', label: '人数', unit: '人', formula: STATES },
    { name: 'known', label: '应参加', unit: '人', formula: '应参加该项培训的在职人数' },
    { name: 'share', label: '占比', unit: '%', formula: '处于该状态的人数 ÷ 应参加该项培训的在职人数' },
  ],
  from: NEWCOMER_KINDS.map(({ table }) => table),
  derive: (answers) =>
    NEWCOMER_KINDS.flatMap(({ kind, table }) =>
      answers.table(table).rows.flatMap((row): TableRow[] => {
        const known = Number(row['known'] ?? 0);
        const n = Number(row['n'] ?? 0);
        if (known === 0 || !DUE_STATES.some((state) => state === row['state'])) return [];
        return [{ ...scopeName(row), kind, state: row['state'] ?? null, n, known, share: n / known }];
      }),
    ),
  behind: (where, measure) => {
    const found = NEWCOMER_KINDS.find(({ kind }) => kind === where['kind']);
    if (!found) return null;
    const scope = scopeName(where);
    const counted =
      measure === 'known'
        ? { where: { ...scope }, measure }
        : { where: { ...scope, state: where['state'] ?? null }, measure: 'n' };
    return { cells: [{ table: found.table, ...counted }] };
  },
};
