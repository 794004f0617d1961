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

export const FEW = '票数不足';
export const BESIDE_FEW = '防止反推，一并不列';

export const RECORDS = ['reviews'];
