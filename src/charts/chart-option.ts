import type { LineSeriesOption, SankeySeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What the registered parts of ECharts understand (`views/echarts/create-chart.ts`). */
export type ChartOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | SankeySeriesOption | GridComponentOption
>;

/** What a drawing depends on besides its figure. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The first time only, and not where the person wants no motion. */
  readonly animated: boolean;
}

/** How long a line takes to be drawn for the first time. */
export const DRAWN_MS = 480;
