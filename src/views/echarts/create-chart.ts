import { LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import type { ChartOption } from '#charts/chart-option.ts';

use([LineChart, SankeyChart, ScatterChart, GridComponent, SVGRenderer]);

export interface Chart {
  draw(option: ChartOption): void;
  resize(width: number, height: number): void;
  /** Shows one series above the others; null none. */
  show(series: number | null): void;
  dispose(): void;
}

export function createChart(host: HTMLElement, width: number, height: number): Chart {
  const chart: EChartsType = init(host, null, { renderer: 'svg', width, height });
  let size = `${width}×${height}`;
  let shown: number | null = null;
  return {
    draw: (option) => {
      chart.setOption(option, { notMerge: true });
      shown = null;
    },
    resize: (nextWidth, nextHeight) => {
      const next = `${nextWidth}×${nextHeight}`;
      if (next === size) return;
      size = next;
      chart.resize({ width: nextWidth, height: nextHeight, silent: true });
    },
    show: (series) => {
      if (series === shown) return;
      if (shown !== null) chart.dispatchAction({ type: 'downplay', seriesIndex: shown });
      if (series !== null) chart.dispatchAction({ type: 'highlight', seriesIndex: series });
      shown = series;
    },
    dispose: () => chart.dispose(),
  };
}
