import type { ChartDrawing, ChartPicture } from '#app/api.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';

/** Sharp in print: 300 dots an inch. */
const DOTS_PER_MM = 300 / 25.4;

export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** A picture as large as on paper, drawn by the browser. */
async function drawChart({ svg, widthMm, heightMm }: ChartDrawing): Promise<Uint8Array> {
  const image = new Image(Math.round(widthMm * DOTS_PER_MM), Math.round(heightMm * DOTS_PER_MM));
  image.src = svgAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('图没有画成图片，请改用可编辑的图表再导出');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Every chart of the report as a picture, one after another so that the page stays usable. */
export async function drawCharts(
  drawings: Readonly<Record<string, ChartDrawing>>,
  job: Job,
): Promise<readonly ChartPicture[]> {
  const all = Object.entries(drawings);
  const pictures: ChartPicture[] = [];
  for (const [i, [place, drawing]] of all.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '画图', done: i, total: all.length, unit: '份' });
    pictures.push({ place, png: await drawChart(drawing) });
  }
  return pictures;
}
