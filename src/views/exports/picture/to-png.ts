import type { Picture } from './render-picture.ts';

/** What browsers of the compatibility floor draw on. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 120_000_000;
/** Rows drawn before the page gets its turn. */
const SLICE_PIXELS = 1_000_000;

export const SCALES = [1, 2, 3, 4] as const;
export type Scale = (typeof SCALES)[number];

/** Whether a picture of this size can be drawn so large. */
export function fitsScale({ width, height }: Pick<Picture, 'width' | 'height'>, scale: number): boolean {
  const [wide, high] = [width * scale, height * scale];
  return wide <= LONGEST_SIDE && high <= LONGEST_SIDE && wide * high <= MOST_PIXELS;
}

/** Upper edges and heights of the slices that a drawing of so many rows is made in. */
export function slicesOf(width: number, height: number): readonly (readonly [top: number, height: number])[] {
  const each = Math.max(64, Math.floor(SLICE_PIXELS / width));
  const count = Math.ceil(height / each);
  return Array.from({ length: count }, (_, i) => [i * each, Math.min(each, height - i * each)] as const);
}

async function load(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The drawing with its size in pixels, so that it is not drawn small and stretched. */
function atScale({ svg, width, height }: Picture, scale: number): string {
  return svg.replace(
    / width="[\d.]+" height="[\d.]+"/,
    ` width="${width * scale}" height="${height * scale}"`,
  );
}

/** PNG bytes of a picture, so many pixels a point; in slices, so that the page answers meanwhile. */
export async function toPng(picture: Picture, scale: Scale): Promise<Blob> {
  if (!fitsScale(picture, scale)) throw new Error('图太大，请选小一些的倍数，或者存成SVG');
  const [width, height] = [picture.width * scale, picture.height * scale];
  const image = await load(atScale(picture, scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('浏览器没有可画的画布');
  for (const [top, part] of slicesOf(width, height)) {
    context.drawImage(image, 0, top, width, part, 0, top, width, part);
    await nextTask();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('浏览器没有写成图片');
  return blob;
}
