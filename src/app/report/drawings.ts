import { CHART_WIDTH, chartSvg } from '#report/chart-parts/chart-svg.ts';
import type { Survey } from '#report/survey/survey.ts';
import type { ChartDrawing } from '../api/report.ts';

/** The charts of a report that are shown, by the place of their figure. */
export function drawingsOf({ chapters }: Survey): Readonly<Record<string, ChartDrawing>> {
  const blocks = chapters.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  const drawn = blocks.flatMap((block) =>
    block.kind === 'figure' && block.chart && block.number !== null
      ? [[block.place, toDrawing(block.chart)] as const]
      : [],
  );
  return Object.fromEntries(drawn);
}

const toDrawing = (chart: Parameters<typeof chartSvg>[0]): ChartDrawing => ({
  svg: chartSvg(chart),
  widthMm: CHART_WIDTH,
  heightMm: chart.heightMm,
});
