import type { Box } from './box-geometry.ts';
import type { PictureCanvas } from './canvas.ts';
import { copySvg } from './copy-svg.ts';
import { paintBox } from './paint-box.ts';
import { paintText } from './paint-text.ts';
import { attributes } from './svg-print.ts';

/** Only for those who hear the page, or for the pointer. */
const UNSEEN = '.sr-only, .off-screen, .overlay, .no-print';

interface Context {
  readonly canvas: PictureCanvas;
  readonly family: string;
  readonly limit: number;
}

const isPositioned = (element: Element): boolean => getComputedStyle(element).position !== 'static';

/** A drawn ::before or ::after; only of those that are placed is it known where they are. */
function paintAside(context: Context, element: Element, which: '::before' | '::after'): void {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.position !== 'absolute') return;
  const outer = context.canvas.place(element.getBoundingClientRect());
  const own = getComputedStyle(element);
  const size = (text: string) => Number.parseFloat(text) || 0;
  const border = style.boxSizing === 'border-box' ? 0 : 1;
  const box: Box = {
    x: outer.x + size(own.borderLeftWidth) + size(style.left) + size(style.marginLeft),
    y: outer.y + size(own.borderTopWidth) + size(style.top) + size(style.marginTop),
    width: size(style.width) + border * (size(style.borderLeftWidth) + size(style.borderRightWidth)),
    height: size(style.height) + border * (size(style.borderTopWidth) + size(style.borderBottomWidth)),
  };
  const { opacity } = style;
  if (opacity !== '1') context.canvas.add(`<g${attributes({ opacity })}>`);
  paintBox(context.canvas, box, style);
  if (opacity !== '1') context.canvas.add('</g>');
}

function boxesOf(element: Element, style: CSSStyleDeclaration): readonly DOMRect[] {
  return style.display === 'inline' ? [...element.getClientRects()] : [element.getBoundingClientRect()];
}

function isCut(element: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  const isBeyond = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
  return isBeyond && clientWidth > 0 && (overflowX !== 'visible' || overflowY !== 'visible');
}

function innerContext(context: Context, element: Element, style: CSSStyleDeclaration): Context {
  if (style.textOverflow !== 'ellipsis' || style.overflowX === 'visible') return context;
  const right = element.getBoundingClientRect().right - (Number.parseFloat(style.paddingRight) || 0);
  return { ...context, limit: Math.min(context.limit, right) };
}

function* paintChildren(context: Context, element: Element, style: CSSStyleDeclaration): Generator<void> {
  const inner = innerContext(context, element, style);
  const above: Element[] = [];
  for (const node of element.childNodes) {
    if (node instanceof Text) {
      if (style.visibility === 'visible') paintText(context.canvas, node, { ...inner, style });
    } else if (node instanceof Element) {
      if (isPositioned(node)) above.push(node);
      else yield* paintElement(inner, node);
    }
  }
  // What is placed lies above what flows.
  for (const node of above) yield* paintElement(inner, node);
}

/** Paints an element and all in it; stops after each so that long work can be done in slices. */
export function* paintElement(context: Context, element: Element): Generator<void> {
  if (element.matches(UNSEEN)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none') return;
  yield;
  const { canvas } = context;
  if (element instanceof SVGSVGElement) {
    if (style.visibility === 'visible') copySvg(canvas, element, style);
    return;
  }
  if (element instanceof HTMLCanvasElement) {
    const href = element.toDataURL();
    canvas.add(`<image${attributes({ ...canvas.place(element.getBoundingClientRect()), href })}/>`);
    return;
  }
  const cut = isCut(element, style);
  const fades = style.opacity !== '1';
  if (fades) canvas.add(`<g${attributes({ opacity: style.opacity })}>`);
  if (style.visibility === 'visible' && style.display !== 'contents') {
    for (const rect of boxesOf(element, style)) paintBox(canvas, canvas.place(rect), style);
  }
  const clip = cut ? canvas.clip(canvas.place(element.getBoundingClientRect())) : null;
  if (clip !== null) canvas.add(`<g clip-path="url(#${clip})">`);
  paintAside(context, element, '::before');
  yield* paintChildren(context, element, style);
  paintAside(context, element, '::after');
  if (clip !== null) canvas.add('</g>');
  if (fades) canvas.add('</g>');
}
