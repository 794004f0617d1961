import type { SampleSource } from './samples.ts';
import { chance, plain, tableOf, UNITS } from './invent.ts';

const SOURCES: readonly (readonly [string, number])[] = [
  ['党政机关交流', 331],
  ['乡镇（街道）选拔', 76],
  ['公开遴选', 52],
  ['高校毕业生考录', 21],
  ['军转干部安置', 21],
  ['其他', 9],
  ['企事业单位遴选', 2],
];

function dots(id: string, factor: number): SampleSource {
  const rows = SOURCES.map(([source, n]) => ({
    source,
    n: Math.round(n * factor),
    known: Math.round(512 * factor),
    share: n / 512,
  }));
  return {
    spec: {
      id,
      form: 'dots',
      title: [{ text: '来自' }, { text: '企事业单位', told: true }, { text: '的仅2人' }],
      subtitle: '一点一人，按进入渠道；占来源已填512人的比例',
      notes: ['来源未填4人，不计入占比'],
      table: id,
      where: {},
      category: 'source',
      value: 'n',
      share: 'share',
      told: ['企事业单位遴选'],
    },
    tables: [tableOf(id, ['source'], rows)],
  };
}

function ages(lane: string, people: number, middle: number, seed: number) {
  const next = chance(seed);
  const counts = new Map<number, number>();
  for (let index = 0; index < people; index += 1) {
    const age = Math.round(middle + (next() + next() + next() - 1.5) * 16);
    counts.set(age, (counts.get(age) ?? 0) + 1);
  }
  return [...counts].map(([age, n]) => ({ scope: lane, age, n }));
}

function swarm(id: string, lanes: readonly (readonly [string, number, number])[]): SampleSource {
  const rows = lanes.flatMap(([lane, people, middle], index) => ages(lane, people, middle, index + 7));
  const medians = lanes.map(([scope, , median]) => ({ scope, median }));
  return {
    spec: {
      id,
      form: 'swarm',
      title: plain('年龄中位数：市级40岁，县级36.5岁'),
      subtitle: '一点一人，每岁堆叠；竖线为中位数',
      notes: [],
      table: id,
      where: {},
      lane: 'scope',
      lanes: lanes.map(([lane]) => lane),
      at: 'age',
      value: 'n',
      unit: '岁',
      marked: {
        label: '中位数',
        cells: Object.fromEntries(
          lanes.map(([scope]) => [scope, { table: `${id}.median`, where: { scope }, measure: 'median' }]),
        ),
      },
      told: { from: null, to: 30 },
    },
    tables: [tableOf(id, ['scope', 'age'], rows), tableOf(`${id}.median`, ['scope'], medians)],
  };
}

export const peopleSamples: readonly SampleSource[] = [
  dots('dots', 1),
  swarm('swarm', [
    ['市级', 118, 40],
    ['县级', 398, 36.5],
  ]),
  dots('dots.huge', 20),
  swarm('swarm.huge', [
    ['市级机关', 1180, 40],
    ['县（市、区）', 3980, 37],
  ]),
  swarm(
    'swarm.units',
    UNITS.map((unit, index) => [unit, 20 + index * 2, 34 + (index % 6)] as const),
  ),
  {
    ...swarm('swarm.years', [['市级', 0, 2]]),
    tables: [
      tableOf(
        'swarm.years',
        ['scope', 'age'],
        [58, 104, 50, 39, 36, 17, 8, 11].map((n, age) => ({ scope: '市级', age, n })),
      ),
      tableOf('swarm.years.median', ['scope'], [{ scope: '市级', median: 2 }]),
    ],
  },
  swarm('swarm.one', [['市级', 1, 33]]),
  { ...dots('dots.empty', 1), tables: [tableOf('dots.empty', ['source'], [])] },
];
