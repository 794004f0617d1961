import { sealSnapshot } from '#publish/canonical.ts';
import { type Snapshot, SNAPSHOT_FORMAT } from '#publish/snapshot.ts';

const YOUNG = { scope_type: '层级', scope: '市级', band: '30岁及以下' };

/** A file of one page with one figure. */
export function smallContent(changes: Partial<Snapshot> = {}): Omit<Snapshot, 'checksum'> {
  const cell = { table: 'structure.age_bands', where: YOUNG, measure: 'share' };
  return {
    ...{
      format: SNAPSHOT_FORMAT,
      product: '组工镜',
      city: '云门市',
      asOf: '2026-10-31',
      issue: '第1期',
      sample: false,
    },
    sources: [{ title: '人员花名册', file: '花名册.xlsx', sheet: null, date: '2026-10-31', rows: 516 }],
    settings: { 'publish.k': 5 },
    marks: { watermark: '', internal: '内部资料' },
    pages: [
      {
        ...{
          id: 'structure',
          analysis: 'structure',
          title: '队伍结构',
          honour: false,
          when: '截至2026年10月31日',
        },
        headline: [{ text: '市级年轻干部偏少', told: true }],
        lead: [{ text: '市级30岁及以下占' }, { text: '9.3%', cell }],
        numbers: [{ label: '30岁及以下', value: '9.3', unit: '%', cell }],
        figures: [
          {
            ...{
              form: 'bars',
              id: 'structure.bands',
              title: [{ text: '年龄段' }],
              subtitle: '人',
              notes: [],
            },
            ...{ table: 'structure.age_bands', where: { scope_type: '层级' }, told: [] },
            ...{ category: 'band', value: 'n', share: 'share' },
          },
        ],
        notes: ['数据：人员花名册'],
      },
    ],
    ...{ units: [], walk: null, followUps: [] },
    tables: {
      'structure.age_bands': {
        ...{ id: 'structure.age_bands', title: '年龄段分布', dims: ['scope_type', 'scope', 'band'] },
        ...{ measures: ['n', 'known', 'share'], personal: false },
        rows: [
          { ...YOUNG, n: 11, known: 118, share: 11 / 118 },
          { ...YOUNG, band: '56岁及以上', n: null, known: 118, share: null },
        ],
        hidden: [{ row: 1, measures: ['n', 'share'] }],
      },
    },
    disclosure: { k: 5, hiddenCells: 2, exempt: [] },
    ...changes,
  };
}

export const smallFile = (changes: Partial<Snapshot> = {}): string =>
  sealSnapshot(smallContent(changes)).text;
