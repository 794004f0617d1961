import { ANALYSES } from '#analyses/index.ts';
import type { Composition, LeftOut, PageOffer } from '../api/publish.ts';

/** What stays in the workbench although it is loaded, and why. */
export function leftOut(
  kinds: ReadonlySet<string>,
  pages: readonly PageOffer[],
  walkLacks: Composition['walkLacks'],
): readonly LeftOut[] {
  const asked = ANALYSES.filter(({ needs }) => needs.every((kind) => kinds.has(kind)));
  const lists = new Set(asked.flatMap((analysis) => (analysis.lists ?? []).map(({ title }) => title)));
  const kept = asked.filter(({ derived }) => derived.some(({ confidential }) => confidential));
  const persons = asked.some(({ derived }) => derived.some(({ personalRow }) => personalRow));
  return [
    ...(kinds.has('roster') ? [{ text: '人员名单、原始数据', why: '含姓名' }] : []),
    ...(lists.size > 0 ? [{ text: `应训未训等${lists.size}种名单`, why: '含姓名' }] : []),
    ...(persons ? [{ text: '个人得分和名次', why: '含姓名' }] : []),
    ...(kinds.has('reviews') ? [{ text: '评议、互评明细', why: '含评议人' }] : []),
    ...(kept.length > 0
      ? [{ text: `${kept.map(({ title }) => title).join('、')}里只供工作用的表`, why: '不出工作台' }]
      : []),
    ...(kinds.has('scores') ? [{ text: '学习平台积分', why: '不进综合' }] : []),
    ...pages.flatMap(({ title, isShown, why }) => (isShown ? [] : [{ text: title, why: why ?? '未勾选' }])),
    ...(walkLacks ? [{ text: '五年走一遍', why: walkLacks.page ? '未填每年补充人数' : walkLacks.why }] : []),
  ];
}
