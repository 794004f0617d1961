import type { DivergingFigure, FlowsFigure, SquareFigure } from '#core/figure.ts';

import { chance, plain, tableOf } from './invent.ts';
import type { SampleSource } from './samples.ts';

const ITEMS = ['政治素质', '公道正派', '业务能力', '工作作风', '服务基层', '工作创新'];
const GRADES = ['好', '较好', '一般', '较差'];

function diverging(id: string, items: readonly string[], part: Partial<DivergingFigure>): SampleSource {
  const next = chance(5);
  const rows = items.flatMap((item, place) => {
    const votes = [52 - place, 34, 6 + place * 3, Math.floor(next() * 5)];
    const valid = votes.reduce((sum, each) => sum + each, 0);
    const hidden = place % 6 === 4;
    return GRADES.map((grade, index) => ({
      ...{ item, grade, valid: hidden ? null : valid, abstained: place % 3 },
      n: hidden ? null : (votes[index] ?? 0),
      share: hidden ? null : (votes[index] ?? 0) / valid,
    }));
  });
  return {
    spec: {
      id,
      form: 'diverging',
      title: plain('百人评议：工作创新评价相对偏低'),
      subtitle: '各项评价占有效票，%；中线左为一般和较差',
      notes: ['10月评议，收回96/100份', '弃权单列，不计入占比'],
      ...{ table: id, where: {}, row: 'item', rows: items, grade: 'grade', value: 'n', share: 'share' },
      grades: GRADES.map((label, index) => ({ label, side: index < 2 ? 'positive' : 'negative' })),
      ...{ base: 'valid', abstained: 'abstained', hidden: '票数不足', told: ['工作创新'] },
      ...part,
    },
    tables: [tableOf(id, ['item', 'grade'], rows)],
  };
}

const OFFICES = ['办公室', '研究室', '组织一科', '组织二科', '干部一科', '干部二科', '公务员科', '人才科'];

function square(id: string, names: readonly string[], part: Partial<SquareFigure>): SampleSource {
  const next = chance(11);
  const rows = names.flatMap((from, row) =>
    names.flatMap((to, column) => {
      if (row === column || (row + column) % 9 === 4) return [];
      const residual = row % 5 === 2 && column % 7 === 1 ? -14.5 : (next() - 0.5) * 6;
      return [{ from, to, mean: Math.round((88 - (row % 4) * 2 + residual) * 10) / 10, residual, n: 3 }];
    }),
  );
  return {
    spec: {
      id,
      form: 'square',
      title: plain('组织一科给研究室的分明显偏离'),
      subtitle: '牵头单位对配合单位的平均分，满分100',
      notes: ['双向互评只在工作台显示'],
      ...{ table: id, where: {}, from: 'from', to: 'to', fromLabel: '打分方', toLabel: '被评方', names },
      ...{ value: 'mean', mark: { measure: 'residual', beyond: 8 }, diagonal: 'struck' },
      ...part,
    },
    tables: [tableOf(id, ['from', 'to'], rows)],
  };
}

const THIRDS = ['前三分之一', '中间三分之一', '后三分之一'];
const USES = ['评先评优', '培养重点', '提拔任用', '年度考核优秀', '平时考核好'];
const COUNTS = [
  [18, 14, 11, 22, 30],
  [5, 6, 4, 9, 26],
  [0, 1, 0, 0, 12],
];

function flows(id: string, uses: readonly string[], part: Partial<FlowsFigure>): SampleSource {
  const rows = THIRDS.flatMap((third, row) =>
    uses.map((outcome, column) => ({ third, outcome, n: COUNTS[row]?.[column % 5] ?? 0 })),
  );
  return {
    spec: {
      id,
      form: 'flows',
      title: plain('综合得分前三分之一，占评先评优近八成'),
      subtitle: '得分分段→结果运用，人次',
      notes: ['一人可有多项结果；描述关联，不代表因果'],
      ...{ table: id, where: {}, from: 'third', froms: THIRDS, to: 'outcome', tos: uses, value: 'n' },
      ...{ unit: '人次', told: { from: '前三分之一', to: null } },
      ...part,
    },
    tables: [tableOf(id, ['third', 'outcome'], rows)],
  };
}

const many = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) =>
    index % 4 === 0 ? `${name}综合协调与督查专班第${index + 1}组` : `${name}${index + 1}`,
  );

export const reviewSamples: readonly SampleSource[] = [
  diverging('diverging', ITEMS, {}),
  diverging('diverging.many', many(30, '科室'), { told: [] }),
  diverging('diverging.plain', ITEMS.slice(0, 3), { abstained: null, told: [] }),
  diverging('diverging.empty', [], {}),
  square('square', OFFICES, {}),
  square('square.few', OFFICES.slice(0, 3), { mark: null }),
  square('square.many', many(30, '科室'), {}),
  square('square.empty', [], {}),
  flows('flows', USES, {}),
  flows('flows.one', USES, { told: { from: '前三分之一', to: '评先评优' } }),
  flows('flows.many', many(10, '运用'), { told: null }),
  flows('flows.empty', [], {}),
];
