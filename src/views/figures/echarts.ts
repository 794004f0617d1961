import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import type { BarOption } from '#charts/bar-option.ts';

use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

export interface Chart {
  draw(option: BarOption): void;
  resize(width: number, height: number): void;
  dispose(): void;
}

export function createChart(host: HTMLElement, width: number, height: number): Chart {
  const chart: EChartsType = init(host, null, { renderer: 'svg', width, height });
  return {
    draw: (option) => chart.setOption(option, { notMerge: true }),
    resize: (nextWidth, nextHeight) => chart.resize({ width: nextWidth, height: nextHeight, silent: true }),
    dispose: () => chart.dispose(),
  };
}
