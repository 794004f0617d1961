import { formatShare } from '#core/format.ts';
import type { ValueCondition } from '../conditions.ts';
import { refuse, type Refused, type Told, type ToldCell } from './told.ts';
import { watchedBy } from './watched.ts';

const WHICH =
  '目标只能设在30岁及以下、35岁及以下、研究生学历和全日制研究生学历上，请写明其中一类，如：30岁以下 差几人';

/** How many people a share is from the office's target, in both exact forms. */
export function toldGap(conditions: readonly ValueCondition[]): Told | Refused {
  const watched = watchedBy(conditions);
  if (!watched?.gap) return refuse(WHICH);
  const { label, gap } = watched;
  const cell: ToldCell = {
    ...{ table: gap.table, where: { [gap.column]: gap.row }, measure: 'adjust' },
    ...{ format: 'count', unit: '人', n: null, known: 'known' },
  };
  const share: ToldCell = { ...cell, measure: 'share', format: 'share', unit: '', n: 'n' };
  return {
    ...{ label: `${label}离目标差几人`, cell, narrowing: [], hasUnits: true, absentIsNone: false, notes: [] },
    more: [{ ...cell, measure: 'add' }, share, { ...share, measure: 'target', n: null }],
    missing: (name) =>
      `${name}算不出离目标差几人：没有设定“${label}占比目标”（到“设置”里填），或已知人数不足以比较`,
    say: ({ name, own, more: [add, now, target], text }) => {
      const aim = formatShare(target?.value ?? null);
      const is = now ? `${name}${label}${now.n ?? 0}人，占${text(now)}` : name;
      if (own.value === 0) return `${is}，已达到目标${aim}。`;
      return `${is}，离目标${aim}：总人数不变需调整${text(own)}${add ? `，净增需${text(add)}` : ''}。`;
    },
  };
}
