import { expect, it } from 'vitest';

import { toReviewDocument } from '#report/wall-review/document.ts';
import { hiddenLinesOf, type WallReview } from '#report/wall-review/review.ts';

const hidden = [
  { label: '女 · 56岁及以上', reason: '不足5人' },
  { label: '女 · 51–55岁', reason: '防反推，一并隐去' },
  { label: '男 · 56岁及以上', reason: '不足5人' },
];
const review: WallReview = {
  ...{ title: '上屏审核单', issue: '第12期', asOf: '2026年10月31日', city: '云门市', sample: false },
  pages: [
    { place: '1', title: '队伍结构', headline: '市级年轻干部偏少', lead: '在职516人。', figures: ['年龄'] },
  ],
  ...{ besides: ['单位页13个'], tables: [{ title: '年龄与性别', scope: '全市', rows: 14, hidden }] },
  checks: [{ state: 'note', text: '花名册4行待核实', value: '请知悉' }],
  approvals: [{ label: '来源 · 企业', reason: '关键数字' }],
  leftOut: [{ text: '人员名单', why: '含姓名' }],
  ...{ settings: ['少于5人的格隐去'], file: 'data/snapshot.json，312 KB', checksum: 'ab'.repeat(32) },
  signatures: [
    { role: '经办', name: '研究室' },
    { role: '签发', name: '' },
  ],
};

it('says what was kept back of a table by reason', () => {
  expect(hiddenLinesOf({ title: '', scope: '', rows: 0, hidden })).toEqual([
    { reason: '不足5人', labels: '女 · 56岁及以上、男 · 56岁及以上' },
    { reason: '防反推，一并隐去', labels: '女 · 51–55岁' },
  ]);
});

it('holds everything that is signed for: what shows, what does not, the checksum and the lines', () => {
  const document = toReviewDocument(review);
  const text = JSON.stringify(document);
  for (const word of [
    ...['云门市上屏审核单', '第12期，截至2026年10月31日', '市级年轻干部偏少。在职516人。图：年龄。'],
    ...['另有单位页13个。', '已核准公布：来源 · 企业。理由：关键数字。', '人员名单（含姓名）'],
    ...['花名册4行待核实', review.checksum, '经办', '研究室', '签发'],
  ])
    expect(text).toContain(word);
  expect(document.facts?.['校验码']).toBe(review.checksum);
});

it('says so where nothing is kept back', () => {
  const none = { ...review, approvals: [], tables: [{ title: '表', scope: '全市', rows: 1, hidden: [] }] };
  expect(JSON.stringify(toReviewDocument(none))).toContain('没有需要隐去的格');
});
