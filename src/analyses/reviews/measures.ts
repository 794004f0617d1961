import type { DerivedMeasure } from '../analysis.ts';

export const VOTES: DerivedMeasure = {
  ...{ name: 'votes', label: '有效票', unit: '' },
  formula: '有得分或等次的票数；只写票数、没有等次的按写明的票数',
  caveat: '弃权、不了解和空白票不是有效票；一张票评几项的按项计',
};

export const MEAN: DerivedMeasure = {
  ...{ name: 'mean', label: '平均分', unit: '分' },
  formula: '有效票的平均分；只有等次的票按设置折算成分',
  caveat: '是否去掉最高、最低票由设置决定，默认不去',
};

export const GOOD_SHARE: DerivedMeasure = {
  ...{ name: 'good_share', label: '优等率', unit: '%' },
  formula: '优等票（优秀、好、满意，可在设置中改）÷ 有等次的有效票',
  caveat: '只打分、不写等次的评议没有优等率',
};

const INTERVAL = '同样多的票重新抽取1000次，平均分有95%落在的范围；票很多时按正态分布估计';

export const LOW: DerivedMeasure = { name: 'low', label: '区间下限', unit: '分', formula: INTERVAL };
export const HIGH: DerivedMeasure = { name: 'high', label: '区间上限', unit: '分', formula: INTERVAL };

const BY_ITEM =
  '一张票评几项的按项计；各行写的发出票数相同的，是一个对象合计发出的，各类评议人写的不同的按类相加';

/** How many ballots went out, came back and count; those that do not count apart. */
export const HANDED: readonly DerivedMeasure[] = [
  {
    ...{ name: 'issued', label: '发出票', unit: '', formula: '评议表、说明行或表头写明的发出票数' },
    caveat: BY_ITEM,
  },
  {
    ...{
      name: 'returned',
      label: '收回票',
      unit: '',
      formula: '写明的收回票数；没有写明的，评议表中的全部票数',
    },
    caveat: '空白、弃权和废票也在内',
  },
  { name: 'return_share', label: '收回率', unit: '%', formula: '收回票 ÷ 发出票', caveat: BY_ITEM },
  { name: 'valid_share', label: '有效率', unit: '%', formula: '有效票 ÷ 发出票', caveat: BY_ITEM },
  { name: 'abstained', label: '弃权', unit: '', formula: '弃权、不了解、未参加等没有意见的票数' },
  { name: 'blank', label: '空白票', unit: '', formula: '没有填写，或写明空白的票数' },
  { name: 'spoilt', label: '废票', unit: '', formula: '写明作废、无效的票数' },
  { name: 'handed_note', label: '票数说明', unit: '', formula: '有效率算不出的写明原因，如未填发出票数' },
];

/** What is said of all that was handed in, not of the votes that count. */
export const OF_ALL_HANDED: readonly string[] = ['returned', 'return_share', 'valid_share'];

export const FEW = '票数不足';
export const BESIDE_FEW = '防止反推，一并不列';

export const RECORDS = ['reviews'];
