import type { ChartOption, Drawing } from '../chart-option.ts';
import { fitText, textWidth } from '../text-width.ts';
import type { ChartTheme } from '../theme.ts';
import { FLOW_FONT, type FlowPlace, layoutFlows, NODE_GAP, NODE_WIDTH } from './flows-layout.ts';
import type { FlowEnd, FlowsShape } from './flows-marks.ts';

/** Ends keep their order; the told flow is 藤黄, the others grey, and grey is what they come from. */
export function flowsOption(shape: FlowsShape, theme: ChartTheme, drawing: Drawing): ChartOption {
  const layout = layoutFlows(shape, drawing.width, drawing.height);
  const fromId = (place: number) => `from${place}`;
  const toId = (place: number) => `to${place}`;
  const middle = (layout.right - layout.left) / 2;
  const numberRoom = (end: FlowEnd) => textWidth(` ${end.total}`, FLOW_FONT);
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily },
    series: [
      {
        type: 'sankey',
        left: layout.left,
        right: drawing.width - layout.right,
        top: layout.top,
        bottom: drawing.height - layout.top - layout.height,
        nodeWidth: NODE_WIDTH,
        nodeGap: NODE_GAP,
        draggable: false,
        silent: true,
        layoutIterations: 0,
        emphasis: { disabled: true },
        label: { fontSize: FLOW_FONT, color: theme.text1 },
        lineStyle: { curveness: 0.5 },
        data: [
          ...shape.froms.map((end, place) => ({
            name: fromId(place),
            itemStyle: { color: end.told ? theme.honour : theme.context, borderWidth: 0 },
            label: {
              position: 'right' as const,
              formatter: `${fitText(end.label, middle - numberRoom(end), FLOW_FONT)} ${end.total}`,
              textBorderColor: theme.surface,
              textBorderWidth: 3,
            },
          })),
          ...shape.tos.map((end, place) => ({
            name: toId(place),
            itemStyle: { color: theme.text2, borderWidth: 0 },
            label: {
              position: 'right' as const,
              formatter: `${fitText(end.label, drawing.width - layout.right - numberRoom(end) - 8, FLOW_FONT)} ${end.total}`,
            },
          })),
        ],
        links: toldLast(layout.places).map(({ flow, printed }) => ({
          source: fromId(flow.row),
          target: toId(flow.column),
          value: flow.value,
          edgeLabel: {
            show: printed,
            formatter: flow.text,
            ...{
              color: theme.text1,
              fontSize: FLOW_FONT,
              textBorderColor: theme.surface,
              textBorderWidth: 2,
            },
          },
          lineStyle: flow.told
            ? { color: theme.honour, opacity: 0.55 }
            : { color: theme.contextSoft, opacity: 0.7 },
        })),
      },
    ],
  };
}

/** What is drawn last lies on top. */
function toldLast(places: readonly FlowPlace[]): readonly FlowPlace[] {
  return [...places].sort((a, b) => Number(a.flow.told) - Number(b.flow.told));
}
