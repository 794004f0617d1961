import type { FigureImage, PageAnswer } from '#app/api.ts';
import { isPictured } from '#app/exports/pictured-forms.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';

import type { FigureOrigin } from './figure-origin.ts';
import { renderPicture } from './picture/render-picture.ts';
import { toPng } from './picture/to-png.ts';

const SCALE = 3;

/** Pictures of the figures that Office has no chart of, drawn one after another. */
export async function drawImages(
  answer: PageAnswer,
  origin: FigureOrigin,
  job: Job,
): Promise<readonly FigureImage[]> {
  const wanted = answer.figures
    .flatMap(({ companion, ...figure }) => [figure, ...(companion ? [companion] : [])])
    .filter((figure) => isPictured(figure) && answer.tables[figure.table]?.personal !== true);
  const images: FigureImage[] = [];
  for (const [i, spec] of wanted.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '画图', done: i, total: wanted.length, unit: '份' });
    const picture = await renderPicture({
      spec,
      tables: answer.tables,
      origin,
      watermark: null,
      framed: false,
    });
    const png = new Uint8Array(await (await toPng(picture, SCALE)).arrayBuffer());
    images.push({ page: answer.page, figure: spec.id, png, width: picture.width, height: picture.height });
  }
  return images;
}
