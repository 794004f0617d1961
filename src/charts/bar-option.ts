import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What the registered parts of ECharts understand (`views/figures/echarts.ts`). */
export type BarOption = ComposeOption<BarSeriesOption | GridComponentOption | MarkLineComponentOption>;
