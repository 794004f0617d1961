import type { Part } from '../office/package.ts';
import { OFFICE, printRelations, type TypedPart } from '../office/relations.ts';
import { writeChartWorkbook } from './chart-workbook.ts';
import { printChart } from './chart-xml.ts';
import type { OfficeChart } from './office-chart.ts';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The folder that a document keeps its parts in: `word` or `ppt`. */
export function chartTypes(folder: string, count: number): readonly TypedPart[] {
  return Array.from({ length: count }, (_, i) => i + 1).flatMap((n): TypedPart[] => [
    [`/${folder}/charts/chart${n}.xml`, CHART_TYPE],
    [`/${folder}/embeddings/chart${n}.xlsx`, WORKBOOK_TYPE],
  ]);
}

/** The nth chart with its workbook; the document relates to it as `chartRelation` says. */
export function* chartParts(folder: string, chart: OfficeChart, n: number): Generator<Part> {
  yield { path: `${folder}/charts/chart${n}.xml`, chunks: [printChart(chart, 'rId1')] };
  yield {
    path: `${folder}/charts/_rels/chart${n}.xml.rels`,
    chunks: [printRelations([[`${OFFICE}/relationships/package`, `../embeddings/chart${n}.xlsx`]])],
  };
  yield { path: `${folder}/embeddings/chart${n}.xlsx`, chunks: [writeChartWorkbook(chart)] };
}

export const chartRelation = (n: number) =>
  [`${OFFICE}/relationships/chart`, `charts/chart${n}.xml`] as const;
