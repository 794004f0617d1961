import { mount, unmount } from 'svelte';

import type { Tables } from '#charts/tables.ts';
import type { FigureSpec } from '#core/figure.ts';

import type { FigureOrigin } from '../figure-origin.ts';
import { PictureCanvas } from './canvas.ts';
import FigurePicture from './FigurePicture.svelte';
import { paintElement } from './paint-element.ts';
import { attributes } from './svg-print.ts';

/** A figure with all that is said around it, as one drawing that needs nothing else. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureRequest {
  readonly spec: FigureSpec;
  readonly tables: Tables;
  readonly origin: FigureOrigin;
  readonly watermark: string | null;
  /** False for a slide, whose own text says them. */
  readonly framed?: boolean;
}

const WIDTH = 720;
const WIDEST = 2400;
/** What a wide table is to have to its right, as others have. */
const EDGE = 28;
/** Drawings come a frame or two later, those of the chart library when it is loaded. */
const QUIET_MS = 120;
const LONGEST_MS = 6000;
/** So long the page may be kept waiting. */
const SLICE_MS = 16;

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Resolves when nothing in the element has changed for a while. */
function settled(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, QUIET_MS);
    const last = setTimeout(done, LONGEST_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET_MS);
    });
    observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    function done(): void {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(last);
      resolve();
    }
  });
}

/** By how much the widest thing in the element is wider than its room. */
function excess(element: HTMLElement): number {
  const over = [...element.querySelectorAll<HTMLElement>('*')].map((each) => {
    const { overflowX } = getComputedStyle(each);
    return overflowX === 'auto' || overflowX === 'scroll' ? each.scrollWidth - each.clientWidth : 0;
  });
  return Math.max(0, element.scrollWidth - element.clientWidth, ...over);
}

/** All of what scrolls is shown; headings that keep in sight meanwhile would look for the window, far from here. */
function unroll(element: HTMLElement): void {
  for (const each of element.querySelectorAll<HTMLElement>('*')) {
    const { position, overflowY } = getComputedStyle(each);
    if (overflowY === 'auto' || overflowY === 'scroll')
      each.style.setProperty('max-height', 'none', 'important');
    if (position !== 'sticky') continue;
    each.style.setProperty('position', 'relative', 'important');
    for (const side of ['top', 'right', 'bottom', 'left']) each.style.setProperty(side, 'auto', 'important');
  }
}

async function settledWide(element: HTMLElement): Promise<void> {
  await document.fonts.ready;
  await settled(element);
  unroll(element);
  const more = excess(element);
  if (more <= 1) return;
  element.style.width = `${Math.min(WIDEST, WIDTH + more + EDGE)}px`;
  await settled(element);
}

async function paint(element: HTMLElement): Promise<Picture> {
  const bounds = element.getBoundingClientRect();
  const [width, height] = [Math.ceil(bounds.width), Math.ceil(bounds.height)];
  const canvas = new PictureCanvas(bounds);
  const family = getComputedStyle(element).fontFamily;
  const work = paintElement({ canvas, family, limit: Infinity }, element);
  let since = performance.now();
  while (!work.next().done) {
    if (performance.now() - since < SLICE_MS) continue;
    await nextTask();
    since = performance.now();
  }
  const frame = attributes({
    ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    'font-family': family,
    style: 'font-variant-numeric:tabular-nums lining-nums',
  });
  const ground = `<rect${attributes({ width, height, fill: '#fff' })}/>`;
  return { svg: `<svg${frame}>${canvas.defs()}${ground}${canvas.pieces.join('')}</svg>`, width, height };
}

/** Draws a figure out of sight, light and on white whatever the screen is, and copies it into one drawing. */
export async function renderPicture(request: PictureRequest): Promise<Picture> {
  const target = document.createElement('div');
  target.className = 'picture-room';
  document.body.append(target);
  const drawn = mount(FigurePicture, { target, props: { ...request, width: WIDTH } });
  try {
    const element = target.querySelector<HTMLElement>('.picture');
    if (!element) throw new Error('no picture was drawn');
    await settledWide(element);
    return await paint(element);
  } finally {
    void unmount(drawn);
    target.remove();
  }
}
