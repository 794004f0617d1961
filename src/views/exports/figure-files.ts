import { toTwin } from '#charts/twin.ts';

import { downloadBlob, downloadCsv, downloadFile } from '../browser/download.ts';
import { toCsv } from '../csv.ts';
import { figureFileName } from './figure-name.ts';
import { type PictureRequest, renderPicture } from './picture/render-picture.ts';
import { type Scale, toPng } from './picture/to-png.ts';

const nameOf = ({ spec, origin }: PictureRequest) => figureFileName(spec, origin.question.asOf);

export async function savePng(request: PictureRequest, scale: Scale): Promise<void> {
  const blob = await toPng(await renderPicture(request), scale);
  downloadBlob(`${nameOf(request)}${scale === 1 ? '' : `@${scale}x`}.png`, blob);
}

export async function saveSvg(request: PictureRequest): Promise<void> {
  const { svg } = await renderPicture(request);
  downloadFile(`${nameOf(request)}.svg`, 'image/svg+xml;charset=utf-8', svg);
}

/** Twice as fine as the screen is enough to paste. */
export async function copyPicture(request: PictureRequest): Promise<void> {
  const blob = await toPng(await renderPicture(request), 2);
  // eslint-disable-next-line no-restricted-syntax -- offered only where `whyNoCopy` has seen a secure page
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
}

export function saveCsv(request: PictureRequest): Promise<void> {
  const { spec, tables } = request;
  const parts = spec.companion ? [spec, spec.companion] : [spec];
  const twins = parts.map((part) => toTwin(part, tables));
  const rows = twins.flatMap(({ headings, rows: lines }, i) => [...(i > 0 ? [[]] : []), headings, ...lines]);
  downloadCsv(`${nameOf(request)}.csv`, toCsv(rows));
  return Promise.resolve();
}
