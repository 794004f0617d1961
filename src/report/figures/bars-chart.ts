import { toBars } from '#charts/bars-marks.ts';
import { toBullets } from '#charts/bullet-marks.ts';
import { toColumns } from '#charts/columns-marks.ts';
import type { Tables } from '#charts/tables.ts';
import type { BarsFigure, BulletFigure, ColumnsFigure } from '#core/figure.ts';
import type { StatTable } from '#core/table.ts';
import type { OfficeChart } from '../chart-parts/office-chart.ts';
import { ACCENT, COMPARED, CONTEXT, INK, PAPER } from '../chart-parts/palette.ts';
import { chartOf, PEOPLE, plainBars, SHARE } from './chart-frame.ts';

/** 党政机关交流（62.2%）, as long as its people are many. */
export function barsChart(spec: BarsFigure, table: StatTable): OfficeChart {
  const bars = toBars(spec, table);
  return chartOf(spec, {
    form: 'bars',
    format: PEOPLE,
    categories: bars.map(({ category, shareText }) =>
      shareText === '—' ? category : `${category}（${shareText}）`,
    ),
    series: [
      plainBars(
        spec.unit ?? '人数',
        CONTEXT,
        bars.map(({ count, told }) => ({ value: count, color: told ? ACCENT : CONTEXT, outlined: told })),
      ),
    ],
  });
}

/** Shares from the highest on; what they are compared with is a bar of its own on top. */
export function columnsChart(spec: ColumnsFigure, tables: Tables): OfficeChart {
  const { columns, reference } = toColumns(spec, tables);
  const above = reference ? [{ value: reference.value, color: COMPARED, outlined: false }] : [];
  return chartOf(spec, {
    form: 'bars',
    format: SHARE,
    heading: '单位',
    categories: [...(reference ? [reference.label] : []), ...columns.map(({ category }) => category)],
    series: [
      plainBars('占比', CONTEXT, [
        ...above,
        ...columns.map(({ value, told }) => ({ value, color: told ? ACCENT : CONTEXT, outlined: told })),
      ]),
    ],
  });
}

const BULLET_LOOK = {
  told: { color: ACCENT, outlined: true },
  below: { color: PAPER, outlined: true },
  plain: { color: CONTEXT, outlined: false },
} as const;

/** What the shares are held against is a bar of its own on top; who is below it is hollow. */
export function bulletChart(spec: BulletFigure, table: StatTable): OfficeChart {
  const { bullets, mark, target } = toBullets(spec, table);
  const held = [mark, target].flatMap((line) => (line ? [line] : []));
  return chartOf(spec, {
    form: 'bars',
    format: SHARE,
    categories: [
      ...held.map(({ label }) => label),
      ...bullets.map(({ category, fraction }) => `${category}（${fraction}）`),
    ],
    series: [
      plainBars('占比', CONTEXT, [
        ...held.map(({ value }, i) => ({ value, color: i === 0 ? INK : COMPARED, outlined: false })),
        ...bullets.map(({ length, tone }) => ({ value: length, ...BULLET_LOOK[tone] })),
      ]),
    ],
    axis: { shown: false, min: 0, max: 1.1, reversed: false, upward: false },
  });
}
