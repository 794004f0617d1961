import type { BulletFigure, MatrixFigure, WaffleFigure } from '#core/figure.ts';
import type { TableRow } from '#core/table.ts';

import { chance, plain, tableOf, UNITS } from './invent.ts';
import type { SampleSource } from './samples.ts';

const CATEGORIES = ['党性教育', '政治理论', '专题培训', '网络培训', '跟班学习', '顶岗锻炼'];
const MANY = Array.from({ length: 30 }, (_, index) => `第${index + 1}片区驻外流动党员服务组`.slice(0, 12));

function covered(units: readonly string[]): readonly TableRow[] {
  const next = chance(3);
  return units.map((scope, place) => {
    const people = place === 4 ? 0 : 26 + Math.floor(next() * 16);
    const n = Math.floor(people * (0.62 + next() * 0.36));
    return { scope_type: '单位', scope, people, n, share: people > 0 ? n / people : null };
  });
}

function bullet(id: string, units: readonly string[], part: Partial<BulletFigure>): SampleSource {
  return {
    spec: {
      id,
      form: 'bullet',
      title: plain('5个单位参训率低于序时进度'),
      subtitle: '2026年1—10月参训人数占在职人数，%',
      notes: [],
      table: id,
      where: { scope_type: '单位' },
      category: 'scope',
      value: 'share',
      count: 'n',
      base: 'people',
      mark: { value: 10 / 12, label: '序时进度' },
      target: null,
      told: ['平陵县委组织部', '松原县委组织部'],
      ...part,
    },
    tables: [tableOf(id, ['scope_type', 'scope'], covered(units))],
  };
}

function waffle(id: string, n: number, people: number): SampleSource {
  const spec: WaffleFigure = {
    id,
    form: 'waffle',
    title: plain('参训率'),
    subtitle: '2026年1—10月参训人数占在职人数',
    notes: [],
    table: id,
    where: {},
    cell: { table: id, where: { scope: '全部' }, measure: 'share' },
    count: 'n',
    base: 'people',
    label: '参训',
  };
  const rows = people > 0 ? [{ scope: '全部', n, people, share: n / people }] : [];
  return { spec, tables: [tableOf(id, ['scope'], rows)] };
}

function heat(id: string, part: Partial<MatrixFigure>): SampleSource {
  const next = chance(9);
  const rows = ['全部', ...UNITS].flatMap((scope) =>
    CATEGORIES.map((category, place) => {
      const people = scope === '全部' ? 430 : 35;
      if (scope === UNITS[7] || (scope === UNITS[6] && place === 5))
        return { scope, category, people, n: 0, share: 0 };
      const n = Math.floor(people * (place > 3 ? 0.2 + next() * 0.2 : 0.5 + next() * 0.4));
      return { scope, category, people, n, share: n / people };
    }),
  );
  return {
    spec: {
      id,
      form: 'matrix',
      title: plain('跟班学习、顶岗锻炼覆盖偏低'),
      subtitle: '各类别参训人数占在职人数，%；一人可参加多类',
      notes: ['“缺”为未报送，不计零'],
      table: id,
      where: {},
      row: 'scope',
      rows: ['全部', ...UNITS],
      column: 'category',
      columns: CATEGORIES,
      value: 'share',
      format: 'share',
      base: 'people',
      minBase: 5,
      totals: false,
      firstRow: true,
      toldColumns: ['跟班学习', '顶岗锻炼'],
      missing: [
        { row: UNITS[6], column: '顶岗锻炼' },
        { row: UNITS[7], column: null },
      ],
      ...part,
    },
    tables: [tableOf(id, ['scope', 'category'], rows)],
  };
}

export const trainingSamples: readonly SampleSource[] = [
  bullet('bullet', UNITS, {}),
  bullet('bullet.target', UNITS.slice(0, 6), {
    target: { value: 0.9, label: '目标' },
    told: [],
    inOrder: true,
  }),
  bullet('bullet.thirty', MANY, { told: [MANY[0] ?? ''] }),
  bullet('bullet.empty', [], { mark: null }),
  waffle('waffle', 431, 516),
  waffle('waffle.few', 1, 516),
  waffle('waffle.empty', 0, 0),
  heat('matrix.training', {}),
  heat('matrix.hours', { format: 'count', value: 'n', base: null, totals: true, toldColumns: [] }),
];
